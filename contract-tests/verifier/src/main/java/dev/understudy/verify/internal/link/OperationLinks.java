package dev.understudy.verify.internal.link;

import dev.understudy.contract.CompiledSchema;
import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.verify.internal.derive.RequestTemplate;
import dev.understudy.verify.profile.Profile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Finds the links between the operations of a contract. Each pair is linked once, with the strongest evidence. */
public final class OperationLinks {

    private final SchemaSimilarity similarity;
    private final List<LinkFinder> preferred;
    private final LinkFinder fallback;
    private final LinkFinder byBodyId;

    /** Creates a finder for the links that a contract and a profile show. */
    public OperationLinks(Contract contract, Profile profile) {
        this.similarity = new SchemaSimilarity(contract.documents());
        this.preferred = List.of(
                new ProfiledLinks(profile), new LinkObjects(contract.documents(), similarity), new SamePathLinks());
        this.fallback = new SharedIdLinks(similarity);
        this.byBodyId = new BodyIdLinks(similarity);
    }

    /** Returns the schema of the successful JSON response of a read; empty if the contract declares none. */
    public static Optional<CompiledSchema> responseSchema(Operation read) {
        return SchemaSimilarity.responseSchema(read);
    }

    /** Returns whether the successful responses of two operations have the same schema. */
    public boolean haveSameResponseSchema(Operation one, Operation other) {
        return similarity.haveSameResponseSchema(one, other);
    }

    /** Returns whether two operations have the same path, apart from the names of its parameters. */
    public static boolean isSamePath(Operation one, Operation other) {
        return SamePathLinks.isSame(one, other);
    }

    /** Maps parameters of an operation to the corresponding parameters of another operation with the same path. */
    public static Map<Parameter, Parameter> correspondingParameters(Operation operation, Operation other) {
        Map<Parameter, Parameter> pairs = new LinkedHashMap<>();
        SamePathLinks.parameterSources(other, operation)
                .forEach((parameter, from) -> pairs.put(parameter, ((ParameterSource.OfParameter) from).parameter()));
        return pairs;
    }

    /** Returns a copy of a request that identifies the same resource as another request with the same path. */
    public static RequestTemplate forSameResource(RequestTemplate template, RequestTemplate other) {
        Map<Parameter, JsonNode> values = new LinkedHashMap<>();
        correspondingParameters(template.operation(), other.operation()).forEach((parameter, from) -> {
            JsonNode value = other.parameters().get(from);
            if (value != null) {
                values.put(parameter, value);
            }
        });
        return template.with(values);
    }

    /**
     * Returns links from a POST to the reads of resources whose ids are in its body. A server that lets its callers
     * choose ids may overwrite these resources.
     *
     * @param creationLinks links from creations to the reads of the created resources; each is also tried with the id
     *     in the request body instead of the response
     */
    public List<OperationLink> byBodyId(
            Operation write, List<Operation> operations, List<OperationLink> creationLinks) {
        List<OperationLink> links = new ArrayList<>(byBodyId.find(write, operations));
        creationLinks.stream()
                .filter(link -> link.write().equals(write))
                .map(BodyIdLinks::fromRequestBody)
                .filter(link -> links.stream()
                        .noneMatch(known -> known.read().equals(link.read())
                                && known.parameterSources().equals(link.parameterSources())))
                .forEach(links::add);
        return links;
    }

    /**
     * Returns the links from a write to the operations that read the same resource. Links by a shared id are less
     * certain, so they are returned only if there are no others.
     */
    public List<OperationLink> find(Operation write, List<Operation> operations) {
        List<OperationLink> links = new ArrayList<>();
        for (LinkFinder finder : preferred) {
            finder.find(write, operations).stream()
                    .filter(link ->
                            links.stream().noneMatch(known -> known.read().equals(link.read())))
                    .forEach(links::add);
        }
        return links.isEmpty() ? fallback.find(write, operations) : links;
    }
}
