package dev.understudy.api.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiRequestTest {

    @Test
    void parametersAreEncodedAndNullIsNotSent() {
        ApiRequest request = new ApiRequest("GET", "/x/{id}/y")
                .path("id", "a/b c?")
                .query("q", "1&2 +ä")
                .query("absent", null)
                .query("r", 3);

        assertThat(request.target()).isEqualTo("/x/a%2Fb%20c%3F/y?q=1%262%20%2B%C3%A4&r=3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", ".."})
    void aPathParameterCannotLeadToAnotherPath(String value) {
        ApiRequest request = new ApiRequest("GET", "/x/{id}");

        assertThatThrownBy(() -> request.path("id", value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("id");
    }

    @Test
    void arraysAreRepeatedOrSeparatedByCommas() {
        ApiRequest request = new ApiRequest("GET", "/x");
        request.query("a", List.of("1", "2&3"));
        request.query("none", (List<?>) null);
        request.queryJoined("b", List.of("1", "2,3"));
        request.queryJoined("c", List.of());
        request.queryJoined("d", null);

        assertThat(request.target()).isEqualTo("/x?a=1&a=2%263&b=1,2%2C3");
    }
}
