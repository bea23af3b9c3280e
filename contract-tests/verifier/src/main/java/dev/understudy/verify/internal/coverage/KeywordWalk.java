package dev.understudy.verify.internal.coverage;

import dev.understudy.contract.CompiledSchema;
import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.document.Documents;
import dev.understudy.contract.schema.Direction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/**
 * Walks through a schema and a value in parallel and collects the keywords that apply to the value. In a {@code oneOf}
 * or {@code anyOf}, it follows only the branches for which the value may be intended. Thread-safe.
 */
final class KeywordWalk {

    // Limits the work for hostile values. Deeper levels rarely apply other keywords than the levels above.
    private static final int MAX_DEPTH = 64;
    private static final int MAX_KEYWORDS = 100_000;

    private final Documents documents;
    private final Map<DocumentNode, SchemaView> views = new ConcurrentHashMap<>();

    KeywordWalk(Documents documents) {
        this.documents = documents;
    }

    /** Returns the keywords that apply to a value or its parts, each once for every application. */
    List<String> applicableKeywords(CompiledSchema schema, JsonNode value) {
        List<String> keywords = new ArrayList<>();
        collect(view(schema.node()), value, schema.direction(), 0, keywords);
        return keywords;
    }

    /** Returns all keywords of the schemas and their subschemas that can apply to some value. */
    Set<String> usedKeywords(Collection<CompiledSchema> schemas) {
        Set<String> used = new TreeSet<>();
        // Schemas share many of their subschemas, so each of these is visited only once.
        for (Direction direction : Direction.values()) {
            Deque<SchemaView> waiting = new ArrayDeque<>();
            schemas.stream()
                    .filter(schema -> schema.direction() == direction)
                    .forEach(schema -> waiting.add(view(schema.node())));
            Set<SchemaView> seen = new HashSet<>();
            while (!waiting.isEmpty()) {
                SchemaView view = waiting.remove();
                if (seen.add(view)) {
                    used.addAll(view.keywords(direction));
                    view.subschemas().forEach(node -> waiting.add(view(node)));
                }
            }
        }
        return used;
    }

    private void collect(SchemaView view, JsonNode value, Direction direction, int depth, List<String> collected) {
        if (depth > MAX_DEPTH || collected.size() > MAX_KEYWORDS) {
            return;
        }
        collected.addAll(view.keywords(value, direction));
        view.inPlaceSubschemas().forEach(node -> collect(view(node), value, direction, depth + 1, collected));
        view.branches().stream()
                .map(this::view)
                .filter(branch -> branch.mayBeIntendedFor(value))
                .forEach(branch -> collect(branch, value, direction, depth + 1, collected));
        view.forEachChild(value, (schema, child) -> collect(view(schema), child, direction, depth + 1, collected));
    }

    private SchemaView view(DocumentNode node) {
        SchemaView known = views.get(node);
        return known != null ? known : views.computeIfAbsent(node, any -> new SchemaView(node, documents));
    }
}
