package dev.understudy.runtime.paths;

import dev.understudy.api.OperationResponse;
import java.util.Map;

/** The only response. */
record Text(String body) implements OperationResponse {

    @Override
    public int status() {
        return 200;
    }

    @Override
    public Map<String, String> headers() {
        return Map.of();
    }

    @Override
    public String mediaType() {
        return "text/plain";
    }
}
