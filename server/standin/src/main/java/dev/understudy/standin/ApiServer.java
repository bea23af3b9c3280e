package dev.understudy.standin;

import dev.understudy.runtime.failure.Failure;
import dev.understudy.runtime.http.GrizzlyServer;
import dev.understudy.runtime.http.ServerLimits;
import dev.understudy.runtime.work.Workers;
import dev.understudy.standin.instantly.InstantlyApp;
import dev.understudy.standin.instantly.InstantlySeed;
import dev.understudy.standin.seed.SeedFile;
import dev.understudy.standin.seed.SeedStore;
import dev.understudy.standin.start.StartException;
import dev.understudy.standin.store.Database;
import dev.understudy.standin.well.WellApp;
import dev.understudy.standin.well.WellSeed;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The complete server. Only this class knows all packages; it connects them by constructors. */
public final class ApiServer implements AutoCloseable {

    // Process managers such as systemd or Docker kill a process that has not ended about ten seconds after SIGTERM.
    private static final ServerLimits LIMITS = new ServerLimits(
            ServerLimits.DEFAULT.workers(),
            ServerLimits.DEFAULT.maxQueued(),
            ServerLimits.DEFAULT.idleTimeout(),
            ServerLimits.DEFAULT.bodyTimeout(),
            Duration.ofSeconds(5));

    private final Workers workers;
    private final Database database;
    private final GrizzlyServer httpServer;
    private final String seedSource;

    private ApiServer(Workers workers, Database database, GrizzlyServer httpServer, String seedSource) {
        this.workers = workers;
        this.database = database;
        this.httpServer = httpServer;
        this.seedSource = seedSource;
    }

    /**
     * Starts a server and returns once it accepts requests.
     *
     * @throws StartException if the server cannot start; the message says why and what to do
     */
    public static ApiServer start(Config config, Clock clock) {
        return start(config, clock, LIMITS);
    }

    /**
     * Starts a server with the given limits.
     *
     * @throws StartException if the server cannot start; the message says why and what to do
     */
    public static ApiServer start(Config config, Clock clock, ServerLimits limits) {
        Workers workers = new Workers(limits.workers());
        Database database = new Database(config.database(), workers);
        // Opening the database is the slowest step, and nothing else requires it before the first request.
        CompletableFuture<String> opening =
                CompletableFuture.supplyAsync(() -> openAndSeed(database, config, clock.instant()));
        GrizzlyServer httpServer = null;
        try {
            VendorContracts contracts = VendorContracts.await();
            httpServer = new GrizzlyServer(
                    config.host(),
                    config.port(),
                    List.of(
                            InstantlyApp.of(contracts.instantly(), database, clock),
                            WellApp.of(contracts.well(), database, clock)),
                    workers,
                    limits);
            String seedSource = await(opening);
            listen(httpServer, config);
            contracts.prepareInBackground();
            return new ApiServer(workers, database, httpServer, seedSource);
        } catch (RuntimeException | Error e) {
            // The database must not be opened after it was closed.
            opening.handle((source, thrown) -> source).join();
            close(httpServer, database, workers);
            throw e;
        }
    }

    /** Returns the port that the server listens on. */
    public int port() {
        return httpServer.port();
    }

    /** Returns the source of the initial data in the store: {@link SeedFile#DEMO} or the name of a file. */
    public String seedSource() {
        return seedSource;
    }

    /** Stops when the accepted requests are complete, or after {@link ServerLimits#shutdownTimeout()}. */
    @Override
    public void close() {
        close(httpServer, database, workers);
    }

    private static void close(GrizzlyServer httpServer, Database database, Workers workers) {
        try (workers;
                database;
                httpServer) {
            // Closes them in the opposite order, even if closing one of them fails.
        }
    }

    private static String await(CompletableFuture<String> opening) {
        try {
            return opening.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Failure failure) {
                throw new StartException(
                        "The initial data cannot be written because " + failure.getMessage()
                                + ". Start the server again when this is over.",
                        null);
            }
            throw e.getCause() instanceof StartException failure ? failure : e;
        }
    }

    private static void listen(GrizzlyServer httpServer, Config config) {
        try {
            httpServer.listen();
        } catch (IOException e) {
            throw new StartException(
                    "Cannot listen on " + config.host() + ":" + config.port() + ": " + e.getMessage()
                            + ". Stop the process that uses the port, choose another port with --port (0 picks a free"
                            + " one), or choose an address of this machine with --host.",
                    e);
        }
    }

    private static String openAndSeed(Database database, Config config, Instant now) {
        SeedFile seed = SeedFile.read(config.seed());
        database.open();
        return new SeedStore(database).loadOnce(seed, now, handle -> {
            InstantlySeed.load(handle, seed.data(), now);
            WellSeed.load(handle, seed.data(), now);
        });
    }
}
