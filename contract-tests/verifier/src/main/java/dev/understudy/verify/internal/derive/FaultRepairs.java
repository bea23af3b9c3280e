package dev.understudy.verify.internal.derive;

import dev.understudy.contract.CompiledSchema;
import dev.understudy.contract.SchemaFault;
import dev.understudy.contract.document.DocumentNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Proposes changes of an invalid value that may remove one of its faults. */
final class FaultRepairs {

    private static final int MAX_REPAIRS = 120;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final CompiledSchema schema;
    private final SchemaAlternatives alternatives;
    private final FixedBodyValues fixed;
    private final SchemasByLocation schemas;

    FaultRepairs(CompiledSchema schema, SchemaAlternatives alternatives, FixedBodyValues fixed) {
        this.schema = schema;
        this.alternatives = alternatives;
        this.fixed = fixed;
        this.schemas = new SchemasByLocation(schema.node(), alternatives);
    }

    /** Returns changed copies of a value, the most promising first. */
    List<JsonNode> of(SchemaFault fault, JsonNode body) {
        JsonPointer at = fault.at();
        JsonNode value = body.at(at);
        Set<JsonNode> repaired = new LinkedHashSet<>();
        for (JsonNode replacement : forKeyword(fault, value, body)) {
            repaired.add(TreeEdits.with(body, at, replacement));
        }
        if (!at.matches() && isUnwanted(fault)) {
            repaired.add(TreeEdits.without(body, at));
        }
        for (JsonNode replacement : candidates(at, declaring(fault), body)) {
            repaired.add(TreeEdits.with(body, at, replacement));
            if (value instanceof ObjectNode object && replacement instanceof ObjectNode other) {
                repaired.add(TreeEdits.with(body, at, ObjectRepairs.merge(object, other)));
            }
        }
        for (JsonNode replacement : variations(at, value, body)) {
            repaired.add(TreeEdits.with(body, at, replacement));
        }
        return repaired.stream().limit(MAX_REPAIRS).toList();
    }

    private List<JsonNode> forKeyword(SchemaFault fault, JsonNode value, JsonNode body) {
        DocumentNode declaring = declaring(fault);
        if (value instanceof ObjectNode object) {
            return new ObjectRepairs(
                            object,
                            declaring,
                            name -> candidates(fault.at().appendProperty(name), null, body),
                            this::generateFor)
                    .of(fault);
        }
        if (value instanceof ArrayNode array) {
            return new ArrayRepairs(
                            array,
                            declaring,
                            this::generateFor,
                            index -> elements(fault.at().appendIndex(index), body))
                    .of(fault);
        }
        return switch (fault.keyword()) {
            case "discriminator" ->
                fault.arguments().stream().<JsonNode>map(NODES::stringNode).toList();
            case "contentSchema", "contentMediaType", "contentEncoding" -> encoded(declaring);
            default -> List.of();
        };
    }

    // A valid document, in the encoding that the schema requires.
    private List<JsonNode> encoded(DocumentNode declaring) {
        DocumentNode content = declaring.child("contentSchema");
        String encoding = declaring.child("contentEncoding").text("");
        Stream<JsonNode> documents = content.exists()
                ? new ValidValues(schema.schemaAt(content), alternatives, FixedBodyValues.NONE).all()
                : ScalarSamples.ALL.stream();
        return documents
                .limit(3)
                .<JsonNode>map(document -> NODES.stringNode(EncodedStrings.encode(document.toString(), encoding)))
                .toList();
    }

    // Values for a location that satisfy the schemas there together with the one that declares the violated keyword.
    private List<JsonNode> candidates(JsonPointer at, DocumentNode declaring, JsonNode body) {
        Set<JsonNode> candidates = new LinkedHashSet<>();
        for (List<DocumentNode> known : schemas.at(at, body)) {
            List<DocumentNode> all = new ArrayList<>(known);
            if (declaring != null && !all.contains(declaring)) {
                all.add(declaring);
            }
            for (AllOfSchemas alternative : alternatives.of(all)) {
                for (GenerationMode mode : modes(at)) {
                    new ValueGenerator(alternatives, fixed, mode)
                            .generate(alternative, at)
                            .ifPresent(candidates::add);
                }
            }
        }
        return List.copyOf(candidates);
    }

    private List<JsonNode> elements(JsonPointer at, JsonNode body) {
        return Stream.of(candidates(at, null, body), boundaries(at, body), ScalarSamples.ALL)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private List<JsonNode> generateFor(DocumentNode node) {
        Set<JsonNode> candidates = new LinkedHashSet<>();
        for (GenerationMode mode : modes(JsonPointer.empty())) {
            new ValueGenerator(alternatives, FixedBodyValues.NONE, mode)
                    .generate(List.of(node), JsonPointer.empty())
                    .ifPresent(candidates::add);
        }
        return List.copyOf(candidates);
    }

    // Keywords such as "not" and "oneOf" do not say how to satisfy them, so boundary values are tried at the location
    // and at its properties.
    private List<JsonNode> variations(JsonPointer at, JsonNode value, JsonNode body) {
        List<JsonNode> variations = new ArrayList<>(boundaries(at, body));
        if (value instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                variations.add(TreeEdits.without(object, JsonPointer.empty().appendProperty(name)));
                boundaries(at.appendProperty(name), body)
                        .forEach(other -> variations.add(ObjectRepairs.with(object, name, other)));
            }
        }
        variations.addAll(ScalarSamples.ALL);
        if (value instanceof ObjectNode object) {
            for (String name : declaredProperties(at, body)) {
                ScalarSamples.ALL.forEach(sample -> variations.add(ObjectRepairs.with(object, name, sample)));
            }
        }
        return variations;
    }

    private Set<String> declaredProperties(JsonPointer at, JsonNode body) {
        Set<String> names = new LinkedHashSet<>();
        for (List<DocumentNode> known : schemas.at(at, body)) {
            alternatives
                    .of(known)
                    .forEach(
                            alternative -> names.addAll(alternative.properties().keySet()));
        }
        return names;
    }

    private List<JsonNode> boundaries(JsonPointer at, JsonNode body) {
        Set<JsonNode> values = new LinkedHashSet<>();
        BoundaryValues boundaryValues = new BoundaryValues(alternatives, fixed);
        for (List<DocumentNode> known : schemas.at(at, body)) {
            alternatives
                    .of(known)
                    .forEach(alternative -> values.addAll(boundaryValues
                            .of(new MutationPoint(at, alternative, body))
                            .values()));
        }
        return List.copyOf(values);
    }

    private static boolean isUnwanted(SchemaFault fault) {
        return Set.of("false", "readOnly", "additionalProperties", "unevaluatedProperties", "propertyNames")
                .contains(fault.keyword());
    }

    private static DocumentNode declaring(SchemaFault fault) {
        DocumentNode keyword = fault.keywordNode();
        return fault.keyword().equals("false") || keyword.pointer().matches()
                ? keyword
                : keyword.document().root().at(keyword.pointer().head());
    }

    // The random values depend on the location, so that the elements of an array differ.
    private static List<GenerationMode> modes(JsonPointer at) {
        return List.of(
                GenerationMode.MINIMAL,
                GenerationMode.MAXIMAL,
                GenerationMode.random(new Random(at.hashCode())),
                GenerationMode.random(new Random(at.hashCode() + 1L)));
    }
}
