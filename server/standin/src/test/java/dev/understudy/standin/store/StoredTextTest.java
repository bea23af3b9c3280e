package dev.understudy.standin.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any free text can be stored in both databases, although PostgreSQL's TEXT cannot contain NUL. */
class StoredTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "\0", "\1", "\0\1\0\1", "\0010", "\0011", "a\0b\1c\0010d", "\1\1\0\0"})
    void everyTextIsRestoredUnchanged(String text) {
        assertThat(StoredText.fromStore(StoredText.toStore(text))).isEqualTo(text);
        assertThat(StoredText.toStore(text)).doesNotContain("\0");
    }

    @Test
    void differentTextsAreStoredDifferently() {
        assertThat(StoredText.toStore("\0")).isNotEqualTo(StoredText.toStore("\0010"));
    }

    @Test
    void nullStaysNull() {
        assertThat(StoredText.toStore(null)).isNull();
        assertThat(StoredText.fromStore(null)).isNull();
    }
}
