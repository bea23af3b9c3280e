package dev.understudy.standin.seed;

import dev.understudy.standin.store.Database;
import java.time.Instant;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** Loads the seed data into an empty store, and remembers from which source it was loaded. */
public final class SeedStore {

    private final Database database;

    public SeedStore(Database database) {
        this.database = database;
    }

    /**
     * Loads seed data into an empty store, in one transaction; a store with data stays unchanged.
     *
     * @param writeRows writes the rows of the seed data
     * @return the source of the data in the store
     */
    public String loadOnce(SeedFile seed, Instant now, Consumer<Handle> writeRows) {
        return database.<String>write("seed", handle -> {
                    if (insertIfAbsent(handle, seed, now)) {
                        writeRows.accept(handle);
                    }
                    return handle.createQuery("SELECT source FROM seed WHERE id = 1")
                            .mapTo(String.class)
                            .one();
                })
                .toCompletableFuture()
                .join();
    }

    private static boolean insertIfAbsent(Handle handle, SeedFile seed, Instant now) {
        return handle.createUpdate("""
                                INSERT INTO seed (id, source, loaded_at) VALUES (1, :source, :now)
                                ON CONFLICT (id) DO NOTHING
                                """)
                        .bind("source", seed.source())
                        .bind("now", now.toEpochMilli())
                        .execute()
                == 1;
    }
}
