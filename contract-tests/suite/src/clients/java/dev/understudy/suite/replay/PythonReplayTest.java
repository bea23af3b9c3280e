package dev.understudy.suite.replay;

/** Replays programs in Python. */
class PythonReplayTest extends ReplayTests {

    PythonReplayTest() {
        super(new PythonLanguage());
    }
}
