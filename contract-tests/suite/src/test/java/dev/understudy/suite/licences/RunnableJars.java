package dev.understudy.suite.licences;

import java.nio.file.Path;
import java.util.List;

/** The paths of the runnable jars that the build creates. */
final class RunnableJars {

    static final Path ROOT = Path.of(System.getProperty("understudy.root"));

    static final Path STAND_IN = ROOT.resolve("server/target/understudy.jar");

    static final Path VERIFIER = ROOT.resolve("contract-tests/target/understudy-verify.jar");

    private RunnableJars() {}

    static List<Path> paths() {
        return List.of(STAND_IN, VERIFIER);
    }
}
