package dev.understudy.standin;

import dev.understudy.runtime.http.Bounds;
import dev.understudy.runtime.http.GrizzlyHost;
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

/** The whole server, plugged together: the one place that knows every room. */
public final class ApiServer implements AutoCloseable {

    private final Workers workers;
    private final Database database;
    private final GrizzlyHost host;
    private final String seedSource;

    private ApiServer(Workers workers, Database database, GrizzlyHost host, String seedSource) {
        this.workers = workers;
        this.database = database;
        this.host = host;
        this.seedSource = seedSource;
    }

    /**
     * Starts a server and returns once it answers.
     *
     * @throws StartFailure if it cannot start, with a sentence that says why and what to do
     */
    public static ApiServer start(Config config, Clock clock) {
        return start(config, clock, Bounds.USUAL);
    }

    /** As above, with other bounds than those of a server in use. */
    public static ApiServer start(Config config, Clock clock, Bounds bounds) {
        Workers workers = new Workers(bounds.workers());
        Database database = new Database(config.database(), workers);
        // Opening the database takes as long as all the rest, and neither needs the other before the first request.
        CompletableFuture<String> stored = CompletableFuture.supplyAsync(() -> open(database, config, clock.instant()));
        Contracts contracts = Contracts.read();
        GrizzlyHost host = new GrizzlyHost(
                config.host(),
                config.port(),
                List.of(
                        InstantlyApp.of(contracts.instantly(), database, clock),
                        WellApp.of(contracts.well(), database, clock)),
                workers,
                bounds);
        try {
            String seedSource = stored.join();
            host.listen();
            contracts.prepareInBackground();
            return new ApiServer(workers, database, host, seedSource);
        } catch (CompletionException e) {
            database.close();
            throw e.getCause() instanceof StartFailure failure ? failure : e;
        } catch (IOException e) {
            database.close();
            throw new StartFailure(
                    "Cannot listen on " + config.host() + ":" + config.port() + ": " + e.getMessage()
                            + ". Stop what uses the port, or give another one with --port (0 takes a free one); or give an"
                            + " address of this machine with --host.",
                    e);
        }
    }

    /** The port that it listens on. */
    public int port() {
        return host.port();
    }

    /** Where the data that the store began with came from: {@link SeedFile#DEMO} or a file's name. */
    public String seedSource() {
        return seedSource;
    }

    /** Answers what was accepted, then stops. */
    @Override
    public void close() {
        host.close();
        database.close();
        workers.close();
    }

    private static String open(Database database, Config config, Instant now) {
        SeedFile seed = SeedFile.read(config.seed());
        database.open();
        return new SeedStore(database).loadOnce(seed, now, handle -> {
            InstantlySeed.load(handle, seed.data(), now);
            WellSeed.load(handle, seed.data(), now);
        });
    }
}
