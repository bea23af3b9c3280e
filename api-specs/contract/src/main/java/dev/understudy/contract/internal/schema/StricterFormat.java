package dev.understudy.contract.internal.schema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.format.Format;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** A format of the library with an additional condition from its standard that the library does not check. */
final class StricterFormat implements Format {

    private final Format format;
    private final Predicate<String> condition;

    StricterFormat(Format format, Predicate<String> condition) {
        this.format = format;
        this.condition = condition;
    }

    @Override
    public String getName() {
        return format.getName();
    }

    @Override
    public String getMessageKey() {
        return format.getMessageKey();
    }

    @Override
    public boolean matches(ExecutionContext context, SchemaContext schemaContext, JsonNode value) {
        return format.matches(context, schemaContext, value)
                && (!value.isString() || condition.test(value.stringValue()));
    }
}
