package dev.understudy.contract.internal.schema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.format.Format;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** A format of the library with an additional condition from its standard that the library does not check. */
final class StricterFormat extends AdaptedFormat {

    private final Predicate<String> condition;

    StricterFormat(Format format, Predicate<String> condition) {
        super(format);
        this.condition = condition;
    }

    @Override
    public boolean matches(ExecutionContext context, SchemaContext schemaContext, JsonNode value) {
        return isAccepted(context, schemaContext, value) && (!value.isString() || condition.test(value.stringValue()));
    }
}
