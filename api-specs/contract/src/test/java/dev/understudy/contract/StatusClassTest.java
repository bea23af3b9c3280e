package dev.understudy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusClassTest {

    @ParameterizedTest
    @CsvSource({
        "100, INFORMATIONAL", "199, INFORMATIONAL",
        "200, SUCCESSFUL", "299, SUCCESSFUL",
        "300, REDIRECTION", "399, REDIRECTION",
        "400, CLIENT_ERROR", "499, CLIENT_ERROR",
        "500, SERVER_ERROR", "599, SERVER_ERROR"
    })
    void aStatusBelongsToOneClass(int status, StatusClass expected) {
        assertThat(Stream.of(StatusClass.values()).filter(each -> each.contains(status)))
                .containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {-200, 0, 99, 600, 2000})
    void otherNumbersBelongToNoClass(int status) {
        assertThat(StatusClass.values()).noneMatch(each -> each.contains(status));
    }
}
