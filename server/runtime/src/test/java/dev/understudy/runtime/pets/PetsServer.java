package dev.understudy.runtime.pets;

import dev.understudy.contract.Contract;
import dev.understudy.runtime.ContractServer;
import dev.understudy.runtime.ServerBuilder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** A server of the pets on a free port, and a client for it. */
final class PetsServer implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final PetsDelegate pets;
    private final ContractServer server;

    PetsServer(UnaryOperator<ServerBuilder> settings) {
        this(new PetsDelegate(), settings);
    }

    PetsServer(PetsDelegate pets, UnaryOperator<ServerBuilder> settings) {
        this.pets = pets;
        server = settings.apply(
                        ContractServer.builder(contract()).delegate(pets).delegate(new PhotosDelegate()))
                .port(0)
                .start();
    }

    static Contract contract() {
        return Contract.open(Path.of("src/test/resources/dev/understudy/runtime/pets/openapi.yaml"));
    }

    PetsDelegate pets() {
        return pets;
    }

    /** Sends a request without a body. */
    HttpResponse<String> get(String target, String... headers) {
        return send(request(target, headers).GET().build());
    }

    /** Sends a request with a body. */
    HttpResponse<String> send(String method, String target, String mediaType, String body) {
        HttpRequest.Builder request = request(target).method(method, BodyPublishers.ofString(body));
        return send(
                mediaType == null
                        ? request.build()
                        : request.header("Content-Type", mediaType).build());
    }

    private HttpRequest.Builder request(String target, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + target));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
