package dev.understudy.contract.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class StrictJsonTest {

    @ParameterizedTest
    @ValueSource(strings = {" {} ", "null", "\t[1,2]\r\n", "\"\\uD83D\\uDE00\"", "1e400", "-0", "\"\u007f\"", "1.10"})
    void validJsonIsRead(String text) {
        assertThat(StrictJson.read(bytes(text))).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    {"a":1,"a":2}   | Duplicate Object property "a" at line 1, column 11
                    {} {}           | there is text after the value at line 1, column 4
                    {}x             | Unrecognized token 'x'
                    "\\uD83D"       | a string contains a lone surrogate
                    {"\\uD83D":1}   | Broken surrogate pair in property name
                    1e99999999999   | a number's exponent has too many digits
                    NaN             | Non-standard token 'NaN'
                    01              | Invalid numeric value: Leading zeroes not allowed
                    {'a':1}         | Unexpected character
                    [1,]            | Unexpected character
                    ~~              | there is no value
                    """)
    void problemsAreReportedWithTheirLocation(String text, String message) {
        assertThatThrownBy(() -> StrictJson.read(bytes(text)))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessageContaining(message);
    }

    @Test
    void onlyUtf8IsRead() {
        assertThatThrownBy(() -> StrictJson.read(new byte[] {'"', (byte) 0xC3, '(', '"'}))
                .hasMessage("the bytes are not UTF-8");
        assertThatThrownBy(() -> StrictJson.read("{}".getBytes(StandardCharsets.UTF_16LE)))
                .isInstanceOf(MalformedJsonException.class);
        assertThatThrownBy(() -> StrictJson.read(bytes("\uFEFF{}")))
                .hasMessage("there is a byte order mark before the value (RFC 8259 section 8.1)");
    }

    @Test
    void theMapperRejectsDuplicateKeysAndTrailingTextAndKeepsEveryDigit() {
        assertThatThrownBy(() -> StrictJson.mapper().readTree("{\"a\":1,\"a\":2}"))
                .isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> StrictJson.mapper().readTree("{} {}")).isInstanceOf(JacksonException.class);
        assertThat(StrictJson.mapper().readTree("1.10").decimalValue()).isEqualTo(new BigDecimal("1.10"));
    }

    @Test
    void aTextBeyondALimitIsNotCalledMalformed() {
        for (String text : new String[] {"[".repeat(100_000), "1".repeat(2000), "1e99999999999"}) {
            assertThatThrownBy(() -> StrictJson.read(bytes(text))).isInstanceOf(JsonLimitException.class);
        }
        assertThatThrownBy(() -> StrictJson.read(bytes("[".repeat(100_000))))
                .hasMessage("Document nesting depth (501) exceeds the maximum allowed (500)");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
