package dev.understudy.contract.internal.schema;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import dev.understudy.contract.schema.Direction;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Judges values by schemas. */
public final class SchemaJudge {

    private SchemaJudge() {}

    /**
     * Returns the library's errors for a value, at most 1,000. The errors in the branches of a union are combined
     * in one error, unless a discriminator selects the branch.
     */
    public static List<Error> errors(Schema schema, JsonNode value, Direction direction) {
        ExecutionContext context = JudgedDirection.context(direction);
        context.setErrors(new BoundedErrors());
        schema.validate(context, value);
        return context.getErrors();
    }

    /** Returns the errors of the branches that an error of a union combines; empty for any other error. */
    @SuppressWarnings("unchecked")
    public static List<Error> branchErrors(Error error) {
        Map<String, Object> details = error.getDetails();
        return details == null ? List.of() : (List<Error>) details.getOrDefault(UnionKeyword.BRANCHES, List.of());
    }
}
