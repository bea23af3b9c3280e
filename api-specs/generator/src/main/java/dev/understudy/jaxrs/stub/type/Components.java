package dev.understudy.jaxrs.stub.type;

import com.palantir.javapoet.ClassName;
import dev.understudy.contract.document.DocumentNode;
import dev.understudy.jaxrs.stub.schema.Schema;
import dev.understudy.jaxrs.stub.schema.Schemas;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The schemas that have a name of their own, {@code components/schemas}. Their types get these names before all others, so
 * that no other change of a contract renames them.
 */
final class Components {

    private final Map<DocumentNode, ClassName> names = new LinkedHashMap<>();
    private final Map<String, DocumentNode> byKey;
    private final Schemas schemas;

    Components(DocumentNode root, Schemas schemas, TypeNames typeNames) {
        this.schemas = schemas;
        this.byKey = root.child("components").child("schemas").members();
        byKey.forEach((key, schema) -> names.put(schema, typeNames.topLevel(key)));
        List<DocumentNode> all = List.copyOf(byKey.values());
        all.forEach(component -> nameWrapped(component, true));
        all.forEach(component -> nameWrapped(component, false));
    }

    // A component that only wraps a schema without a name, such as that of another file, gives it its own name. If
    // several
    // do, the schema is named after the one in which it is written.
    private void nameWrapped(DocumentNode component, boolean isWithin) {
        List<DocumentNode> wrapped = schemas.read(component).nodes();
        if (wrapped.size() == 1 && isWithin(wrapped.get(0), component) == isWithin) {
            names.putIfAbsent(wrapped.get(0), names.get(component));
        }
    }

    private static boolean isWithin(DocumentNode node, DocumentNode other) {
        return node.document() == other.document() && node.pointer().toString().startsWith(other.pointer() + "/");
    }

    Collection<DocumentNode> all() {
        return byKey.values();
    }

    /** Returns the place for the type of a component. */
    Place place(DocumentNode component) {
        return Place.reserved(names.get(component));
    }

    Map<String, DocumentNode> byKey() {
        return byKey;
    }

    /** Returns the place of a schema that is a component; empty if it is written elsewhere. */
    Optional<Place> place(Schema schema) {
        List<DocumentNode> nodes = schema.nodes();
        if (nodes.size() != 1) {
            return Optional.empty();
        }
        DocumentNode node = nodes.get(0);
        if (names.containsKey(node)) {
            return Optional.of(Place.reserved(names.get(node)));
        }
        return named(node);
    }

    // A schema of another document, or one of $defs, is named after the last part of its pointer, or after its file.
    private static Optional<Place> named(DocumentNode node) {
        String pointer = node.pointer().toString();
        if (pointer.matches("(?:/[^/]+)*/(?:\\$defs|definitions|schemas)/[^/]+")) {
            return Optional.of(Place.named(pointer.substring(pointer.lastIndexOf('/') + 1)));
        }
        if (pointer.isEmpty()) {
            String file = node.document().name().replaceFirst("^.*[/\\\\]", "");
            return Optional.of(Place.named(file.replaceFirst("\\.[A-Za-z]+$", "")));
        }
        return Optional.empty();
    }

    /** Returns the components whose {@code allOf} contains a schema directly. */
    Map<String, DocumentNode> childrenOf(DocumentNode base) {
        Map<String, DocumentNode> children = new LinkedHashMap<>();
        byKey.forEach((key, schema) -> {
            boolean isChild = !schema.equals(base)
                    && schema.child("allOf").elements().stream()
                            .anyMatch(parent -> schemas.read(parent).nodes().equals(List.of(base)));
            if (isChild) {
                children.put(key, schema);
            }
        });
        return children;
    }
}
