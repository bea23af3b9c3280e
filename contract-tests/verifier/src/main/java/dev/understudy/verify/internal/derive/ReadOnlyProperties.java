package dev.understudy.verify.internal.derive;

import dev.understudy.contract.document.DocumentNode;
import java.util.List;

/** Decides whether a property is read-only. A valid request contains no such property. */
final class ReadOnlyProperties {

    private ReadOnlyProperties() {}

    /** Returns whether every alternative of a property is {@code readOnly}. */
    static boolean isReadOnly(List<DocumentNode> schemas, SchemaAlternatives alternatives) {
        List<AllOfSchemas> expanded = alternatives.of(schemas);
        return !expanded.isEmpty() && expanded.stream().allMatch(alternative -> alternative.isTrue("readOnly"));
    }
}
