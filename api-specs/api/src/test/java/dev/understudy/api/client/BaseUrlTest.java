package dev.understudy.api.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaseUrlTest {

    @ParameterizedTest
    @CsvSource({
        "https://host,             https://host/api/v2/x",
        "https://host/,            https://host/api/v2/x",
        "https://host/api/v2,      https://host/api/v2/x",
        "https://host/api/v2/,     https://host/api/v2/x",
        "https://host/proxy,       https://host/proxy/api/v2/x",
        "https://host/proxy/api/v2,https://host/proxy/api/v2/x",
        "http://localhost:8080,    http://localhost:8080/api/v2/x",
    })
    void thePrefixOfThePathsIsNeverDoubled(String baseUrl, String expected) {
        assertThat(new BaseUrl(baseUrl, "/api/v2").resolve("/api/v2/x")).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"host", "ftp://host", "https:///x", "https://host?x=1", "https://host#x"})
    void whatIsNotAUrlOfAServerIsRejected(String baseUrl) {
        assertThatThrownBy(() -> new BaseUrl(baseUrl, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(baseUrl);
    }
}
