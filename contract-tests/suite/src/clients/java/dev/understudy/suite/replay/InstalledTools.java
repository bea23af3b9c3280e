package dev.understudy.suite.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Decides what happens to tests whose tools are not installed. They are skipped, unless the system property
 * {@code understudy.replay.required} is true: then they fail, because where all tools are installed before, a skipped replay
 * would prove nothing and nobody would notice.
 */
final class InstalledTools {

    private final boolean areRequired;

    InstalledTools(boolean areRequired) {
        this.areRequired = areRequired;
    }

    static InstalledTools ofThisRun() {
        return new InstalledTools(Boolean.getBoolean("understudy.replay.required"));
    }

    /** @param otherwise says what is missing, and how to install it */
    void require(boolean isInstalled, String otherwise) {
        if (areRequired) {
            assertThat(isInstalled).as(otherwise).isTrue();
        } else {
            assumeThat(isInstalled).as(otherwise).isTrue();
        }
    }
}
