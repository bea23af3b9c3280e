package dev.understudy.verify.internal.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternLanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "^[a-z]+$; 1; 9; a",
                "^[a-z]+$; 5; 9; aaaaa",
                "[0-9]; 3; 9; aa0",
                "^a|b$; 1; 9; a",
                "^(?:ab){2,3}?$; 5; 9; ababab",
                "^(?=.*[A-Z]).{4}$; 0; 9; aaaA",
                "^(?!a)[a-c]$; 0; 9; b",
                "^\\d\\w\\s$; 0; 9; '0a '",
                "^(a|b)\\1$; 0; 9; aa",
                "^x{2}y{0}z?$; 0; 9; xx",
                "^[^\\]]$; 0; 9; a",
                "^\\u{61}\\x62\\.$; 0; 9; ab.",
                "^{$; 0; 9; {",
                "^a🎭?$; 0; 9; a",
                "^[^\\ud800-\\udfff]$; 0; 9; a",
                "^\\y$; 0; 9; y",
            })
    void aStringMatchesAndHasTheLength(String regex, int min, int max, String expected) {
        assertThat(PatternLanguage.of(List.of(regex)).orElseThrow().generate(min, max, PatternLanguageTest::lowest))
                .contains(expected);
    }

    @Test
    void aStringMatchesAllExpressions() {
        assertThat(PatternLanguage.of(List.of("^[a-f]+$", "c", "^b.*e$"))
                        .orElseThrow()
                        .generate(5, 5, PatternLanguageTest::lowest))
                .hasValueSatisfying(
                        text -> assertThat(text).matches("b[a-f]*c[a-f]*e").hasSize(5));
    }

    @Test
    void aSeedAlwaysYieldsTheSameString() {
        assertThat(random("^[a-z0-9_]{3,12}(\\.[a-z]+)*$", 7)).isEqualTo(random("^[a-z0-9_]{3,12}(\\.[a-z]+)*$", 7));
    }

    @Test
    void theLongestStringReachesTheBoundOfTheExpression() {
        PatternLanguage language = PatternLanguage.of(List.of("^[a-z]{1,40}$")).orElseThrow();

        assertThat(language.longest(0, 300)).contains("a".repeat(40));
        assertThat(language.longest(0, 12)).contains("a".repeat(12));
    }

    // An automaton with more ranges in each class would be too large for this length.
    @Test
    void aLongTextWithSpacesReachesTheBoundOfTheExpression() {
        PatternLanguage language =
                PatternLanguage.of(List.of("^[\\w\\s]{1,600}$")).orElseThrow();

        assertThat(language.longest(0, 2_000)).contains("a".repeat(600));
    }

    @Test
    void noStringIsFoundIfTheLengthIsImpossible() {
        assertThat(PatternLanguage.of(List.of("^a{3}$")).orElseThrow().generate(4, 9, PatternLanguageTest::lowest))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", ")", "[a", "*", "\\", "(?<name", "^(?:a{99999}){99999}$"})
    void aMalformedOrHugeExpressionIsNotSupported(String regex) {
        assertThat(PatternLanguage.of(List.of(regex))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"^(a|b)*a(a|b){30}$", "^(([a-z])+.)+[A-Z]([a-z])+$", "^(.*a){40}$", "(x+x+)+y"})
    void anExpressionThatWouldNeedExponentiallyManyStatesIsSupported(String regex) {
        assertThat(PatternLanguage.of(List.of(regex)).orElseThrow().generate(0, 100, PatternLanguageTest::lowest))
                .isPresent();
    }

    private static String random(String regex, int seed) {
        Random random = new Random(seed);
        return PatternLanguage.of(List.of(regex))
                .orElseThrow()
                .generate(0, 50, (low, high) -> low + random.nextInt(high - low + 1))
                .orElseThrow();
    }

    private static int lowest(int low, int high) {
        return low;
    }
}
