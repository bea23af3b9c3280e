package dev.understudy.verify.internal.coverage;

import dev.understudy.contract.BodySchema;
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
 * Goes through a schema and a value side by side and notes which keywords are put to it. Of a union it follows the
 * branches that the value may be meant for. Safe for use by many threads.
 */
final class KeywordWalk {

    // Beyond it a value is an attack, and its keywords are those seen already.
    private static final int DEEPEST = 64;
    private static final int MOST = 100_000;

    private final Documents documents;
    private final Map<DocumentNode, SchemaPart> parts = new ConcurrentHashMap<>();

    KeywordWalk(Documents documents) {
        this.documents = documents;
    }

    /** The keywords that a schema puts to a value, each as often as it does. */
    List<String> asked(BodySchema schema, JsonNode value) {
        List<String> asked = new ArrayList<>();
        visit(part(schema.node()), value, schema.direction(), 0, asked);
        return asked;
    }

    /** All keywords that some schemas might put to some value. */
    Set<String> used(Collection<BodySchema> schemas) {
        Set<String> used = new TreeSet<>();
        // Schemas share most of what they refer to, and all of it is gone through once.
        for (Direction direction : Direction.values()) {
            Deque<SchemaPart> waiting = new ArrayDeque<>();
            schemas.stream()
                    .filter(schema -> schema.direction() == direction)
                    .forEach(schema -> waiting.add(part(schema.node())));
            Set<SchemaPart> seen = new HashSet<>();
            while (!waiting.isEmpty()) {
                SchemaPart part = waiting.remove();
                if (seen.add(part)) {
                    used.addAll(part.keywords(direction));
                    part.all().forEach(node -> waiting.add(part(node)));
                }
            }
        }
        return used;
    }

    private void visit(SchemaPart part, JsonNode value, Direction direction, int depth, List<String> asked) {
        if (depth > DEEPEST || asked.size() > MOST) {
            return;
        }
        asked.addAll(part.keywords(value, direction));
        part.inPlace().forEach(node -> visit(part(node), value, direction, depth + 1, asked));
        part.branches().stream()
                .map(this::part)
                .filter(branch -> branch.suits(value))
                .forEach(branch -> visit(branch, value, direction, depth + 1, asked));
        part.forEachChild(value, (schema, child) -> visit(part(schema), child, direction, depth + 1, asked));
    }

    private SchemaPart part(DocumentNode node) {
        SchemaPart known = parts.get(node);
        return known != null ? known : parts.computeIfAbsent(node, any -> new SchemaPart(node, documents));
    }
}
