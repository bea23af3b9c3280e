package dev.understudy.suite.replay;

/** Replays programs in Java. */
class JavaReplayTest extends ReplayTests {

    JavaReplayTest() {
        super(new JavaLanguage());
    }
}
