package dev.understudy.runtime.internal.pipeline;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.DelegatingDeserializer;

/** Changes a JSON value before another deserializer reads it. */
final class RewritingDeserializer extends DelegatingDeserializer {

    /** Returns a value in place of the one that was sent. */
    interface Rewrite {

        JsonNode apply(JsonNode value, DeserializationContext context);
    }

    private final Rewrite rewrite;

    RewritingDeserializer(ValueDeserializer<?> reader, Rewrite rewrite) {
        super(reader);
        this.rewrite = rewrite;
    }

    @Override
    protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> reader) {
        return new RewritingDeserializer(reader, rewrite);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) {
        JsonNode value = rewrite.apply(context.readTree(parser), context);
        try (JsonParser rewritten = value.traverse(context)) {
            rewritten.nextToken();
            return _delegatee.deserialize(rewritten, context);
        }
    }
}
