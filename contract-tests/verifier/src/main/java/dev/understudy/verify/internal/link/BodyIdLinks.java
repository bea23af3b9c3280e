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
import java.util.stream.Stream;

/**
 * Links a POST to each GET that can read a resource whose id is in the body of the POST. A server that lets callers
 * choose ids may overwrite such a resource.
 */
final class BodyIdLinks implements LinkFinder {

    private final SchemaSimilarity similarity;
    private final Map<Operation, PathResources> pathResources = new HashMap<>();

    BodyIdLinks(SchemaSimilarity similarity) {
        this.similarity = similarity;
    }

    @Override
    public List<OperationLink> find(Operation write, List<Operation> operations) {
        Optional<Representation> body = write.method().equals("POST") ? similarity.request(write) : Optional.empty();
        return body.stream()
                .flatMap(resource -> operations.stream()
                        .filter(read -> read.method().equals("GET") && readsSameResource(write, read))
                        // If there is a /things/{type}/{name}, the type alone identifies no resource.
                        .filter(read -> operations.stream().noneMatch(each -> IdProperty.readsMember(read, each)))
                        .filter(read -> IdProperty.readsMember(write, read)
                                || members(write, operations)
                                        .allMatch(member -> haveSameId(member, read, write, resource)))
                        .flatMap(read -> link(write, read, resource).stream()))
                .toList();
    }

    /**
     * Returns a copy of a link that takes the id from the request body, at the position that it has in the response
     * body.
     */
    static OperationLink fromRequestBody(OperationLink link) {
        Map<Parameter, ParameterSource> sources = new LinkedHashMap<>();
        link.parameterSources()
                .forEach((parameter, source) -> sources.put(
                        parameter,
                        source instanceof ParameterSource.OfResponseBody body
                                ? new ParameterSource.OfRequestBody(body.at())
                                : source));
        return new OperationLink(link.write(), link.read(), link.evidence(), sources, false, false);
    }

    private static Stream<Operation> members(Operation write, List<Operation> operations) {
        return operations.stream().filter(each -> IdProperty.readsMember(write, each));
    }

    // If the members of the collection have an id of their own, the name in the body refers to something else.
    private boolean haveSameId(Operation member, Operation read, Operation write, Representation body) {
        return ownId(member, write, body).equals(ownId(read, write, body));
    }

    private Optional<String> ownId(Operation operation, Operation write, Representation body) {
        List<String> names = operation.path().parameterNames();
        return ParametersByName.find(operation, In.PATH, names.get(names.size() - 1))
                .flatMap(last -> IdProperty.find(
                        body.properties(), last, pathResources(write).last()));
    }

    private boolean readsSameResource(Operation write, Operation read) {
        return IdProperty.readsMember(write, read) || pathResources(write).isSameResourceAs(pathResources(read));
    }

    private Optional<OperationLink> link(Operation write, Operation read, Representation body) {
        Map<Parameter, ParameterSource> sources = new LinkedHashMap<>(ParametersByName.shared(write, read));
        List<Parameter> unresolved = new ArrayList<>(read.parameters());
        unresolved.removeIf(parameter -> sources.containsKey(parameter) || !parameter.required());
        String resourceName = pathResources(write).last();
        for (Parameter id : unresolved) {
            IdProperty.find(body.properties(), id, resourceName)
                    .ifPresent(name -> sources.put(id, new ParameterSource.OfRequestBody(body.pointerTo(name))));
        }
        return !unresolved.isEmpty() && sources.keySet().containsAll(unresolved)
                ? Optional.of(new OperationLink(write, read, LinkEvidence.SHARED_ID, sources, false, false))
                : Optional.empty();
    }

    private PathResources pathResources(Operation operation) {
        return pathResources.computeIfAbsent(operation, PathResources::of);
    }
}
