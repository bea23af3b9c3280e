package dev.understudy.verify.internal.link;

import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.Parameter.In;
import dev.understudy.contract.Response;
import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.document.Documents;
import dev.understudy.contract.document.UnreadableDocumentException;
import dev.understudy.contract.document.UnresolvedReferenceException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds links through the Link Objects of successful responses (OpenAPI 3.1, "Link Object").
 *
 * <p>A Link Object may name a read of a related resource instead of the same resource: the customer of an order, for
 * example. So it is used only if the paths or the schemas also show that both operations concern the same resource. It
 * is not used if its operation or the value of a parameter cannot be resolved.
 */
final class LinkObjects implements LinkFinder {

    private final Documents documents;
    private final SchemaSimilarity similarity;

    LinkObjects(Documents documents, SchemaSimilarity similarity) {
        this.documents = documents;
        this.similarity = similarity;
    }

    @Override
    public List<OperationLink> find(Operation write, List<Operation> operations) {
        List<OperationLink> links = new ArrayList<>();
        if (LinkFinder.isWrite(write)) {
            write.responses().values().stream()
                    .filter(Response::isSuccess)
                    .flatMap(response -> response.node().child("links").members().values().stream())
                    .map(link -> link(write, link, operations))
                    .flatMap(Optional::stream)
                    .forEach(links::add);
        }
        return links;
    }

    private Optional<OperationLink> link(Operation write, DocumentNode linkOrReference, List<Operation> operations) {
        try {
            DocumentNode link = documents.follow(linkOrReference);
            // A read from another server would not return the state of the server under test.
            return link.child("server").exists()
                    ? Optional.empty()
                    : targetOperation(link, operations)
                            .filter(read -> read.method().equals("GET"))
                            .flatMap(read -> parameterSources(link, write, read)
                                    .map(sources -> new OperationLink(
                                            write,
                                            read,
                                            LinkEvidence.LINK_OBJECT,
                                            sources,
                                            true,
                                            similarity.haveSameResponseSchema(write, read))))
                            .filter(this::readsWrittenResource);
        } catch (UnresolvedReferenceException | UnreadableDocumentException e) {
            return Optional.empty();
        }
    }

    private Optional<Operation> targetOperation(DocumentNode link, List<Operation> operations) {
        String id = link.child("operationId").text("");
        String reference = link.child("operationRef").text("");
        if (reference.startsWith("#/")) {
            DocumentNode node = documents.resolve(link, reference);
            return operations.stream().filter(each -> each.node().equals(node)).findFirst();
        }
        return operations.stream()
                .filter(each -> !id.isEmpty() && each.id().equals(id))
                .findFirst();
    }

    // Empty if the source of a value cannot be resolved, or if a required parameter of the read has no source.
    private static Optional<Map<Parameter, ParameterSource>> parameterSources(
            DocumentNode link, Operation write, Operation read) {
        Map<Parameter, ParameterSource> sources = new LinkedHashMap<>(ParametersByName.shared(write, read));
        for (Map.Entry<String, DocumentNode> given :
                link.child("parameters").members().entrySet()) {
            Optional<Parameter> parameter = parameter(read, given.getKey());
            Optional<ParameterSource> source =
                    RuntimeExpression.read(given.getValue().value(), write);
            if (parameter.isEmpty() || source.isEmpty()) {
                return Optional.empty();
            }
            sources.put(parameter.get(), source.get());
        }
        boolean complete = read.parameters().stream().allMatch(each -> !each.required() || sources.containsKey(each));
        return complete ? Optional.of(sources) : Optional.empty();
    }

    // The name may begin with the location of the parameter, as in path.id.
    private static Optional<Parameter> parameter(Operation read, String name) {
        for (In in : In.values()) {
            String prefix = in.name().toLowerCase(Locale.ROOT) + ".";
            Optional<Parameter> found = name.startsWith(prefix)
                    ? ParametersByName.find(read, in, name.substring(prefix.length()))
                    : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        List<Parameter> named = read.parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    private boolean readsWrittenResource(OperationLink link) {
        Operation write = link.write();
        Operation read = link.read();
        boolean sameSchema = similarity.shareSchema(write, read);
        boolean similar = sameSchema || similarity.sharesIdAndMore(write, read, "id");
        boolean samePath = SamePathLinks.isSame(write, read);
        boolean samePathResource = samePath || PathResources.of(write).isSameResourceAs(PathResources.of(read));
        if (!write.method().equals("POST")) {
            return link.isIdentifiedByParameters()
                    && (samePath || similarity.writesReadSchema(write, read) || (samePathResource && similar));
        }
        // If a path has no parameters, the body of a 201 represents the created resource, whatever the path is called.
        boolean creates = write.responses().containsKey("201") && write.path().isConcrete();
        boolean relatedPath = samePathResource || IdProperty.readsMember(write, read);
        return identifiesByOwnId(link) && ((relatedPath && similar) || (creates && sameSchema));
    }

    private boolean identifiesByOwnId(OperationLink link) {
        List<Map.Entry<Parameter, ParameterSource>> ids = link.parameterSources().entrySet().stream()
                .filter(each -> !each.getValue().isConstantOrParameter())
                .toList();
        String resourceName = PathResources.of(link.write()).last();
        return ids.size() == 1 && isOwnId(ids.get(0).getKey(), ids.get(0).getValue(), resourceName);
    }

    private static boolean isOwnId(Parameter parameter, ParameterSource source, String resourceName) {
        if (source instanceof ParameterSource.OfResponseBody body) {
            return IdProperty.isOwnId(body.at().last().getMatchingProperty(), parameter, resourceName);
        }
        if (source instanceof ParameterSource.OfRequestBody body) {
            return IdProperty.isOwnId(body.at().last().getMatchingProperty(), parameter, resourceName);
        }
        // The value of Location is a URI, so it cannot be the value of an id (RFC 9110 section 10.2.2).
        return source instanceof ParameterSource.OfResponseHeader header
                && !header.name().equalsIgnoreCase("Location");
    }
}
