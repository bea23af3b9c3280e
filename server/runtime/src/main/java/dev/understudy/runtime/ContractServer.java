package dev.understudy.runtime;

import dev.understudy.contract.Contract;
import dev.understudy.runtime.api.ServerDefinition;
import dev.understudy.runtime.internal.http.GrizzlyServer;
import dev.understudy.runtime.work.Workers;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/**
 * An HTTP server for one or several APIs, each with a contract. It judges requests by the contract and passes the valid
 * ones to the implementations of the generated interfaces:
 *
 * <pre>{@code
 * try (var server = ContractServer.builder(contract).delegate(new PetsDelegate()).port(8080).start()) {
 *     server.awaitClose();
 * }
 * }</pre>
 */
public final class ContractServer implements AutoCloseable {

    private final GrizzlyServer http;
    // The threads to end with the server; null if they belong to somebody else.
    private final Workers ownWorkers;
    private final CountDownLatch closed = new CountDownLatch(1);

    ContractServer(ServerBuilder settings, ServerDefinition definition) {
        ownWorkers = settings.workers == null ? new Workers(settings.limits.workers()) : null;
        try {
            http = new GrizzlyServer(
                    settings.host,
                    settings.port,
                    definition,
                    ownWorkers == null ? settings.workers : ownWorkers,
                    settings.limits);
        } catch (RuntimeException e) {
            closeWorkers();
            throw e;
        }
    }

    /** Returns a builder of a server for the API with a contract. */
    public static ServerBuilder builder(Contract contract) {
        return new ServerBuilder(contract);
    }

    /** Returns a builder of a server for APIs that are added to it. */
    public static ServerBuilder builder() {
        return new ServerBuilder(null);
    }

    /**
     * Starts to listen. {@link ServerBuilder#start} calls this method.
     *
     * @throws IOException if the address or port is not available
     */
    public void listen() throws IOException {
        http.listen();
    }

    /** Returns the port that the server listens on. */
    public int port() {
        return http.port();
    }

    /** Waits until the server is closed, which another thread must do, or until this thread is interrupted. */
    public void awaitClose() throws InterruptedException {
        closed.await();
    }

    /**
     * Accepts no more connections, completes the accepted requests, and stops; see {@link
     * dev.understudy.runtime.api.ServerLimits#shutdownTimeout}.
     */
    @Override
    public void close() {
        try {
            http.close();
        } finally {
            closeWorkers();
            closed.countDown();
        }
    }

    private void closeWorkers() {
        if (ownWorkers != null) {
            ownWorkers.close();
        }
    }
}
