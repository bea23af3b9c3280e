package dev.understudy.standin;

import dev.understudy.runtime.ContractServer;
import dev.understudy.runtime.ServerBuilder;
import dev.understudy.runtime.api.CorsPolicy;
import dev.understudy.runtime.api.ServerLimits;
import dev.understudy.runtime.failure.Failure;
import dev.understudy.runtime.work.Workers;
import dev.understudy.standin.instantly.InstantlyApp;
import dev.understudy.standin.instantly.InstantlyReferences;
import dev.understudy.standin.instantly.InstantlySeed;
import dev.understudy.standin.seed.SeedFile;
import dev.understudy.standin.seed.SeedReferences;
import dev.understudy.standin.seed.SeedStatus;
import dev.understudy.standin.seed.SeedStore;
import dev.understudy.standin.site.Site;
import dev.understudy.standin.start.StartException;
import dev.understudy.standin.store.Database;
import dev.understudy.standin.well.WellApp;
import dev.understudy.standin.well.WellReferences;
import dev.understudy.standin.well.WellSeed;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jdbi.v3.core.Handle;

/** The complete server. Only this class knows all packages; it connects them by constructors. */
public final class ApiServer implements AutoCloseable {

    /**
     * The default limits. Process managers such as systemd or Docker kill a process that has not ended about ten seconds
     * after SIGTERM. The README tells proxies to close idle connections before the drain timeout.
     */
    public static final ServerLimits LIMITS = new ServerLimits(
            ServerLimits.DEFAULT.workers(),
            ServerLimits.DEFAULT.maxQueued(),
            ServerLimits.DEFAULT.idleTimeout(),
            ServerLimits.DEFAULT.bodyTimeout(),
            Duration.ofSeconds(5),
            Duration.ofSeconds(3));

    private final Workers workers;
    private final Database database;
    private final ContractServer httpServer;
    private final SeedStatus seedStatus;

    private ApiServer(Workers workers, Database database, ContractServer httpServer, SeedStatus seedStatus) {
        this.workers = workers;
        this.database = database;
        this.httpServer = httpServer;
        this.seedStatus = seedStatus;
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
        CompletableFuture<SeedStatus> opening =
                CompletableFuture.supplyAsync(() -> openAndSeed(database, config, clock.instant()));
        ContractServer httpServer = null;
        try {
            VendorContracts contracts = VendorContracts.await();
            ServerBuilder builder = ContractServer.builder()
                    .api(InstantlyApp.of(contracts.instantly(), contracts.instantlyOperations(), database, clock))
                    .api(WellApp.of(contracts.well(), contracts.wellOperations(), database, clock))
                    .cors(new CorsPolicy(config.corsOrigins()))
                    .host(config.host())
                    .port(config.port())
                    .limits(limits)
                    .workers(workers);
            Site.resources(
                            StandinVersion.number(),
                            database,
                            () -> opening.join().isDemo())
                    .forEach(builder::resource);
            httpServer = builder.build();
            SeedStatus seedStatus = await(opening);
            listen(httpServer, config);
            contracts.prepareInBackground();
            return new ApiServer(workers, database, httpServer, seedStatus);
        } catch (RuntimeException | Error e) {
            // The database must not be opened after it was closed.
            opening.handle((status, thrown) -> status).join();
            close(httpServer, database, workers);
            throw e;
        }
    }

    /** Returns the port that the server listens on. */
    public int port() {
        return httpServer.port();
    }

    /** Returns the location of the store, without user and password. */
    public String storeLocation() {
        return database.location();
    }

    /** Returns which seed is in the store, and whether this start has loaded it. */
    public SeedStatus seedStatus() {
        return seedStatus;
    }

    /** Stops when the accepted requests are complete, or after {@link ServerLimits#shutdownTimeout()}. */
    @Override
    public void close() {
        close(httpServer, database, workers);
    }

    private static void close(ContractServer httpServer, Database database, Workers workers) {
        try (workers;
                database;
                httpServer) {
            // Closes them in the opposite order, even if closing one of them fails.
        }
    }

    private static SeedStatus await(CompletableFuture<SeedStatus> opening) {
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

    private static void listen(ContractServer httpServer, Config config) {
        try {
            httpServer.listen();
        } catch (IOException e) {
            throw ListenAddress.notFree(config, e);
        }
    }

    private static SeedStatus openAndSeed(Database database, Config config, Instant now) {
        SeedFile seed = SeedFile.read(config.seed());
        database.open();
        // This requires the contracts, which are read while the database is opened.
        checkReferences(seed);
        SeedStore store = new SeedStore(database);
        if (!config.fresh()) {
            return store.loadOnce(seed, now, handle -> writeRows(handle, seed, now));
        }
        ListenAddress.requireFree(config);
        return store.replace(seed, now, ApiServer::deleteRows, handle -> writeRows(handle, seed, now));
    }

    private static void checkReferences(SeedFile seed) {
        SeedReferences references = new SeedReferences(seed);
        InstantlyReferences.check(references, VendorContracts.await().instantly());
        WellReferences.check(references);
        references.rejectFaults();
    }

    private static void deleteRows(Handle handle) {
        InstantlySeed.deleteAll(handle);
        WellSeed.deleteAll(handle);
    }

    private static void writeRows(Handle handle, SeedFile seed, Instant now) {
        InstantlySeed.load(handle, seed.data(), now);
        WellSeed.load(handle, seed.data(), now);
    }
}
