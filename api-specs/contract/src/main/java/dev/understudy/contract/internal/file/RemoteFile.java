package dev.understudy.contract.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Fetches a file on the network by http or https, within bounds of size, time and redirects. */
public final class RemoteFile {

    static final Duration MAX_TIME = Duration.ofSeconds(30);
    private static final int MAX_REDIRECTS = 5;

    private RemoteFile() {}

    /**
     * Fetches a file.
     *
     * @throws IOException if it cannot be fetched; the message is a clause without the URL, which may contain a secret
     */
    public static byte[] fetch(URI url) throws IOException {
        return fetch(url, MAX_TIME);
    }

    static byte[] fetch(URI url, Duration maxTime) throws IOException {
        // The timeout of HttpRequest ends with the header fields, and a slow body would take for ever.
        CompletableFuture<byte[]> fetched = CompletableFuture.supplyAsync(() -> {
            try {
                return follow(url, maxTime);
            } catch (IOException e) {
                throw new CompletionException(e);
            }
        });
        try {
            return fetched.get(maxTime.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException("the server did not send it within " + maxTime.toSeconds() + " seconds", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException("it cannot be fetched", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the command was interrupted", e);
        }
    }

    private static byte[] follow(URI url, Duration maxTime) throws IOException {
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(Redirect.NEVER)
                .connectTimeout(maxTime)
                .build();
        URI next = url;
        for (int i = 0; i <= MAX_REDIRECTS; i++) {
            HttpResponse<InputStream> response = send(client, next, maxTime);
            try (InputStream body = response.body()) {
                if (response.statusCode() == 200) {
                    return BoundedFile.read(body, "the document");
                }
                next = redirected(next, response);
            }
        }
        throw new IOException("there were more than " + MAX_REDIRECTS + " redirects");
    }

    private static HttpResponse<InputStream> send(HttpClient client, URI url, Duration maxTime) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(maxTime)
                .header("Accept", "application/json, application/yaml, */*;q=0.5")
                .build();
        try {
            return client.send(request, BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the command was interrupted", e);
        } catch (IOException e) {
            throw new IOException("no response from " + url.getHost(), e);
        }
    }

    private static URI redirected(URI from, HttpResponse<?> response) throws IOException {
        int status = response.statusCode();
        Optional<String> location = response.headers().firstValue("Location");
        if (status / 100 != 3 || location.isEmpty()) {
            throw new IOException(from.getHost() + " returned the status " + status);
        }
        try {
            URI target = from.resolve(location.get());
            boolean isHttp = "https".equals(target.getScheme())
                    || ("http".equals(target.getScheme()) && "http".equals(from.getScheme()));
            if (isHttp && target.getHost() != null) {
                return target;
            }
        } catch (IllegalArgumentException e) {
            // The exception below has the same reason.
        }
        throw new IOException(
                from.getHost() + " redirected to an address that is not http or https, or from https to http");
    }
}
