package dev.understudy.suite.scripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The start script uses what the JVM has recorded about an earlier start. */
class StartScriptIT {

    private static final Path TARGET = Path.of(System.getProperty("understudy.root"), "server/target");
    private static final Path JDKS = Path.of("/usr/lib/jvm");
    private static final Pattern NEWER_THAN_24 = Pattern.compile("JAVA_VERSION=\"(?:2[5-9]|[3-9][0-9])\\b");

    @TempDir
    private Path folder;

    @Test
    void theArchiveOfTheBuildIsUsed() throws IOException, InterruptedException {
        Path jdk = Path.of(System.getProperty("java.home"));
        assumeThat(isNewerThan24(jdk)).as("the build's JDK has AOT caches").isFalse();
        assumeThat(TARGET.resolve("understudy.jsa")).exists();

        // The JVM does not start if it cannot use the archive.
        assertThat(firstLine(TARGET, jdk, "-Xshare:on")).contains("listens on");
    }

    @Test
    @EnabledIfSystemProperty(
            named = "understudy.aot.cache",
            matches = "true",
            disabledReason = "making the cache takes half a minute, so only .ci/run does")
    void theFirstStartMakesACacheThatTheSecondUses() throws IOException, InterruptedException {
        Optional<Path> jdk = jdkWithCaches();
        assumeThat(jdk).as("a JDK 25 or newer in " + JDKS).isPresent();
        Path copy = copyOfTarget();

        assertThat(firstLine(copy, jdk.get(), "")).contains("listens on");

        Instant end = Instant.now().plus(Duration.ofMinutes(4));
        while (!isComplete(copy) && Instant.now().isBefore(end)) {
            Thread.sleep(200);
        }
        assertThat(isComplete(copy)).as("the cache is complete").isTrue();
        // The JVM does not start if it cannot use the cache.
        assertThat(firstLine(copy, jdk.get(), "-XX:AOTMode=on")).contains("listens on");
    }

    private String firstLine(Path directory, Path jdk, String options) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        directory.resolve("understudy").toString(),
                        "--port",
                        "0",
                        "--database",
                        "jdbc:sqlite:" + folder.resolve("script.db"))
                .redirectErrorStream(true);
        builder.environment().merge("PATH", jdk.resolve("bin").toString(), (path, first) -> first + ":" + path);
        builder.environment().put("JAVA_OPTS", options);
        Process server = builder.start();
        try (BufferedReader output = server.inputReader(StandardCharsets.UTF_8)) {
            return output.readLine();
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    private Path copyOfTarget() throws IOException {
        Path copy = Files.createDirectory(folder.resolve("with a space"));
        for (String file : List.of("understudy", "understudy.jar")) {
            Files.copy(TARGET.resolve(file), copy.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
        }
        return copy;
    }

    private static boolean isComplete(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<String> names = files.map(Path::toString).toList();
            return names.stream().anyMatch(name -> name.endsWith(".aot"))
                    && names.stream().noneMatch(name -> name.endsWith(".tmp"));
        }
    }

    private static Optional<Path> jdkWithCaches() throws IOException {
        if (!Files.isDirectory(JDKS)) {
            return Optional.empty();
        }
        try (Stream<Path> jdks = Files.list(JDKS)) {
            return jdks.filter(StartScriptIT::isNewerThan24).findFirst();
        }
    }

    private static boolean isNewerThan24(Path jdk) {
        Path release = jdk.resolve("release");
        try {
            return Files.exists(release)
                    && NEWER_THAN_24.matcher(Files.readString(release)).find();
        } catch (IOException unreadable) {
            return false;
        }
    }
}
