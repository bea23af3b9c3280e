package dev.understudy.contract.names;

import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.document.Documents;
import dev.understudy.contract.document.UnreadableDocumentException;
import dev.understudy.contract.document.UnresolvedReferenceException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Copies parts of a contract, in which each type with a name becomes a reference to the component of that name. */
final class SchemaCopy {

    private static final Pattern SCHEMA = Pattern.compile("#/components/schemas/([^/]+)(.*)");

    private final Documents documents;
    private final ComponentKeys keys;
    private final DiscriminatorCopy discriminators;
    private final Map<List<Object>, String> names = new HashMap<>();

    SchemaCopy(NamedContract named, ComponentKeys keys) {
        this.documents = named.contract().documents();
        this.keys = keys;
        this.discriminators = new DiscriminatorCopy(named, keys);
        named.types().forEach(type -> names.putIfAbsent(List.of(type.context(), type.written()), type.name()));
    }

    /**
     * Copies a node.
     *
     * @param context the operation or the type with a name to which the node belongs; empty if it belongs to none
     */
    JsonNode of(String context, DocumentNode node) {
        String name = names.get(List.of(context, node));
        return name == null ? content(context, node) : reference(node, name);
    }

    /** Copies a node, but never as a reference to a component. */
    JsonNode content(String context, DocumentNode node) {
        if (node.value().isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            node.elements().forEach(element -> copy.add(of(context, element)));
            return copy;
        }
        if (!node.value().isObject()) {
            return node.value();
        }
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        node.members().forEach((key, member) -> copy.set(key, of(context, member)));
        if (SchemaTypes.isReference(node)) {
            copy.put("$ref", reference(node));
        }
        if (node.child("discriminator").value().isObject()) {
            copy.set("discriminator", discriminators.of(node, alternative -> name(context, alternative)));
        }
        return copy;
    }

    private String name(String context, DocumentNode alternative) {
        return names.get(List.of(context, alternative));
    }

    private static ObjectNode reference(DocumentNode written, String name) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        if (SchemaTypes.isReference(written)) {
            written.members().forEach((key, member) -> copy.set(key, member.value()));
        }
        return copy.put("$ref", ComponentKeys.reference(name));
    }

    private String reference(DocumentNode node) {
        String reference = node.child("$ref").text("");
        Matcher schema = SCHEMA.matcher(reference);
        if (schema.matches()) {
            String key = JsonPointer.compile("/" + schema.group(1)).getMatchingProperty();
            return ComponentKeys.reference(keys.of(key)) + schema.group(2);
        }
        checkLocal(node, reference);
        return reference;
    }

    private void checkLocal(DocumentNode node, String reference) {
        try {
            if (documents.resolve(node, reference).document() != documents.main()) {
                throw new NamesException(
                        "%s: the reference '%s' leads to another file, and code is generated from one; bundle the files first."
                                .formatted(node.place(), reference));
            }
        } catch (UnresolvedReferenceException | UnreadableDocumentException e) {
            // The code generator reports what cannot be resolved.
            return;
        }
    }
}
