package dev.understudy.standin.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.PreparedStatement;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A prepared statement is reused for the same SQL, unless it is still in use. */
class CachingStatementBuilderTest {

    private Handle handle;

    @BeforeEach
    void open() {
        handle = Jdbi.create("jdbc:sqlite::memory:")
                .setStatementBuilderFactory(CachingStatementBuilder::new)
                .open();
        handle.execute("CREATE TABLE note (id INTEGER, text TEXT)");
    }

    @AfterEach
    void close() {
        handle.close();
    }

    @Test
    void theSameSqlIsPreparedOnce() {
        assertThat(statementOf(select(1))).isSameAs(statementOf(select(2)));
    }

    @Test
    void aStatementInUseIsNotReused() {
        String outerAndInner = select(1)
                .map((row, context) -> {
                    int inner = select(2).mapTo(Integer.class).one();
                    return row.getInt(1) + " " + inner;
                })
                .one();
        assertThat(outerAndInner).isEqualTo("1 2");
        assertThat(select(3).mapTo(Integer.class).one()).isEqualTo(3);
    }

    @Test
    void aPartlyReadStatementStartsAgainAtTheFirstRow() {
        handle.execute("INSERT INTO note VALUES (1, 'a'), (2, 'b')");
        for (int round = 0; round < 2; round++) {
            assertThat(handle.createQuery("SELECT text FROM note ORDER BY id")
                            .mapTo(String.class)
                            .findFirst())
                    .contains("a");
        }
    }

    @Test
    void anUpdateWithReturningThatIsRunAsAQueryDoesNotBlockTheCommit() {
        handle.execute("INSERT INTO note VALUES (1, 'a')");
        for (String text : new String[] {"b", "c"}) {
            handle.useTransaction(transaction -> transaction
                    .createQuery("UPDATE note SET text = :text RETURNING text")
                    .bind("text", text)
                    .mapTo(String.class)
                    .one());
        }
        assertThat(handle.createQuery("SELECT text FROM note")
                        .mapTo(String.class)
                        .one())
                .isEqualTo("c");
    }

    private Query select(int number) {
        return handle.createQuery("SELECT CAST(:number AS INTEGER)").bind("number", number);
    }

    private static PreparedStatement statementOf(Query query) {
        return query.map((row, context) -> context.getStatement()).one();
    }
}
