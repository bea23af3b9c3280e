package dev.understudy.runtime.http;

import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Converts the body that {@link BodyValidationFilter} has validated to the type of the delegate's parameter. Without
 * this class, Jersey would parse the bytes a second time.
 */
final class ValidatedBodyReader implements ReaderInterceptor {

    private final JsonMapper mapper;

    ValidatedBodyReader(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        JsonNode body = RequestContext.body(context);
        return body == null ? context.proceed() : mapper.treeToValue(body, context.getType());
    }
}
