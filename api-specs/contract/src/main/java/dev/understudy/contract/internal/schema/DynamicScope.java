package dev.understudy.contract.internal.schema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.document.Documents;
import java.util.Optional;
import java.util.Set;

/**
 * Finds schema resources in the dynamic scope, which is the sequence of resources that the evaluation has entered to
 * reach the current keyword (JSON Schema 2020-12, section 7.1).
 */
final class DynamicScope {

    private final SchemaBundle bundle;
    private final Documents documents;

    DynamicScope(SchemaBundle bundle, Documents documents) {
        this.bundle = bundle;
        this.documents = documents;
    }

    /** Returns which of the given resources is outermost in the dynamic scope; empty if it contains none of them. */
    Optional<String> outermost(ExecutionContext context, Set<String> resources) {
        for (Schema schema : context.getEvaluationSchema()) {
            DocumentNode origin = bundle.origin(schema.getSchemaLocation().getFragment());
            String resource = resourceKey(documents.schemaResourceOf(origin));
            if (resources.contains(resource)) {
                return Optional.of(resource);
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the key of a resource in the copy of a {@code $dynamicRef}: the URI of its document and its JSON pointer.
     */
    static String resourceKey(DocumentNode resource) {
        return resource.document().uri() + "#" + resource.pointer();
    }
}
