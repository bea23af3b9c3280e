package dev.understudy.contract.internal.schema;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import dev.understudy.contract.schema.Direction;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Brings a value before a schema. */
public final class SchemaJudge {

    private SchemaJudge() {}

    /** What the library has to say about a value, up to a thousand errors; a union's speaks for all its branches. */
    public static List<Error> errors(Schema schema, JsonNode value, Direction direction) {
        ExecutionContext context = JudgedDirection.context(direction);
        context.setErrors(new FirstErrors());
        schema.validate(context, value);
        return context.getErrors();
    }

    /** What each branch of a union had to say; empty for an error of any other keyword. */
    @SuppressWarnings("unchecked")
    public static List<Error> branches(Error error) {
        Map<String, Object> details = error.getDetails();
        return details == null ? List.of() : (List<Error>) details.getOrDefault(UnionKeyword.BRANCHES, List.of());
    }
}
