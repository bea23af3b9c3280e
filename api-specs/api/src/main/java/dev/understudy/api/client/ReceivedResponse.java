package dev.understudy.api.client;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.Optional;

/** A response as it was received. Generated result types read their typed parts from it. */
public final class ReceivedResponse implements ApiResponse {

    private final int status;
    private final HttpHeaders headers;
    private final byte[] body;

    ReceivedResponse(HttpResponse<byte[]> response) {
        this.status = response.statusCode();
        this.headers = response.headers();
        this.body = response.body();
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public HttpHeaders headers() {
        return headers;
    }

    @Override
    public byte[] rawBody() {
        return body.clone();
    }

    /** Returns the first value of a header field. */
    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** Returns the first value of a header field as an integer; empty if it is missing or not an integer. */
    public Optional<Long> integerHeader(String name) {
        try {
            return header(name).map(String::strip).map(Long::valueOf);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "%d, %d bytes".formatted(status, body.length);
    }
}
