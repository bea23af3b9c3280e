package dev.understudy.verify.internal.link;

import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.Parameter.In;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Links a write to a GET of the same resource at another path. Their paths must name the same resource and their
 * schemas must match. Every parameter that the read needs must be a parameter of the write or, for a POST, the id in
 * its response.
 *
 * <p>Reads of a member of the write's collection take precedence over other reads. If several reads qualify, none is
 * linked.
 */
final class SharedIdLinks implements LinkFinder {

    private final SchemaSimilarity similarity;
    private final Map<Operation, PathResources> pathResources = new HashMap<>();

    SharedIdLinks(SchemaSimilarity similarity) {
        this.similarity = similarity;
    }

    @Override
    public List<OperationLink> find(Operation write, List<Operation> operations) {
        if (!LinkFinder.isWrite(write)) {
            return List.of();
        }
        List<OperationLink> candidates = new ArrayList<>();
        for (Operation read : operations) {
            boolean isMember = IdProperty.readsMember(write, read);
            if (read.method().equals("GET")
                    && (isMember || pathResources(write).isSameResourceAs(pathResources(read)))) {
                link(write, read, isMember).ifPresent(candidates::add);
            }
        }
        List<OperationLink> members = candidates.stream()
                .filter(link -> IdProperty.readsMember(write, link.read()))
                .toList();
        List<OperationLink> best = members.isEmpty() ? candidates : members;
        return best.size() == 1 ? best : List.of();
    }

    private Optional<OperationLink> link(Operation write, Operation read, boolean isMember) {
        Map<Parameter, ParameterSource> sources = new LinkedHashMap<>();
        List<Parameter> unresolved = new ArrayList<>();
        for (Parameter parameter : read.parameters()) {
            boolean id = pathResources(read).ids().containsKey(parameter);
            Optional<Parameter> supplied = id
                    ? sameId(write, read, parameter)
                    : ParametersByName.find(write, parameter.in(), parameter.name());
            supplied.ifPresent(from -> sources.put(parameter, new ParameterSource.OfParameter(from)));
            // An optional id in the query may be the only parameter that identifies the resource.
            boolean needed = parameter.required()
                    || (id
                            && read.path().isConcrete()
                            && pathResources(read)
                                    .ids()
                                    .get(parameter)
                                    .equals(pathResources(write).last()));
            if (supplied.isEmpty() && needed) {
                unresolved.add(parameter);
            }
        }
        return write.method().equals("POST")
                ? linkForCreation(write, read, isMember, sources, unresolved)
                : linkForUpdate(write, read, sources, unresolved);
    }

    private Optional<OperationLink> linkForUpdate(
            Operation write, Operation read, Map<Parameter, ParameterSource> sources, List<Parameter> unresolved) {
        boolean sameSchema = similarity.shareSchema(write, read);
        boolean similar = endsWithId(write) && endsWithId(read) && isSimilar(write, read);
        return unresolved.isEmpty() && takesIdOfWrite(write, sources) && (sameSchema || similar)
                ? Optional.of(new OperationLink(write, read, LinkEvidence.SHARED_ID, sources, sameSchema, false))
                : Optional.empty();
    }

    private Optional<OperationLink> linkForCreation(
            Operation write,
            Operation read,
            boolean isMember,
            Map<Parameter, ParameterSource> sources,
            List<Parameter> unresolved) {
        Optional<Representation> response = similarity.response(write);
        // A read by a property other than the id may return several resources, or one that existed before.
        if (unresolved.size() != 1
                || response.isEmpty()
                || !identifiesResource(read, unresolved.get(0))
                || !pathResources(read).ids().containsKey(unresolved.get(0))) {
            return Optional.empty();
        }
        Parameter id = unresolved.get(0);
        String resourceName = isMember
                ? pathResources(read).ids().get(id)
                : pathResources(write).last();
        boolean isIdOfCreated =
                isMember || resourceName.equals(pathResources(read).ids().get(id));
        Optional<String> property = IdProperty.find(response.get().properties(), id, resourceName)
                .filter(name -> id.schema().isPresent()
                        && SchemaSimilarity.isCompatible(
                                id.schema().get().shape(), response.get().property(name)));
        boolean sameSchema = similarity.shareSchema(write, read);
        return property.filter(name ->
                        isIdOfCreated && (sameSchema || (isMember && similarity.sharesIdAndMore(write, read, name))))
                .map(name -> {
                    sources.put(
                            id,
                            new ParameterSource.OfResponseBody(response.get().pointerTo(name)));
                    return new OperationLink(
                            write,
                            read,
                            LinkEvidence.SHARED_ID,
                            sources,
                            sameSchema,
                            similarity.haveSameResponseSchema(write, read));
                });
    }

    private Optional<Parameter> sameId(Operation write, Operation read, Parameter id) {
        String resourceName = pathResources(read).ids().get(id);
        return pathResources(write).ids().entrySet().stream()
                .filter(each -> each.getValue().equals(resourceName))
                .map(Map.Entry::getKey)
                .filter(other -> other.schema().isPresent()
                        && id.schema().isPresent()
                        && SchemaSimilarity.isCompatible(
                                other.schema().get().shape(), id.schema().get().shape()))
                .findFirst();
    }

    // Returns whether the read takes its id from the parameter that identifies the resource in the path of the write.
    // If the path of the write does not end with a parameter, any path parameter or id will do.
    private static boolean takesIdOfWrite(Operation write, Map<Parameter, ParameterSource> sources) {
        List<String> names = write.path().parameterNames();
        if (!endsWithId(write)) {
            return sources.keySet().stream()
                    .anyMatch(parameter -> parameter.in() == In.PATH || ResourceNames.isId(parameter.name()));
        }
        return ParametersByName.find(write, In.PATH, names.get(names.size() - 1))
                .map(ParameterSource.OfParameter::new)
                .filter(sources::containsValue)
                .isPresent();
    }

    private boolean isSimilar(Operation write, Operation read) {
        return similarity.response(read).stream()
                .flatMap(inRead -> inRead.properties().stream())
                .filter(ResourceNames::isId)
                .filter(name -> ResourceNames.ofId(name).isEmpty()
                        || ResourceNames.ofId(name).equals(pathResources(write).last()))
                .anyMatch(name -> similarity.sharesIdAndMore(write, read, name));
    }

    private static boolean identifiesResource(Operation read, Parameter id) {
        List<String> names = read.path().parameterNames();
        return names.isEmpty()
                ? id.in() == In.QUERY
                : id.in() == In.PATH && names.get(names.size() - 1).equals(id.name());
    }

    // Verbs after the last parameter, such as in /things/{id}/update, do not count.
    private static boolean endsWithId(Operation operation) {
        String path = operation.path().toString();
        String rest = path.substring(path.lastIndexOf('}') + 1);
        return path.contains("}")
                && List.of(rest.split("/", -1)).stream()
                        .allMatch(part ->
                                part.isEmpty() || ResourceNames.ofSegment(part).isEmpty());
    }

    private PathResources pathResources(Operation operation) {
        return pathResources.computeIfAbsent(operation, PathResources::of);
    }
}
