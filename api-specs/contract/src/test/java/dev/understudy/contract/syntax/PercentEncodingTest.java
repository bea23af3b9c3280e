package dev.understudy.contract.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentEncodingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    a-._~Z9 | a-._~Z9         | a-._%7EZ9
                    "a b"   | a%20b           | a+b
                    a+b     | a%2Bb           | a%2Bb
                    a*/?&=% | a%2A%2F%3F%26%3D%25 | a*%2F%3F%26%3D%25
                    é漢     | %C3%A9%E6%BC%A2 | %C3%A9%E6%BC%A2
                    😀      | %F0%9F%98%80    | %F0%9F%98%80
                    """)
    void decodingRestoresAnEncodedText(String text, String uri, String form) {
        assertThat(PercentEncoding.encode(text)).isEqualTo(uri);
        assertThat(PercentEncoding.encodeForm(text)).isEqualTo(form);
        assertThat(PercentEncoding.decode(uri)).isEqualTo(text);
        assertThat(PercentEncoding.decodeForm(form)).isEqualTo(text);
    }

    @Test
    void aPlusIsASpaceInFormsOnly() {
        assertThat(PercentEncoding.decode("a+b%20c")).isEqualTo("a+b c");
        assertThat(PercentEncoding.decodeForm("a+b%20c")).isEqualTo("a b c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%4", "%4g", "a%%41", "%-1"})
    void aStrayPercentCannotBeDecoded(String text) {
        assertThatThrownBy(() -> PercentEncoding.decode(text)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PercentEncoding.decodeForm(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "50%,50%25",
        "%4,%254",
        "%41%zz%e9,%41%25zz%e9",
        "%%41,%25%41",
        "%%%,%25%25%25",
        "%-1,%25-1",
        "plain,plain"
    })
    void onlyStrayPercentsAreEncoded(String text, String encoded) {
        assertThat(PercentEncoding.encodeStrayPercents(text)).isEqualTo(encoded);
    }

    @Test
    void aByteIsEncodedInUpperCase() {
        StringBuilder encoded = new StringBuilder("a");
        PercentEncoding.appendEncoded(encoded, (byte) 0xE9);
        PercentEncoding.appendEncoded(encoded, (byte) '\n');
        assertThat(encoded).hasToString("a%E9%0A");
    }
}
