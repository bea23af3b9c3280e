package dev.understudy.contract;

import com.networknt.schema.Schema;
import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.document.UnreadableDocumentException;
import dev.understudy.contract.document.UnresolvedReferenceException;
import dev.understudy.contract.internal.schema.SchemaBundle;
import dev.understudy.contract.internal.schema.SchemaJudge;
import dev.understudy.contract.internal.schema.UnreadableSchemaException;
import dev.understudy.contract.schema.Direction;
import dev.understudy.contract.schema.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A schema of a contract that validates values of bodies, parameters and headers. It is compiled when it judges the
 * first value, unless {@link #compile} is called before. Thread-safe.
 */
public final class CompiledSchema {

    // Limits the work for schemas that include themselves.
    private static final int MAX_DEPTH = 16;

    private final SchemaBundle bundle;
    private final DocumentNode node;
    private final Direction direction;
    private volatile Schema schema;
    private volatile Shape shape;

    CompiledSchema(SchemaBundle bundle, DocumentNode node, Direction direction) {
        this.bundle = bundle;
        this.node = node;
        this.direction = direction;
    }

    /** Returns the schema as written in the contract, which may be a reference. */
    public JsonNode definition() {
        return node.value();
    }

    /** Returns the schema's node in the contract. */
    public DocumentNode node() {
        return node;
    }

    /** Returns the schema at another node of the contract, such as that of a property, for the same direction. */
    public CompiledSchema schemaAt(DocumentNode schemaNode) {
        return new CompiledSchema(bundle, schemaNode, direction);
    }

    /** Returns the direction of the values: request or response. */
    public Direction direction() {
        return direction;
    }

    /** Returns the types, formats and properties that the schema declares. */
    public Shape shape() {
        if (shape == null) {
            shape = Shape.of(node, bundle.documents());
        }
        return shape;
    }

    /**
     * Returns the default value: that of the schema itself, or of a schema that it includes by {@code $ref} or {@code
     * allOf}. Empty if there is none.
     */
    public Optional<JsonNode> defaultValue() {
        return defaultValue(node, 0);
    }

    private Optional<JsonNode> defaultValue(DocumentNode schemaNode, int depth) {
        if (schemaNode.child("default").exists()) {
            return Optional.of(schemaNode.child("default").value());
        }
        if (depth > MAX_DEPTH) {
            return Optional.empty();
        }
        List<DocumentNode> included = new ArrayList<>(schemaNode.child("allOf").elements());
        if (schemaNode.child("$ref").exists()) {
            try {
                included.add(
                        0,
                        bundle.documents()
                                .resolve(schemaNode, schemaNode.child("$ref").text("")));
            } catch (UnresolvedReferenceException | UnreadableDocumentException e) {
                throw new ContractException("The reference " + e.getMessage() + ".", e);
            }
        }
        return included.stream()
                .flatMap(each -> defaultValue(each, depth + 1).stream())
                .findFirst();
    }

    /**
     * Validates a value, including its formats, and returns the violations. The list is empty if the value is valid.
     *
     * <p>The list contains the violations that help to correct the value, not all of them. If the value or a nested
     * value has the wrong type, other violations of the same schema by that value are left out. If it matches no branch
     * of an {@code anyOf} or {@code oneOf}, the list contains the violations of the branch that was probably intended,
     * or a single violation of the keyword. Validation records at most 1,000 errors.
     *
     * @throws ContractException if the schema is invalid, or a file that it references is malformed
     */
    public List<SchemaFault> judge(JsonNode value) {
        return new SchemaFaultConverter(bundle).convert(SchemaJudge.errors(schema(), value, direction));
    }

    /**
     * Compiles the schema now. Otherwise the first call of {@link #judge} compiles it.
     *
     * @throws ContractException if the schema is invalid, or a file that it references is malformed
     */
    public void compile() {
        schema();
    }

    private Schema schema() {
        if (schema == null) {
            try {
                schema = bundle.schema(node);
            } catch (UnreadableSchemaException | UnreadableDocumentException e) {
                throw new ContractException(e.getMessage(), e);
            }
        }
        return schema;
    }

    @Override
    public String toString() {
        return node.toString();
    }
}
