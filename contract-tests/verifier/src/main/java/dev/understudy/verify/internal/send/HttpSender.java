package dev.understudy.verify.internal.send;

import dev.understudy.verify.exchange.Answer;
import dev.understudy.verify.exchange.Body;
import dev.understudy.verify.exchange.Headers;
import dev.understudy.verify.exchange.Request;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
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
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** Sends one request and reads its answer, in bounded time and memory whatever the server does. */
public final class HttpSender {

    /** How long an answer may take from the first byte sent to the last one received. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    // Answers of APIs are far smaller; a longer one is reported and not read to its end.
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    // RFC 9110, sections 5.1 and 5.5; the client itself checks nothing.
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern VALUE = Pattern.compile("[\\t\\x20-\\x7e\\x80-\\xff]*");
    private static final Set<String> OURS =
            Set.of("connection", "content-length", "expect", "host", "transfer-encoding", "upgrade");

    private final CloseableHttpClient client;
    private final Deadline deadline;
    private final Duration patience;

    public HttpSender(Duration patience) {
        this.client = PlainClient.of(patience);
        this.deadline = new Deadline(patience);
        this.patience = patience;
    }

    Answer send(Request request) throws NoAnswer {
        HttpUriRequestBase written = written(request);
        Deadline.Watch watch = deadline.watch(written);
        try (ClassicHttpResponse response = client.executeOpen(null, written, null)) {
            return answer(response, written);
        } catch (IOException e) {
            throw watch.isExpired() ? late(e) : noAnswer(e);
        } finally {
            watch.end();
        }
    }

    private static HttpUriRequestBase written(Request request) {
        HttpUriRequestBase written = new HttpUriRequestBase(request.method(), request.uri());
        request.headers().fields().forEach(field -> add(written, field.getKey(), field.getValue()));
        if (!request.body().isEmpty()) {
            written.setEntity(new ByteArrayEntity(request.body().bytes(), null));
        }
        return written;
    }

    // The value may be a secret, and stays out of the message.
    private static void add(HttpUriRequestBase written, String name, String value) {
        if (!NAME.matcher(name).matches()
                || !VALUE.matcher(value).matches()
                || OURS.contains(name.toLowerCase(Locale.ROOT))) {
            throw new VerificationException(
                    "The header field '" + name.lines().findFirst().orElse("")
                            + "' cannot be sent: its name or its value"
                            + " is none that HTTP allows, or it is one that this program has to set itself.");
        }
        written.addHeader(name, value);
    }

    private static Answer answer(ClassicHttpResponse response, HttpUriRequestBase written) throws IOException {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        for (Header header : response.getHeaders()) {
            fields.add(Map.entry(header.getName(), header.getValue() == null ? "" : header.getValue()));
        }
        return new Answer(response.getCode(), new Headers(fields), body(response.getEntity(), written));
    }

    private static Body body(HttpEntity entity, HttpUriRequestBase written) throws IOException {
        if (entity == null) {
            return Body.NONE;
        }
        InputStream content = entity.getContent();
        byte[] bytes = content.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            // Otherwise the rest would be read and thrown away, to keep the connection.
            written.cancel();
            throw new IOException("a body of more than " + MOST_BYTES / 1024 / 1024 + " MiB");
        }
        return Body.of(bytes);
    }

    private NoAnswer noAnswer(IOException cause) {
        if (cause instanceof SocketTimeoutException) {
            return late(cause);
        }
        if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
            return new NoAnswer("nobody listens there", true, cause);
        }
        if (cause.getMessage() != null) {
            return new NoAnswer(cause.getMessage().lines().findFirst().orElse("it was cut off"), false, cause);
        }
        return new NoAnswer("the connection was cut off", false, cause);
    }

    private NoAnswer late(IOException cause) {
        return new NoAnswer("no whole answer within " + patience.toSeconds() + " seconds", false, cause);
    }

    /** No answer came, or only a part of one. The message says why, as half a sentence. */
    static final class NoAnswer extends Exception {

        private static final long serialVersionUID = 1L;

        private final boolean refused;

        private NoAnswer(String message, boolean refused, Throwable cause) {
            super(message, cause);
            this.refused = refused;
        }

        /** Returns whether the connection was refused. */
        boolean isRefused() {
            return refused;
        }

        /** Returns whether no secure connection could be made. */
        boolean isInsecure() {
            return getCause() instanceof SSLException;
        }
    }
}
