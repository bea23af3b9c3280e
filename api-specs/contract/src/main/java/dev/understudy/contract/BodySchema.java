package dev.understudy.contract;

import com.networknt.schema.Schema;
import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.document.UnreadableDocument;
import dev.understudy.contract.internal.schema.SchemaBook;
import dev.understudy.contract.internal.schema.SchemaJudge;
import dev.understudy.contract.internal.schema.UnreadableSchema;
import dev.understudy.contract.schema.Direction;
import dev.understudy.contract.schema.Shape;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** One schema of a contract, ready to judge values. Safe for use by many threads. */
public final class BodySchema {

    private final SchemaBook book;
    private final DocumentNode node;
    private final Direction direction;
    private volatile Schema schema;
    private volatile Shape shape;

    BodySchema(SchemaBook book, DocumentNode node, Direction direction) {
        this.book = book;
        this.node = node;
        this.direction = direction;
    }

    /** The schema as the contract writes it; it may be a reference. */
    public JsonNode definition() {
        return node.value();
    }

    /** Where the contract writes it. */
    public DocumentNode node() {
        return node;
    }

    /** One that stands within it, ready to judge values that travel the same way. */
    public BodySchema part(DocumentNode within) {
        return new BodySchema(book, within, direction);
    }

    /** Which way the values travel that it judges. */
    public Direction direction() {
        return direction;
    }

    /** What it says about the kind of its values. */
    public Shape shape() {
        if (shape == null) {
            shape = Shape.of(node, book.documents());
        }
        return shape;
    }

    /**
     * Every way in which a value breaks the schema, formats included; empty if it keeps it.
     *
     * @throws ContractException if the schema means nothing
     */
    public List<SchemaFault> judge(JsonNode value) {
        return new Faults(book).of(SchemaJudge.errors(schema(), value, direction));
    }

    /**
     * Makes it ready now, which the first value would have to wait for otherwise.
     *
     * @throws ContractException if the schema means nothing
     */
    public void prepare() {
        schema();
    }

    private Schema schema() {
        if (schema == null) {
            try {
                schema = book.schema(node);
            } catch (UnreadableSchema | UnreadableDocument e) {
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
