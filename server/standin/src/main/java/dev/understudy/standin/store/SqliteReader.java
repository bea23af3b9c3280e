package dev.understudy.standin.store;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** Reads from a SQLite file on pooled connections. */
final class SqliteReader {

    private final Jdbi jdbi;

    SqliteReader(DataSource pool) {
        this.jdbi = Jdbi.create(pool).setStatementBuilderFactory(new SqliteStatements());
    }

    /** Returns the absolute path of the file. */
    Path path() {
        // The first row is the main database; its third column is the absolute path.
        return jdbi.withHandle(handle -> handle.createQuery("PRAGMA database_list")
                .map((row, context) -> Path.of(row.getString(3)))
                .first());
    }

    /** Runs work that only reads. */
    <T> T read(TransactionCallback<T> work) {
        return jdbi.withHandle(work::execute);
    }
}
