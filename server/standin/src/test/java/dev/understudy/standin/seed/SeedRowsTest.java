package dev.understudy.standin.seed;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.standin.start.StartException;
import java.sql.SQLException;
import org.jdbi.v3.core.CloseException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A row that the database rejects is reported with its location, even if the exception does not have a message. */
class SeedRowsTest {

    @Test
    void anExceptionWithoutAMessageIsReportedByItsName() {
        JsonNode data = JsonMapper.shared().readTree("{\"section\":{\"rows\":[1]}}");
        assertThatThrownBy(() -> SeedRows.writeEach(data, "section", "rows", row -> {
                    throw new CloseException(null, new SQLException());
                }))
                .isInstanceOf(StartException.class)
                .hasMessageStartingWith("The seed data is inconsistent at section.rows[0]: SQLException.");
    }
}
