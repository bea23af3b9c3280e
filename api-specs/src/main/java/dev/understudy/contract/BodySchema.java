package dev.understudy.contract;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** One schema of a contract, ready to judge values. Safe for use by many threads. */
public final class BodySchema {

    private final Schema schema;

    BodySchema(Schema schema) {
        this.schema = schema;
        schema.initializeValidators();
    }

    /** The schema as the contract writes it. */
    public JsonNode definition() {
        return schema.getSchemaNode();
    }

    /** Every way in which a value breaks the schema, formats included; empty if it keeps it. */
    public List<SchemaFault> judge(JsonNode value) {
        return schema.validate(value).stream().map(BodySchema::fault).toList();
    }

    private static SchemaFault fault(Error error) {
        return new SchemaFault(
                JsonPointer.compile(error.getInstanceLocation().toString()),
                error.getKeyword(),
                error.getSchemaLocation().toString(),
                error.getProperty(),
                error.getArguments() == null
                        ? List.of()
                        : Arrays.stream(error.getArguments())
                                .map(String::valueOf)
                                .toList(),
                error.getMessage());
    }
}
