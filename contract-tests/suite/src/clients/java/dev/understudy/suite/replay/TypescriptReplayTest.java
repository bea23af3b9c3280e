package dev.understudy.suite.replay;

/** Replays programs in TypeScript. */
class TypescriptReplayTest extends ReplayTests {

    TypescriptReplayTest() {
        super(new TypescriptLanguage());
    }
}
