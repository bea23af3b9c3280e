package dev.understudy.verify.run;

import dev.understudy.verify.Answer;
import dev.understudy.verify.Body;
import dev.understudy.verify.Headers;
import dev.understudy.verify.Request;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends one request and reads its answer, in bounded time and memory whatever the server does. */
final class HttpSender {

    /** How long an answer may take from the first byte sent to the last one received. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    // Answers of APIs are far smaller; whoever sends more will be told so and not be read.
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private final HttpClient client = HttpClient.newBuilder()
            // An upgrade to HTTP/2 is offered with every request otherwise, and some servers choke on it.
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(PATIENCE)
            // One request at a time needs no threads of its own, and each hand-over costs.
            .executor(Runnable::run)
            .build();
    private final Duration patience;

    HttpSender(Duration patience) {
        this.patience = patience;
    }

    Answer send(Request request) throws NoAnswer {
        CompletableFuture<HttpResponse<byte[]>> pending =
                client.sendAsync(written(request), info -> new BoundedBody(MOST_BYTES));
        try {
            return answer(pending.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            pending.cancel(true);
            throw new NoAnswer("no whole answer within " + patience.toSeconds() + " seconds", false, e);
        } catch (ExecutionException e) {
            throw noAnswer(e.getCause());
        } catch (InterruptedException e) {
            pending.cancel(true);
            Thread.currentThread().interrupt();
            throw new NoAnswer("the run was interrupted", false, e);
        }
    }

    private HttpRequest written(Request request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(request.uri())
                .method(
                        request.method(),
                        request.body().isEmpty()
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(request.body().bytes()));
        request.headers().fields().forEach(field -> builder.header(field.getKey(), field.getValue()));
        return builder.build();
    }

    private static Answer answer(HttpResponse<byte[]> response) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        response.headers().map().forEach((name, values) -> values.forEach(value -> fields.add(Map.entry(name, value))));
        return new Answer(response.statusCode(), new Headers(fields), Body.of(response.body()));
    }

    private NoAnswer noAnswer(Throwable cause) {
        if (cause instanceof HttpTimeoutException) {
            return new NoAnswer("no answer within " + patience.toSeconds() + " seconds", false, cause);
        }
        if (cause instanceof ConnectException || cause instanceof UnresolvedAddressException) {
            return new NoAnswer("nobody listens there", true, cause);
        }
        if (cause instanceof IOException && cause.getMessage() != null) {
            return new NoAnswer(cause.getMessage().lines().findFirst().orElse("it was cut off"), false, cause);
        }
        return new NoAnswer("the connection was cut off", false, cause);
    }
}
