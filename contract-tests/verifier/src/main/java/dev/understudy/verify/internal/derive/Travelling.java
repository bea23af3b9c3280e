package dev.understudy.verify.internal.derive;

import dev.understudy.contract.document.DocumentNode;
import java.util.List;

/** Knows which properties do not travel in requests. */
final class Travelling {

    private Travelling() {}

    /** Whether every way to write a property says that it is {@code readOnly}. */
    static boolean isLeftOut(List<DocumentNode> schemas, Alternatives alternatives) {
        List<Conjunction> ways = alternatives.of(schemas);
        return !ways.isEmpty() && ways.stream().allMatch(way -> way.isTrue("readOnly"));
    }
}
