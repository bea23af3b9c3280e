package dev.understudy.runtime.http;

import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Binds the body that the contract has judged, instead of parsing its bytes a second time. */
final class JudgedBody implements ReaderInterceptor {

    private final JsonMapper mapper;

    JudgedBody(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        JsonNode body = Carried.body(context);
        return body == null ? context.proceed() : mapper.treeToValue(body, context.getType());
    }
}
