package dev.understudy.verify.internal.laws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.JsonNodeFactory;

/** A moment is the same however it is written; any other text is what it is. */
class DifferencesTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-02T03:04:05+00:00, 2026-01-02T03:04:05Z,        true",
        "2026-01-02T03:04:05.500Z,  2026-01-02T05:04:05.5+02:00, true",
        "2026-01-02T03:04:05Z,      2026-01-02T03:04:06Z,        false",
        "2026-01-02T03:04:05Z,      2026-01-02T03:04:05+01:00,   false",
        "2026-01-02T03:04 sharp,    2026-01-02T03:04 or so,      false",
        "one,                       One,                         false"
    })
    void momentsAreComparedAndNotTheirTexts(String one, String other, boolean same) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        assertThat(Differences.isSame(nodes.stringNode(one), nodes.stringNode(other)))
                .isEqualTo(same);
    }
}
