package dev.understudy.standin.seed;

import dev.understudy.standin.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;

/** Loads seed data into a store, and remembers which seed it was. */
public final class SeedStore {

    private final Database database;

    public SeedStore(Database database) {
        this.database = database;
    }

    /**
     * Loads seed data into an empty store, in one transaction; a store with data stays unchanged.
     *
     * @param writeRows writes the rows of the seed data
     */
    public SeedStatus loadOnce(SeedFile seed, Instant now, Consumer<Handle> writeRows) {
        return write(seed, handle -> {
            boolean empty = insertIfAbsent(handle, seed, now);
            if (empty) {
                writeRows.accept(handle);
            }
            return empty;
        });
    }

    /**
     * Discards the data in a store and loads seed data, in one transaction, so that a crash leaves either the old or the
     * new data.
     *
     * @param deleteRows deletes the rows of all tables of this program, except for the one in which this class remembers
     *     the seed
     * @param writeRows writes the rows of the seed data
     */
    public SeedStatus replace(SeedFile seed, Instant now, Consumer<Handle> deleteRows, Consumer<Handle> writeRows) {
        return write(seed, handle -> {
            // First, since it makes other servers that start at the same time wait until this one has finished.
            upsert(handle, seed, now);
            deleteRows.accept(handle);
            writeRows.accept(handle);
            return true;
        });
    }

    private SeedStatus write(SeedFile seed, Predicate<Handle> load) {
        return database.<SeedStatus>write("seed", handle -> {
                    boolean now = load.test(handle);
                    return new SeedStatus(seed, find(handle), now);
                })
                .toCompletableFuture()
                .join();
    }

    private static boolean insertIfAbsent(Handle handle, SeedFile seed, Instant now) {
        return handle.createUpdate("""
                                INSERT INTO seed (id, source, sha256, loaded_at) VALUES (1, :source, :sha256, :now)
                                ON CONFLICT (id) DO NOTHING
                                """)
                        .bind("source", seed.source())
                        .bind("sha256", seed.sha256())
                        .bind("now", now.toEpochMilli())
                        .execute()
                == 1;
    }

    private static void upsert(Handle handle, SeedFile seed, Instant now) {
        handle.createUpdate("""
                        INSERT INTO seed (id, source, sha256, loaded_at) VALUES (1, :source, :sha256, :now)
                        ON CONFLICT (id) DO UPDATE
                        SET source = excluded.source, sha256 = excluded.sha256, loaded_at = excluded.loaded_at
                        """)
                .bind("source", seed.source())
                .bind("sha256", seed.sha256())
                .bind("now", now.toEpochMilli())
                .execute();
    }

    private static LoadedSeed find(Handle handle) {
        return handle.createQuery("SELECT source, sha256, loaded_at FROM seed WHERE id = 1")
                .map((row, context) -> loadedSeed(row))
                .one();
    }

    private static LoadedSeed loadedSeed(ResultSet row) throws SQLException {
        return new LoadedSeed(
                row.getString("source"),
                Optional.ofNullable(row.getString("sha256")),
                Instant.ofEpochMilli(row.getLong("loaded_at")));
    }
}
