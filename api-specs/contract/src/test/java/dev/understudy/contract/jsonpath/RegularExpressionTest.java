package dev.understudy.contract.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the small differences between I-Regexp (RFC 9485) and Java's regular expressions. */
class RegularExpressionTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "a.c, abc, true",
                "a.c, a\u2028c, true",
                "a.c, `a\rc`, false",
                "^a$, ^a$, true",
                "^a$, a, false",
                "[^^], ^, false",
                "[a&&b], &, true",
                "[a-c]{2}, ca, true",
                "[-a], -, true",
                "[a-], -, true",
                "[\\-x\\]], ], true",
                "\\p{Lu}\\P{L}, A1, true",
                "(ab|c)*, abcab, true",
                "a|, ``, true",
                "\\n, a, false",
            })
    void expressionsMatchAsTheRfcDefines(String expression, String text, boolean matches) {
        assertThat(RegularExpression.compile(expression))
                .isPresent()
                .hasValueSatisfying(
                        pattern -> assertThat(pattern.matcher(text).matches()).isEqualTo(matches));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                ")",
                "a**",
                "a*+",
                "*",
                "[",
                "[]",
                "[a",
                "[a-\\d]",
                "[a-b-c]",
                "\\d",
                "\\w",
                "\\1",
                "(?:a)",
                "(?i)a",
                "a{,2}",
                "a{2,1}",
                "{",
                "}",
                "]",
                "\\p{Foo}",
                "\\",
            })
    void expressionsThatAreNotIRegexpsAreRejected(String expression) {
        assertThat(RegularExpression.compile(expression)).isEmpty();
    }
}
