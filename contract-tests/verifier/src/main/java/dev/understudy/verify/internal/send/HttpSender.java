package dev.understudy.verify.internal.send;

import dev.understudy.verify.exchange.Body;
import dev.understudy.verify.exchange.Headers;
import dev.understudy.verify.exchange.ReceivedResponse;
import dev.understudy.verify.exchange.Request;
import dev.understudy.verify.internal.coding.ContentCodings;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** Sends one request and reads the response, within bounded time and memory whatever the server does. */
public final class HttpSender {

    /** The time limit of an exchange, from opening the connection to the last byte received. */
    public static final Duration EXCHANGE_TIMEOUT = Duration.ofSeconds(10);

    // Far more than an API returns. A larger body is not read to its end, but reported as a missing response.
    private static final int MAX_BODY_BYTES = 16 * 1024 * 1024;

    private static final ContentCodings CODINGS = new ContentCodings(MAX_BODY_BYTES);

    // RFC 9110, sections 5.1 and 5.5. The HTTP client itself does not validate header fields.
    private static final Pattern FIELD_NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern FIELD_VALUE = Pattern.compile("[\\t\\x20-\\x7e\\x80-\\xff]*");
    private static final Set<String> SET_BY_CLIENT =
            Set.of("connection", "content-length", "expect", "host", "transfer-encoding", "upgrade");

    private static final String CLOSED_EARLY = "the connection was closed early";

    // RFC 9110, section 9.2.2.
    private static final Set<String> REPEATABLE = Set.of("GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE");

    private final CloseableHttpClient repeatable;
    private final CloseableHttpClient unrepeatable;
    private final Deadline deadline;
    private final Duration timeout;

    public HttpSender(Duration timeout) {
        this.repeatable = PlainClient.forRepeatable(timeout);
        this.unrepeatable = PlainClient.forUnrepeatable(timeout);
        this.deadline = new Deadline(timeout);
        this.timeout = timeout;
    }

    ReceivedResponse send(Request request) throws NoResponseException {
        if (!REPEATABLE.contains(request.method())) {
            return send(request, unrepeatable);
        }
        try {
            return send(request, repeatable);
        } catch (NoResponseException e) {
            if (!e.isUnreachable()
                    && (e.getCause() instanceof NoHttpResponseException || e.getCause() instanceof SocketException)) {
                // The server has probably closed a connection that was idle. The other client opens a new one.
                return send(request, unrepeatable);
            }
            throw e;
        }
    }

    private ReceivedResponse send(Request request, CloseableHttpClient client) throws NoResponseException {
        HttpUriRequestBase httpRequest = httpRequest(request);
        Deadline.Watch watch = deadline.watch(httpRequest);
        try (ClassicHttpResponse response = client.executeOpen(null, httpRequest, null)) {
            return response(response, httpRequest);
        } catch (IOException e) {
            throw watch.isExpired() ? timedOut(e) : noResponse(e);
        } finally {
            watch.end();
        }
    }

    private static HttpUriRequestBase httpRequest(Request request) {
        HttpUriRequestBase httpRequest = new HttpUriRequestBase(request.method(), request.uri());
        request.headers().fields().forEach(field -> add(httpRequest, field.getKey(), field.getValue()));
        if (!request.body().isEmpty()) {
            httpRequest.setEntity(new ByteArrayEntity(request.body().bytes(), null));
        }
        return httpRequest;
    }

    // The value may be a secret, so the message does not contain it.
    private static void add(HttpUriRequestBase httpRequest, String name, String value) {
        if (!FIELD_NAME.matcher(name).matches()
                || !FIELD_VALUE.matcher(value).matches()
                || SET_BY_CLIENT.contains(name.toLowerCase(Locale.ROOT))) {
            throw new VerificationException(
                    "The header field '" + name.lines().findFirst().orElse("")
                            + "' cannot be sent: its name or value contains a character that HTTP does not allow,"
                            + " or this program sets the field itself, as it does Host and Content-Length;"
                            + " correct or remove it.");
        }
        httpRequest.addHeader(name, value);
    }

    private static ReceivedResponse response(ClassicHttpResponse response, HttpUriRequestBase httpRequest)
            throws IOException {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        for (Header header : response.getHeaders()) {
            fields.add(Map.entry(header.getName(), header.getValue() == null ? "" : header.getValue()));
        }
        Headers headers = new Headers(fields);
        return new ReceivedResponse(response.getCode(), headers, body(response.getEntity(), headers, httpRequest));
    }

    private static Body body(HttpEntity entity, Headers headers, HttpUriRequestBase httpRequest) throws IOException {
        if (entity == null) {
            return Body.NONE;
        }
        InputStream content = entity.getContent();
        byte[] bytes = content.readNBytes(MAX_BODY_BYTES + 1);
        if (bytes.length > MAX_BODY_BYTES) {
            // Without this, the client would read and discard the rest in order to reuse the connection.
            httpRequest.cancel();
            throw new IOException("a body of more than " + MAX_BODY_BYTES / 1024 / 1024 + " MiB");
        }
        return CODINGS.decode(bytes, headers);
    }

    private NoResponseException noResponse(IOException cause) {
        if (cause instanceof SocketTimeoutException) {
            return timedOut(cause);
        }
        if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
            return new NoResponseException("could not connect", true, cause);
        }
        if (cause.getMessage() != null) {
            return new NoResponseException(
                    cause.getMessage().lines().findFirst().orElse(CLOSED_EARLY), false, cause);
        }
        return new NoResponseException(CLOSED_EARLY, false, cause);
    }

    private NoResponseException timedOut(IOException cause) {
        long seconds = timeout.toSeconds();
        String limit = seconds == 1 ? "1 second" : seconds + " seconds";
        return new NoResponseException("no complete response within " + limit, false, cause);
    }

    /** Thrown when no complete response was received. The message is the reason, without a final full stop. */
    static final class NoResponseException extends Exception {

        private static final long serialVersionUID = 1L;

        private final boolean unreachable;

        private NoResponseException(String message, boolean unreachable, Throwable cause) {
            super(message, cause);
            this.unreachable = unreachable;
        }

        /** Returns whether no connection could be made. */
        boolean isUnreachable() {
            return unreachable;
        }

        /** Returns whether TLS failed. */
        boolean isTlsFailure() {
            return getCause() instanceof SSLException;
        }
    }
}
