package dev.understudy.suite.corpus.code;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.understudy.api.Alternatives;
import dev.understudy.contract.CompiledSchema;
import dev.understudy.contract.Contract;
import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.document.UnresolvedReferenceException;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openapitools.jackson.nullable.JsonNullable;

/**
 * Finds the generated types of schemas. A walk begins with the JSON bodies of the operations and follows properties,
 * elements and alternatives in the schema and in the type at once.
 */
public final class TypedSchemas {

    private static final List<String> KEYWORDS =
            List.of("type", "properties", "items", "allOf", "oneOf", "anyOf", "enum", "const", "$ref");

    private final Contract contract;
    private final Map<DocumentNode, TypedSchema> found = new LinkedHashMap<>();
    private final Set<DocumentNode> raw = new LinkedHashSet<>();
    private final Set<List<Object>> visited = new HashSet<>();

    /** Finds the types of the schemas that the operations of a contract use. */
    public TypedSchemas(Contract contract, GeneratedCode code) {
        this.contract = contract;
        code.operations().forEach(this::addBodies);
    }

    /** Returns the schemas of JSON bodies and those in {@code components}, each with its type. */
    public Collection<TypedSchema> all() {
        return found.values();
    }

    /** Returns the pointers of the schemas that say something about a value, although its type is {@code Object}. */
    public List<String> raw() {
        return raw.stream().map(node -> node.pointer().toString()).toList();
    }

    private void addBodies(GeneratedOperation generated) {
        generated.requestSchema().ifPresent(schema -> generated.requestType().ifPresent(type -> addRoot(schema, type)));
        generated
                .responses()
                .forEach(response -> response.schema(generated.operation())
                        .ifPresent(schema -> response.body().ifPresent(type -> addRoot(schema, type))));
    }

    private void addRoot(CompiledSchema schema, Type type) {
        Type plain = unwrapped(type);
        found.putIfAbsent(target(schema.node()), new TypedSchema(schema, plain));
        visit(schema, schema.node(), plain, true);
    }

    // If several schemas declare a property or an element, its type was generated for all of them together, so it is
    // not
    // the type of each.
    private void visitAll(CompiledSchema root, Stream<DocumentNode> declared, Type type) {
        List<DocumentNode> nodes = declared.filter(DocumentNode::exists).toList();
        nodes.forEach(node -> visit(root, node, type, nodes.size() == 1));
    }

    private void visit(CompiledSchema root, DocumentNode node, Type wrapped, boolean isOwnType) {
        Type type = unwrapped(wrapped);
        DocumentNode target = target(node);
        if (!visited.add(List.of(target, type, isOwnType))) {
            return;
        }
        if (isOwnType && !isNarrowed(node)) {
            record(root, target, type);
        }
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            String items =
                    Map.class.isAssignableFrom((Class<?>) generic.getRawType()) ? "additionalProperties" : "items";
            visitAll(root, parts(target).map(part -> part.child(items)), arguments[arguments.length - 1]);
        } else if (type instanceof Class<?> declared) {
            Optional.ofNullable(declared.getAnnotation(Alternatives.class)).stream()
                    .flatMap(union -> Stream.of(union.value()))
                    .filter(each -> !each.schema().isEmpty())
                    .forEach(each ->
                            visit(root, contract.documents().resolve(target, each.schema()), each.type(), true));
            Stream.of(declared.getDeclaredFields()).forEach(field -> visitField(root, target, field));
        }
    }

    // Since OpenAPI 3.1, a schema can restrict the one that it references; its type is not that of the other then.
    private static boolean isNarrowed(DocumentNode node) {
        return node.child("$ref").exists()
                && KEYWORDS.stream().filter(keyword -> !keyword.equals("$ref")).anyMatch(node.value()::has);
    }

    private void record(CompiledSchema root, DocumentNode target, Type type) {
        boolean allowsNullOnly = target.child("type").text("").equals("null");
        if (type == Object.class && !allowsNullOnly && KEYWORDS.stream().anyMatch(target.value()::has)) {
            raw.add(target);
        }
        if (target.pointer().toString().matches("/components/schemas/[^/]+")) {
            found.putIfAbsent(target, new TypedSchema(root.schemaAt(target), type));
        }
    }

    // Jackson's annotations on the components of a record are on its fields, too.
    private void visitField(CompiledSchema root, DocumentNode schema, Field field) {
        // The value of an alternative, or the properties that are not declared: both belong to the schema itself.
        if (field.isAnnotationPresent(JsonValue.class) || field.isAnnotationPresent(JsonAnySetter.class)) {
            visit(root, schema, field.getGenericType(), true);
        }
        Optional.ofNullable(field.getAnnotation(JsonProperty.class))
                .ifPresent(property -> visitAll(
                        root,
                        parts(schema).map(part -> part.child("properties").child(property.value())),
                        field.getGenericType()));
    }

    // A schema and the parts of its allOf.
    private Stream<DocumentNode> parts(DocumentNode schema) {
        List<DocumentNode> parts = new ArrayList<>();
        addParts(schema, parts, 0);
        return parts.stream();
    }

    private void addParts(DocumentNode schema, List<DocumentNode> parts, int depth) {
        DocumentNode target = target(schema);
        parts.add(target);
        if (depth < 8) {
            target.child("allOf").elements().forEach(each -> addParts(each, parts, depth + 1));
        }
    }

    private DocumentNode target(DocumentNode node) {
        try {
            return contract.documents().follow(node);
        } catch (UnresolvedReferenceException e) {
            return node;
        }
    }

    private static Type unwrapped(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == JsonNullable.class
                ? generic.getActualTypeArguments()[0]
                : type;
    }
}
