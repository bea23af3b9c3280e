package dev.understudy.contract.internal.schema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.document.Documents;
import java.util.Optional;
import java.util.Set;

/** The schema resources on the way to the keyword that asks, the outermost first (JSON Schema 2020-12, section 7.1). */
final class DynamicScope {

    private final SchemaBook book;
    private final Documents documents;

    DynamicScope(SchemaBook book, Documents documents) {
        this.book = book;
        this.documents = documents;
    }

    /** The outermost of the given resources that is on the way. */
    Optional<String> outermost(ExecutionContext context, Set<String> resources) {
        for (Schema schema : context.getEvaluationSchema()) {
            DocumentNode origin = book.origin(schema.getSchemaLocation().getFragment());
            String resource = name(documents.resourceOf(origin));
            if (resources.contains(resource)) {
                return Optional.of(resource);
            }
        }
        return Optional.empty();
    }

    /** How a resource is named between a copy and its judge. */
    static String name(DocumentNode resource) {
        return resource.document().uri() + "#" + resource.pointer();
    }
}
