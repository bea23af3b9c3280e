package dev.understudy.api.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryPolicyTest {

    private static final Instant NOW = Instant.parse("1994-11-06T08:49:00Z");

    @ParameterizedTest
    @CsvSource({
        "120,                             PT2M",
        "0,                               PT0S",
        "'Sun, 06 Nov 1994 08:49:37 GMT', PT37S",
        "'Sun, 06 Nov 1994 08:48:00 GMT', PT0S",
    })
    void retryAfterIsANumberOfSecondsOrADate(String value, Duration expected) {
        assertThat(RetryPolicy.retryAfter(value, NOW)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-1", "1.5", ""})
    void anotherValueIsIgnored(String value) {
        assertThat(RetryPolicy.retryAfter(value, NOW)).isEmpty();
    }

    @Test
    void onlySafeMethodsAreRepeatedUnlessMoreIsAskedFor() {
        RetryPolicy policy = RetryPolicy.of(2, Duration.ofMinutes(1));
        ApiRequest get = new ApiRequest("GET", "/x");
        ApiRequest patch = new ApiRequest("PATCH", "/x");

        assertThat(policy.waitAfterFailure(get, 0)).contains(Duration.ofMillis(500));
        assertThat(policy.waitAfterFailure(get, 1)).contains(Duration.ofSeconds(1));
        assertThat(policy.waitAfterFailure(get, 2)).isEmpty();
        assertThat(policy.waitAfterFailure(patch, 0)).isEmpty();
        assertThat(policy.withUnsafeMethods().waitAfterFailure(patch, 0)).isPresent();
        assertThat(RetryPolicy.none().waitAfterFailure(get, 0)).isEmpty();
    }
}
