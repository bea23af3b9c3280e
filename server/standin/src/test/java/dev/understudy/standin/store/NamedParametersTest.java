package dev.understudy.standin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.jdbi.v3.core.statement.ParsedSql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedParametersTest {

    private final NamedParameters parser = new NamedParameters();

    @Test
    void aNameMayComeAgainAndEndTheStatement() {
        ParsedSql parsed =
                parser.parse("UPDATE t SET a = CASE WHEN :now > a THEN :now ELSE a END WHERE id = :id", null);

        assertThat(parsed.getSql()).isEqualTo("UPDATE t SET a = CASE WHEN ? > a THEN ? ELSE a END WHERE id = ?");
        assertThat(parsed.getParameters().getParameterNames()).isEqualTo(List.of("now", "now", "id"));
    }

    @Test
    void whatStandsInQuotesIsText() {
        ParsedSql parsed = parser.parse("SELECT 'a :b', 'it''s :c' WHERE id = :id", null);

        assertThat(parsed.getSql()).isEqualTo("SELECT 'a :b', 'it''s :c' WHERE id = ?");
        assertThat(parsed.getParameters().getParameterNames()).isEqualTo(List.of("id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT \"a:b\"", "SELECT 1 -- :a", "SELECT /* :a */ 1", "SELECT a::text", "SELECT ?"})
    void aStatementBeyondItIsRefused(String sql) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parser.parse(sql, null))
                .withMessageContaining(sql);
    }
}
