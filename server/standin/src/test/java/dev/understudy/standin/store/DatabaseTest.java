package dev.understudy.standin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.standin.support.Store;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Writes that share a flush on SQLite, and have a transaction each on PostgreSQL: alike to see. */
@ParameterizedClass(name = "on {0}")
@EnumSource(Store.class)
class DatabaseTest {

    private static Database database;

    @Parameter
    Store store;

    @BeforeParameterizedClassInvocation
    static void open(Store store, @TempDir Path directory) {
        database = new Database(store.fresh(directory), Runnable::run);
        database.open();
        write(handle -> handle.execute("CREATE TABLE note (text TEXT NOT NULL)"));
    }

    @AfterParameterizedClassInvocation
    static void close() {
        database.close();
    }

    @Test
    void ofWritesThatComeTogetherOnlyTheRefusedOneIsUndone() {
        List<CompletableFuture<Void>> writes = IntStream.range(0, 60)
                .mapToObj(number -> CompletableFuture.runAsync(() -> {
                    if (number % 3 == 0) {
                        refusedNote("together " + number);
                    } else {
                        note("together " + number);
                    }
                }))
                .toList();
        for (int number = 0; number < writes.size(); number++) {
            CompletableFuture<Void> write = writes.get(number);
            if (number % 3 == 0) {
                assertThatThrownBy(write::join).hasRootCauseInstanceOf(IllegalStateException.class);
            } else {
                write.join();
            }
        }
        assertThat(count("together %")).isEqualTo(40);
    }

    @Test
    void aStatementThatFailsLeavesTheNextOnesAlone() {
        assertThatThrownBy(() -> write(handle -> handle.execute("INSERT INTO note VALUES (NULL)")))
                .isInstanceOf(RuntimeException.class);
        note("after a statement that failed");
        assertThat(count("after a statement%")).isEqualTo(1);
    }

    @Test
    void aTransactionThatTheDatabaseHasRolledBackLeavesTheNextOnesAlone() {
        assertThatThrownBy(() -> write(handle -> {
                    handle.execute("INSERT INTO note VALUES ('lost')");
                    handle.execute("ROLLBACK");
                    throw new IllegalStateException("as after a full disk");
                }))
                .isInstanceOf(RuntimeException.class);
        note("after a rollback");
        assertThat(count("lost")).isZero();
        assertThat(count("after a rollback")).isEqualTo(1);
    }

    @Test
    void anErrorIsHandedOverAndEndsNothing() {
        assertThatThrownBy(() -> write(handle -> {
                    throw new StackOverflowError("in some work");
                }))
                .hasCauseInstanceOf(StackOverflowError.class);
        note("after an error");
        assertThat(count("after an error")).isEqualTo(1);
    }

    private static <T> T write(Work<T> work) {
        return database.write(work).toCompletableFuture().join();
    }

    private static void note(String text) {
        write(handle -> insert(handle, text));
    }

    private static int insert(Handle handle, String text) {
        return handle.createUpdate("INSERT INTO note VALUES (:text)")
                .bind("text", text)
                .execute();
    }

    private static void refusedNote(String text) {
        write(handle -> {
            insert(handle, text);
            throw new IllegalStateException("refused");
        });
    }

    private static int count(String like) {
        return database.read(handle -> handle.createQuery("SELECT COUNT(*) FROM note WHERE text LIKE :like")
                .bind("like", like)
                .mapTo(Integer.class)
                .one());
    }
}
