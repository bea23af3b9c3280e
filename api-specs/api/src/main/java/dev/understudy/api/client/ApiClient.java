package dev.understudy.api.client;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/** Sends the requests of a generated client to one server with one key. It is immutable and safe for use by threads. */
public final class ApiClient {

    private final BaseUrl baseUrl;
    private final ClientSettings settings;
    private final HttpClient http;

    /**
     * Creates a client.
     *
     * @param prefix the beginning of all paths in the contract; the base URL may contain it
     */
    public ApiClient(ClientBuilder<?> builder, String prefix) {
        this.settings = builder.settings();
        this.baseUrl = new BaseUrl(settings.baseUrl(), prefix);
        this.http = settings.httpClient()
                .orElseGet(() -> HttpClient.newBuilder()
                        // Without TLS, HTTP/2 needs an Upgrade header, which not all servers ignore.
                        .version(baseUrl.isSecure() ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
                        .connectTimeout(settings.timeout())
                        .build());
    }

    /**
     * Sends a request and waits for the result.
     *
     * @throws IOException if no complete response was received, for example because the time is up
     * @throws InterruptedException if the thread is interrupted; the exchange is aborted then
     */
    public <T> T send(ApiRequest request, Function<ReceivedResponse, T> reader)
            throws IOException, InterruptedException {
        CompletableFuture<T> call = sendAsync(request, reader);
        try {
            return call.get();
        } catch (InterruptedException e) {
            call.cancel(true);
            throw e;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /**
     * Sends a request. The future fails with an {@link IOException} if no complete response was received. If it is
     * cancelled, the exchange is aborted, and the request is not repeated.
     */
    public <T> CompletableFuture<T> sendAsync(ApiRequest request, Function<ReceivedResponse, T> reader) {
        return new Call<>(http, settings, toHttp(request), request, reader).start();
    }

    private HttpRequest toHttp(ApiRequest request) {
        HttpRequest.Builder http = HttpRequest.newBuilder(baseUrl.resolve(request.target()))
                .header("Accept", "application/json, */*;q=0.1")
                .header("User-Agent", settings.userAgent())
                .method(
                        request.method(),
                        request.body()
                                .map(HttpRequest.BodyPublishers::ofByteArray)
                                .orElseGet(HttpRequest.BodyPublishers::noBody));
        settings.key().ifPresent(key -> http.header("Authorization", "Bearer " + key));
        request.headers().forEach(http::header);
        return http.build();
    }
}
