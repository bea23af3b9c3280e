package dev.understudy.standin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Statement;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The statements of a pooled connection are prepared once, unless a statement fails. */
class SqliteReaderTest {

    private static final String SELECT = "SELECT text FROM note";

    @TempDir
    private Path directory;

    private HikariDataSource pool;
    private SqliteReader reader;

    @BeforeEach
    void open() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:sqlite:" + directory.resolve("test.db"));
        config.setMaximumPoolSize(1);
        pool = new HikariDataSource(config);
        reader = new SqliteReader(pool);
        change("CREATE TABLE note (text TEXT)");
        change("INSERT INTO note VALUES ('first')");
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void thePathIsThatOfTheFile() {
        assertThat(reader.path()).hasToString(directory.resolve("test.db").toString());
    }

    @Test
    void theSameStatementServesTheNextRead() {
        assertThat(statementOfARead()).isSameAs(statementOfARead());
    }

    @Test
    void aReadSeesWhatWasWrittenSinceTheLastOne() {
        assertThat(read()).isEqualTo("first");
        change("UPDATE note SET text = 'second'");
        assertThat(read()).isEqualTo("second");
    }

    @Test
    void aFailedStatementIsPreparedAgain() {
        Statement before = statementOfARead();
        change("ALTER TABLE note RENAME TO other");
        assertThatThrownBy(this::read).isInstanceOf(UnableToExecuteStatementException.class);
        change("ALTER TABLE other RENAME TO note");
        assertThat(read()).isEqualTo("first");
        assertThat(statementOfARead()).isNotSameAs(before);
    }

    private String read() {
        return reader.read(
                handle -> handle.createQuery(SELECT).mapTo(String.class).one());
    }

    private Statement statementOfARead() {
        return reader.read(handle -> handle.createQuery(SELECT)
                .map((row, context) -> context.getStatement())
                .one());
    }

    private void change(String sql) {
        try (Handle handle = Jdbi.open("jdbc:sqlite:" + directory.resolve("test.db"))) {
            handle.execute(sql);
        }
    }
}
