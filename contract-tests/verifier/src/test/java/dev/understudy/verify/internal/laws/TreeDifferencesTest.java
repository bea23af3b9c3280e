package dev.understudy.verify.internal.laws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.JsonNodeFactory;

/** Tests that timestamps are equal if they denote the same instant, and other strings if they are identical. */
class TreeDifferencesTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-02T03:04:05+00:00, 2026-01-02T03:04:05Z,        true",
        "2026-01-02T03:04:05.500Z,  2026-01-02T05:04:05.5+02:00, true",
        "2026-01-02T03:04:05Z,      2026-01-02T03:04:06Z,        false",
        "2026-01-02T03:04:05Z,      2026-01-02T03:04:05+01:00,   false",
        "2026-01-02T03:04 sharp,    2026-01-02T03:04 or so,      false",
        "one,                       One,                         false"
    })
    void timestampsAreComparedByInstant(String one, String other, boolean same) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        assertThat(TreeDifferences.isSame(nodes.stringNode(one), nodes.stringNode(other)))
                .isEqualTo(same);
    }
}
