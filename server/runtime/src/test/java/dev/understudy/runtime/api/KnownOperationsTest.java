package dev.understudy.runtime.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list of operations is matched like the paths of a contract, and a line that is not an operation is rejected. */
class KnownOperationsTest {

    private static final KnownOperations OPERATIONS = KnownOperations.parse("""
        # comment

        GET /leads/{id}
        GET /leads/count
        POST /leads/{id}/move
        """);

    @Test
    void parametersMatchOneSegment() {
        assertThat(OPERATIONS.find("GET", "/leads/7%2F8")).contains("GET /leads/{id}");
        assertThat(OPERATIONS.find("POST", "/leads/7/move")).contains("POST /leads/{id}/move");
        assertThat(OPERATIONS.find("GET", "/leads/7/8")).isEmpty();
        assertThat(OPERATIONS.find("GET", "/leads/")).isEmpty();
        assertThat(OPERATIONS.find("POST", "/leads/7")).isEmpty();
    }

    @Test
    void aPathWithoutParametersTakesPrecedence() {
        assertThat(OPERATIONS.find("GET", "/leads/count")).contains("GET /leads/count");
    }

    @ParameterizedTest
    @ValueSource(strings = {"get /leads", "GET leads", "GET  /leads", "/leads", "GET /leads # all"})
    void aLineThatIsNotAnOperationIsRejected(String line) {
        assertThatThrownBy(() -> KnownOperations.parse(line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + line + "' is not an operation; write its method, a space and its path");
    }
}
