package dev.understudy.verify.internal.regular;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegularLanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a; xay; true",
                "^a; ba; false",
                "a$; ab; false",
                "^a|b$; xb; true",
                "^a|b$; bx; false",
                "^$; ''; true",
                "^.$; 🎭; true",
                "^..$; 🎭; false",
                "^[^a]$; 🎭; true",
                "^[🎭-🎯]$; 🎮; true",
                "^\\u{1F3AD}$; 🎭; true",
                "^\\🎭$; 🎭; true",
                "^\\ud83c\\udfad$; 🎭; true",
                "^\\s$; '\u2003'; true",
                "^\\S$; '\u2003'; false",
                "^\\p{L}+$; aßж; true",
                "^\\p{L}+$; a1; false",
                "^\\d$; ٣; false",
                "^[\\w-]+$; a-b; true",
                "^[a-]$; -; true",
                "^(ab|c){2,3}$; abcab; true",
                "^(ab|c){2,3}$; c; false",
                "^a{2,}$; aaaa; true",
                "^(?<x>a)b?$; ab; true",
                "a^b; ab; false",
                "^[]$; a; false",
            })
    void aLanguageContainsTheTextsInWhichTheExpressionMatches(String regex, String text, boolean expected) {
        RegularLanguage language = RegularLanguage.matching(regex).orElseThrow();

        assertThat(language.contains(text)).isEqualTo(expected);
        assertThat(language.complement().contains(text)).isNotEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?=a)b",
                "(?!a)b",
                "(?<=a)b",
                "(a)\\1",
                "(?<x>a)\\k<x>",
                "\\y",
                "[\\ud800-\\udfff]",
                "\\bword\\b",
                "(a",
                "a)",
                "*",
                "[b-a]",
                "a{3,2}"
            })
    void anExpressionThatIsNotRegularIsRejected(String regex) {
        assertThat(RegularLanguage.matching(regex)).isEmpty();
    }

    @Test
    void wordsAreFoundByTheirLengthInCharacters() {
        LanguageWords words =
                RegularLanguage.matching("^(🎭🎭)+$").orElseThrow().words();

        assertThat(words.shortest(0, 10)).contains(2L);
        assertThat(words.shortest(3, 10)).contains(4L);
        assertThat(words.shortest(3, 3)).isEmpty();
        assertThat(words.word(4)).isEqualTo("🎭🎭🎭🎭");
    }

    @Test
    void aLanguageWithoutItsOnlyWordIsEmpty() {
        assertThat(RegularLanguage.matching("^a$").orElseThrow().without("a").isEmpty())
                .isTrue();
    }

    @Test
    void severalThreadsUseTheSameLanguages() {
        List<RegularLanguage> languages = Stream.of("^a+$", "^[0-9a-f]{8}-[0-9a-f]{4}$", "x|yz", "^(foo|bar)?$")
                .map(regex -> RegularLanguage.matching(regex).orElseThrow())
                .toList();
        List<CompletableFuture<Void>> threads = IntStream.range(0, 4)
                .mapToObj(thread -> CompletableFuture.runAsync(
                        () -> {
                            for (int i = 0; i < 2_000; i++) {
                                RegularLanguage language = languages.get((thread + i) % languages.size());
                                assertThat(language.and(language.complement()).isEmpty())
                                        .isTrue();
                                assertThat(language.words().shortest(0, 20)).isPresent();
                            }
                        },
                        command -> new Thread(command).start()))
                .toList();
        assertThat(threads).allSatisfy(CompletableFuture::join);
    }
}
