package dev.understudy.contract.internal.schema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.format.Format;
import tools.jackson.databind.JsonNode;

/** A format with the name of a format of the library, which decides differently about some strings. */
abstract class AdaptedFormat implements Format {

    private final Format format;

    AdaptedFormat(Format format) {
        this.format = format;
    }

    @Override
    public String getName() {
        return format.getName();
    }

    @Override
    public String getMessageKey() {
        return format.getMessageKey();
    }

    /** Returns whether the library accepts a value. */
    final boolean isAccepted(ExecutionContext context, SchemaContext schemaContext, JsonNode value) {
        return format.matches(context, schemaContext, value);
    }
}
