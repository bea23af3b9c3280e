package dev.understudy.standin.seed;

import dev.understudy.standin.store.Database;
import java.time.Instant;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** Remembers whether seed data was loaded, and where it came from. */
public final class SeedStore {

    private final Database database;

    /** On an open database. */
    public SeedStore(Database database) {
        this.database = database;
    }

    /**
     * Loads seed data into a store that has none, all of it or nothing; a store with data keeps it.
     *
     * @param rows writes the rows
     * @return where the data in the store came from
     */
    public String loadOnce(SeedFile seed, Instant now, Consumer<Handle> rows) {
        return database.<String>write(handle -> {
                    if (isFirst(handle, seed, now)) {
                        rows.accept(handle);
                    }
                    return handle.createQuery("SELECT source FROM seed WHERE id = 1")
                            .mapTo(String.class)
                            .one();
                })
                .toCompletableFuture()
                .join();
    }

    private static boolean isFirst(Handle handle, SeedFile seed, Instant now) {
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
