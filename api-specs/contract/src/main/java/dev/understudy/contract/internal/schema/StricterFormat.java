package dev.understudy.contract.internal.schema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.format.Format;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** A format of the library with one more condition that its standard has and the library lacks. */
final class StricterFormat implements Format {

    private final Format format;
    private final Predicate<String> also;

    StricterFormat(Format format, Predicate<String> also) {
        this.format = format;
        this.also = also;
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
        return format.matches(context, schemaContext, value) && (!value.isString() || also.test(value.stringValue()));
    }
}
