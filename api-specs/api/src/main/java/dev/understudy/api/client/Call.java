package dev.understudy.api.client;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * One call of an operation: an exchange, and its repetitions. If it is cancelled, the current exchange is aborted.
 *
 * @param <T> the type as which the response is read
 */
final class Call<T> extends CompletableFuture<T> {

    private final HttpClient http;
    private final ClientSettings settings;
    private final HttpRequest httpRequest;
    private final ApiRequest request;
    private final Function<ReceivedResponse, T> reader;
    private CompletableFuture<HttpResponse<byte[]>> exchange;

    Call(
            HttpClient http,
            ClientSettings settings,
            HttpRequest httpRequest,
            ApiRequest request,
            Function<ReceivedResponse, T> reader) {
        this.http = http;
        this.settings = settings;
        this.httpRequest = httpRequest;
        this.request = request;
        this.reader = reader;
    }

    Call<T> start() {
        attempt(0);
        return this;
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        synchronized (this) {
            if (cancelled && exchange != null) {
                exchange.cancel(true);
            }
        }
        return cancelled;
    }

    // The callback completes this future, so nothing is lost with the one that whenComplete returns.
    @SuppressWarnings("FutureReturnValueIgnored")
    private void attempt(int retries) {
        CompletableFuture<HttpResponse<byte[]>> current;
        synchronized (this) {
            if (isDone()) {
                return;
            }
            exchange = http.sendAsync(httpRequest, HttpResponse.BodyHandlers.ofByteArray());
            current = exchange;
        }
        // The timeout of HttpRequest ends with the header section; this one includes the body.
        current.copy()
                .orTimeout(settings.timeout().toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((response, failure) -> {
                    if (failure == null) {
                        received(new ReceivedResponse(response), retries);
                    } else {
                        failed(cause(failure), current, retries);
                    }
                });
    }

    private void received(ReceivedResponse response, int retries) {
        Optional<Duration> wait = settings.retryPolicy().waitAfter(request, response, retries);
        wait.ifPresentOrElse(time -> repeatAfter(time, retries), () -> read(response));
    }

    private void read(ReceivedResponse response) {
        try {
            complete(reader.apply(response));
        } catch (RuntimeException e) {
            completeExceptionally(e);
        }
    }

    private void failed(Throwable failure, CompletableFuture<HttpResponse<byte[]>> current, int retries) {
        if (failure instanceof TimeoutException) {
            current.cancel(true);
            completeExceptionally(new HttpTimeoutException("No complete response within " + settings.timeout()));
            return;
        }
        Optional<Duration> wait = failure instanceof IOException
                ? settings.retryPolicy().waitAfterFailure(request, retries)
                : Optional.empty();
        wait.ifPresentOrElse(time -> repeatAfter(time, retries), () -> completeExceptionally(failure));
    }

    private void repeatAfter(Duration time, int retries) {
        delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS).execute(() -> attempt(retries + 1));
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
