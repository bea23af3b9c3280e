package dev.understudy.verify.internal.link;

import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    private boolean readsSameResource(Operation write, Operation read) {
        return IdProperty.readsMember(write, read) || pathResources(write).isSameResourceAs(pathResources(read));
    }

    private Optional<OperationLink> link(Operation write, Operation read, Representation body) {
        Map<Parameter, ParameterSource> sources = new LinkedHashMap<>(ParametersByName.shared(write, read));
        List<Parameter> unresolved = new ArrayList<>(read.parameters());
        unresolved.removeIf(parameter -> sources.containsKey(parameter) || !parameter.required());
        String resourceName = pathResources(write).last();
        return Optional.of(unresolved)
                .filter(ids -> ids.size() == 1)
                .flatMap(ids -> IdProperty.find(body.properties(), ids.get(0), resourceName))
                .map(name -> {
                    sources.put(unresolved.get(0), new ParameterSource.OfRequestBody(body.pointerTo(name)));
                    return new OperationLink(write, read, LinkEvidence.SHARED_ID, sources, false, false);
                });
    }

    private PathResources pathResources(Operation operation) {
        return pathResources.computeIfAbsent(operation, PathResources::of);
    }
}
