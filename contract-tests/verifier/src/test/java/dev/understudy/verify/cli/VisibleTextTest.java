package dev.understudy.verify.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibleTextTest {

    @ParameterizedTest
    @CsvSource({"1b,\\u001b", "9b,\\u009b", "d,\\u000d", "202e,\\u202e", "2028,\\u2028", "e0001,\\u{e0001}"})
    void charactersThatControlATerminalAreEscaped(String hexadecimal, String escaped) {
        String text = "a" + Character.toString(Integer.parseInt(hexadecimal, 16)) + "[2Jb";

        assertThat(VisibleText.line(text)).isEqualTo("a" + escaped + "[2Jb");
        assertThat(VisibleText.lines(text)).isEqualTo("a" + escaped + "[2Jb");
    }

    @Test
    void onlyAShellCommandHasLineBreaks() {
        assertThat(VisibleText.line("a\nPASS")).isEqualTo("a\\u000aPASS");
        assertThat(VisibleText.lines("a\nb")).isEqualTo("a\nb");
    }

    @Test
    void allOtherCharactersStayAsTheyAre() {
        assertThat(VisibleText.line("{\"name\": \"Gr\u00fc\u00dfe \ud83d\ude00\"}"))
                .isEqualTo("{\"name\": \"Gr\u00fc\u00dfe \ud83d\ude00\"}");
    }
}
