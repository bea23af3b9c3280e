package dev.understudy.verify.run;

import dev.understudy.contract.BodySchema;
import dev.understudy.contract.Content;
import dev.understudy.contract.Operation;
import dev.understudy.contract.Response;
import dev.understudy.verify.derive.OperationCases;
import dev.understudy.verify.profile.Link;
import dev.understudy.verify.profile.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An operation that writes a thing and one that reads it.
 *
 * @param write the one
 * @param read the other
 * @param shown the schema of what is read
 */
record LinkedOperations(OperationCases write, OperationCases read, BodySchema shown) {

    /** The pairs that share a path, and those that a profile names. */
    static List<LinkedOperations> among(List<OperationCases> operations, Profile profile) {
        List<LinkedOperations> linked = new ArrayList<>();
        for (OperationCases write : operations) {
            for (OperationCases read : operations) {
                if (isSamePath(write.operation(), read.operation()) || isNamed(write, read, profile)) {
                    shown(read.operation())
                            .filter(any -> write.usual().isPresent()
                                    && read.usual().isPresent()
                                    && write.operation().jsonRequest().isPresent())
                            .ifPresent(shown -> linked.add(new LinkedOperations(write, read, shown)));
                }
            }
        }
        return linked;
    }

    // A PUT replaces, so what it leaves out is not kept; only PATCH promises that (RFC 5789).
    private static boolean isSamePath(Operation write, Operation read) {
        return write.method().equals("PATCH")
                && read.method().equals("GET")
                && write.path().toString().equals(read.path().toString());
    }

    private static boolean isNamed(OperationCases write, OperationCases read, Profile profile) {
        Link link = new Link(write.operation().id(), read.operation().id());
        return profile.links().contains(link);
    }

    private static Optional<BodySchema> shown(Operation read) {
        return read.responses().values().stream()
                .filter(response -> response.status().startsWith("2"))
                .map(Response::contents)
                .flatMap(contents -> contents.all().stream())
                .filter(content -> content.mediaType().isJson())
                .map(Content::schema)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
