package dev.understudy.jaxrs.stub.type;

import dev.understudy.contract.document.DocumentNode;
import dev.understudy.jaxrs.stub.schema.Schema;
import dev.understudy.jaxrs.stub.schema.Schemas;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads discriminators (OpenAPI, "Discriminator Object"). */
final class Discriminators {

    private final Schemas schemas;
    private final Components components;
    private final Map<DocumentNode, Map<String, DocumentNode>> children = new HashMap<>();

    Discriminators(Schemas schemas, Components components) {
        this.schemas = schemas;
        this.components = components;
    }

    /** Returns the name of the property; empty if the schema has no discriminator. */
    Optional<String> property(Schema schema) {
        return schema.discriminator().map(each -> each.child("propertyName").text(""));
    }

    /**
     * Returns whether a schema is a component with a discriminator and without alternatives, from which other components
     * are derived by {@code allOf}. A value of the schema may be one of these.
     */
    boolean isBase(Schema schema) {
        return schema.nodes().size() == 1
                && schema.nodes().get(0).child("discriminator").exists()
                && schema.alternatives().isEmpty()
                && !children(schema).isEmpty();
    }

    /** Returns the components that are derived from a base, by name. */
    Map<String, DocumentNode> children(Schema base) {
        return children.computeIfAbsent(base.nodes().get(0), components::childrenOf);
    }

    /** Returns the values of the discriminator that stand for an alternative; empty if there is no discriminator. */
    List<String> values(Schema schema, DocumentNode alternative) {
        List<String> values = new ArrayList<>();
        if (schema.discriminator().isEmpty()) {
            return values;
        }
        DocumentNode target = target(alternative);
        schema.discriminator().get().child("mapping").members().forEach((value, reference) -> {
            if (leadsTo(reference, target)) {
                values.add(value);
            }
        });
        if (values.isEmpty()) {
            components.byKey().forEach((key, component) -> {
                if (component.equals(target)) {
                    values.add(key);
                }
            });
        }
        return values;
    }

    private boolean leadsTo(DocumentNode reference, DocumentNode target) {
        String text = reference.text("");
        DocumentNode component = components.byKey().get(text);
        return component == null
                ? schemas.find(reference, text).filter(target::equals).isPresent()
                : component.equals(target);
    }

    private DocumentNode target(DocumentNode alternative) {
        return alternative.child("$ref").value().isString()
                ? schemas.find(alternative, alternative.child("$ref").text("")).orElse(alternative)
                : alternative;
    }
}
