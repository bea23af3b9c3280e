package dev.understudy.verify.run;

import dev.understudy.verify.internal.derive.RequestTemplate;
import dev.understudy.verify.internal.link.SharedPathPrefix;
import dev.understudy.verify.internal.link.WriteReadPair;
import dev.understudy.verify.internal.state.CreatedResource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The created resources below which others are created, such as a project for its environments. So a chain of resources
 * whose paths contain each other is created from the top.
 */
final class CreatedParents {

    private final List<CreatedResource> created = new ArrayList<>();

    /** Returns the pairs in an order in which parents come before the resources below them. */
    static List<WriteReadPair> inOrder(List<WriteReadPair> pairs) {
        return pairs.stream()
                .sorted(Comparator.comparingInt(
                        pair -> pair.write().operation().path().parameterNames().size()))
                .toList();
    }

    void add(CreatedResource resource) {
        created.add(resource);
    }

    /** Returns a copy of a request that creates a resource below the nearest created parent; unchanged without one. */
    RequestTemplate below(RequestTemplate creation) {
        return created.stream()
                .map(CreatedResource::read)
                .filter(read -> SharedPathPrefix.isBelow(creation.operation(), read.operation()))
                .max(Comparator.comparingInt(
                        read -> read.operation().path().parameterNames().size()))
                .map(read -> SharedPathPrefix.withValuesOf(creation, read))
                .orElse(creation);
    }
}
