package com.example.books;

import dev.understudy.contract.Contract;
import dev.understudy.runtime.ContractServer;
import java.nio.file.Path;

/** Serves books until the process is ended, on port 8080 or on the one in the environment variable {@code PORT}. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        try (ContractServer server = start(Integer.parseInt(System.getenv().getOrDefault("PORT", "8080")))) {
            System.out.println("Listening on http://127.0.0.1:" + server.port() + "/v1");
            server.awaitClose();
        }
    }

    /** Starts a server. Port 0 picks a free port. */
    static ContractServer start(int port) {
        return ContractServer.builder(Contract.open(Path.of("openapi.yaml")))
                .delegate(new Books())
                .port(port)
                .start();
    }
}
