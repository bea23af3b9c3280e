package dev.understudy.contract.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EcmaPatternTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    b | abc | true
                    ^b | abc | false
                    [[] | a[b | true
                    [^[] | [ | false
                    [a&&b] | & | true
                    [] | a | false
                    [^] | a | true
                    ^\\d+$ | 42 | true
                    ^\\d+$ | ৪২ | false
                    ^\\/a\\-b$ | /a-b | true
                    ^\\u{1F600}$ | 😀 | true
                    ^.$ | 😀 | true
                    ^\\p{L}+$ | äß | true
                    ^\\p{Letter}+$ | äß | true
                    (?<n>a)\\k<n> | aa | true
                    ^[\\w.-]+$ | a.b-c | true
                    \\Q | Q | true
                    \\bid\\b | id | true
                    \\bid\\b | éid | true
                    \\bid\\b | idé | true
                    \\bid\\b | id_ | false
                    \\Bid | xid | true
                    \\Bid | éid | false
                    ^\\p{Alpha}+$ | é | true
                    ^\\p{Lower}+$ | É | false
                    ^\\P{Upper}$ | É | false
                    ^[\\p{Uppercase}]$ | É | true
                    ^\\p{Script=Greek}$ | λ | true
                    """)
    void aPatternMatchesAsInEcmaScript(String regex, String text, boolean matches) {
        assertThat(EcmaPattern.compile(regex).matches(text)).isEqualTo(matches);
    }

    @Test
    void theDotMatchesAllCharactersButLineTerminators() {
        assertThat(EcmaPattern.compile("^.$").matches("\u0085")).isTrue();
        for (String terminator : new String[] {"\n", "\r", "\u2028", "\u2029"}) {
            assertThat(EcmaPattern.compile("^.$").matches(terminator)).isFalse();
        }
    }

    @Test
    void inAClassTheDotDenotesItself() {
        assertThat(EcmaPattern.compile("^[.]$").matches(".")).isTrue();
        assertThat(EcmaPattern.compile("^[.]$").matches("a")).isFalse();
    }

    @Test
    void inAClassTheLetterBDenotesABackspace() {
        assertThat(EcmaPattern.compile("^[\\b]$").matches("\b")).isTrue();
    }

    @Test
    void dollarMatchesAtTheVeryEndOnly() {
        assertThat(EcmaPattern.compile("^a$").matches("a\n")).isFalse();
    }

    @Test
    void whiteSpaceIncludesCharactersThatJavaExcludes() {
        assertThat(EcmaPattern.compile("^\\s$").matches("\u00a0")).isTrue();
        assertThat(EcmaPattern.compile("^\\S$").matches("\ufeff")).isFalse();
        assertThat(EcmaPattern.compile("^[\\s]$").matches("\u2028")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "a**", "[a", "\\k<n>", "(?<1>a)"})
    void invalidPatternsAreRecognised(String regex) {
        assertThat(EcmaPattern.isValid(regex)).isFalse();
    }
}
