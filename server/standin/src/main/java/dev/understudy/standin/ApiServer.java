package dev.understudy.standin;

import dev.understudy.runtime.http.GrizzlyServer;
import dev.understudy.runtime.http.ServerLimits;
import dev.understudy.runtime.work.Workers;
import dev.understudy.standin.instantly.InstantlyApp;
import dev.understudy.standin.instantly.InstantlySeed;
import dev.understudy.standin.seed.SeedFile;
import dev.understudy.standin.seed.SeedStore;
import dev.understudy.standin.start.StartFailure;
import dev.understudy.standin.store.Database;
import dev.understudy.standin.well.WellApp;
import dev.understudy.standin.well.WellSeed;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The complete server. Only this class knows all packages; it connects them by constructors. */
public final class ApiServer implements AutoCloseable {

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
     * @throws StartFailure if the server cannot start; the message says why and what to do
     */
    public static ApiServer start(Config config, Clock clock) {
        return start(config, clock, ServerLimits.DEFAULT);
    }

    /**
     * Starts a server with the given limits.
     *
     * @throws StartFailure if the server cannot start; the message says why and what to do
     */
    public static ApiServer start(Config config, Clock clock, ServerLimits limits) {
        Workers workers = new Workers(limits.workers());
        Database database = new Database(config.database(), workers);
        // Opening the database is the slowest step, and nothing else requires it before the first request.
        CompletableFuture<String> opening =
                CompletableFuture.supplyAsync(() -> openAndSeed(database, config, clock.instant()));
        VendorContracts contracts = VendorContracts.await();
        GrizzlyServer httpServer = new GrizzlyServer(
                config.host(),
                config.port(),
                List.of(
                        InstantlyApp.of(contracts.instantly(), database, clock),
                        WellApp.of(contracts.well(), database, clock)),
                workers,
                limits);
        try {
            String seedSource = opening.join();
            httpServer.listen();
            contracts.prepareInBackground();
            return new ApiServer(workers, database, httpServer, seedSource);
        } catch (CompletionException e) {
            database.close();
            throw e.getCause() instanceof StartFailure failure ? failure : e;
        } catch (IOException e) {
            database.close();
            throw new StartFailure(
                    "Cannot listen on " + config.host() + ":" + config.port() + ": " + e.getMessage()
                            + ". Stop the process that uses the port, choose another port with --port (0 picks a free"
                            + " one), or choose an address of this machine with --host.",
                    e);
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
        httpServer.close();
        database.close();
        workers.close();
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
