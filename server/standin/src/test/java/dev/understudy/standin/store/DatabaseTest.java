package dev.understudy.standin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.standin.support.TestDatabase;
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

/**
 * A write that fails does not affect any other write: neither on SQLite, where concurrent writes share a commit, nor on
 * PostgreSQL, where each has its own transaction.
 */
@ParameterizedClass(name = "on {0}")
@EnumSource(TestDatabase.class)
class DatabaseTest {

    private static Database database;

    @Parameter
    TestDatabase product;

    @BeforeParameterizedClassInvocation
    static void open(TestDatabase product, @TempDir Path directory) {
        database = new Database(product.newDatabaseUrl(directory), Runnable::run);
        database.open();
        write(handle -> handle.execute("CREATE TABLE note (text TEXT NOT NULL)"));
    }

    @AfterParameterizedClassInvocation
    static void close() {
        database.close();
    }

    @Test
    void aFailedWriteDoesNotRollBackConcurrentWrites() {
        List<CompletableFuture<Void>> writes = IntStream.range(0, 60)
                .mapToObj(number -> CompletableFuture.runAsync(() -> {
                    if (number % 3 == 0) {
                        insertNoteAndFail("together " + number);
                    } else {
                        insertNote("together " + number);
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
    void aFailedStatementDoesNotAffectLaterWrites() {
        assertThatThrownBy(() -> write(handle -> handle.execute("INSERT INTO note VALUES (NULL)")))
                .isInstanceOf(RuntimeException.class);
        insertNote("after a statement that failed");
        assertThat(count("after a statement%")).isEqualTo(1);
    }

    @Test
    void aTransactionRolledBackByTheDatabaseDoesNotAffectLaterWrites() {
        assertThatThrownBy(() -> write(handle -> {
                    handle.execute("INSERT INTO note VALUES ('lost')");
                    handle.execute("ROLLBACK");
                    throw new IllegalStateException("the database rolled back, as it does if the disk is full");
                }))
                .isInstanceOf(RuntimeException.class);
        insertNote("after a rollback");
        assertThat(count("lost")).isZero();
        assertThat(count("after a rollback")).isEqualTo(1);
    }

    @Test
    void anErrorIsReportedToTheCallerAndDoesNotAffectLaterWrites() {
        assertThatThrownBy(() -> write(handle -> {
                    throw new StackOverflowError("in a transaction callback");
                }))
                .hasCauseInstanceOf(StackOverflowError.class);
        insertNote("after an error");
        assertThat(count("after an error")).isEqualTo(1);
    }

    private static <T> T write(TransactionCallback<T> callback) {
        return database.write("note", callback).toCompletableFuture().join();
    }

    private static void insertNote(String text) {
        write(handle -> insert(handle, text));
    }

    private static int insert(Handle handle, String text) {
        return handle.createUpdate("INSERT INTO note VALUES (:text)")
                .bind("text", text)
                .execute();
    }

    private static void insertNoteAndFail(String text) {
        write(handle -> {
            insert(handle, text);
            throw new IllegalStateException("failed");
        });
    }

    private static int count(String like) {
        return database.read(handle -> handle.createQuery("SELECT COUNT(*) FROM note WHERE text LIKE :like")
                .bind("like", like)
                .mapTo(Integer.class)
                .one());
    }
}
