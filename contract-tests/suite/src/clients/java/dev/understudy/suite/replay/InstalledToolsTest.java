package dev.understudy.suite.replay;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.TestAbortedException;

class InstalledToolsTest {

    private static final String MISSING = "Go is not installed.";

    @Test
    void aTestWhoseToolsAreMissingIsSkipped() {
        assertThatThrownBy(() -> new InstalledTools(false).require(false, MISSING))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining(MISSING);
    }

    @Test
    void aTestWhoseToolsAreMissingFailsIfTheyAreRequired() {
        assertThatThrownBy(() -> new InstalledTools(true).require(false, MISSING))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(MISSING);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aTestWhoseToolsAreInstalledRuns(boolean areRequired) {
        assertThatCode(() -> new InstalledTools(areRequired).require(true, MISSING))
                .doesNotThrowAnyException();
    }
}
