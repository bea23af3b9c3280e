package dev.understudy.suite.replay;

/** Replays programs in Go. */
class GoReplayTest extends ReplayTests {

    GoReplayTest() {
        super(new GoLanguage());
    }
}
