package dev.understudy.suite.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Builds the quickstart with Gradle and serves its contract. This is skipped if Gradle is not installed. It requires this
 * project in the local repository of Maven.
 */
@EnabledIfSystemProperty(
        named = "understudy.quickstart",
        matches = "true",
        disabledReason = "only .ci/run installs the artifacts")
class GradleQuickstartIT {

    private static final Pattern ADDRESS = Pattern.compile("Listening on (http://\\S+)");

    // The lines of current versions, and those of versions before 6.4.
    private static final Map<String, String> OLD_LINES = Map.of(
            "    mainClass = ", "    main = ",
            "application.mainClass = ", "mainClassName = ",
            "test.useJUnitPlatform()", "");

    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void theProjectIsBuiltAndServesItsContract() throws IOException, InterruptedException {
        assumeTrue(isInstalled(), "Gradle is not installed");
        Quickstart.copyTo(folder);
        if (isOld()) {
            useOldLines();
        }

        assertThat(output("gradle", "--no-daemon", "installDist")).contains("BUILD SUCCESSFUL");

        ProcessBuilder program = program("build/install/books/bin/books");
        program.environment().put("PORT", "0");
        Process server = program.start();
        try (BufferedReader lines = server.inputReader()) {
            String address = lines.lines()
                    .map(ADDRESS::matcher)
                    .filter(Matcher::find)
                    .findFirst()
                    .orElseThrow()
                    .group(1);
            assertThat(HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(URI.create(address + "/books?limit=1"))
                                            .build(),
                                    BodyHandlers.ofString())
                            .body())
                    .isEqualTo("[{\"id\":1,\"title\":\"Middlemarch\",\"lentTo\":null}]");
        } finally {
            server.destroy();
        }
    }

    private static boolean isInstalled() {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, "gradle")));
    }

    private boolean isOld() throws IOException {
        Matcher version = Pattern.compile("Gradle (\\d+)\\.(\\d+)").matcher(output("gradle", "--version"));
        assertThat(version.find()).isTrue();
        int major = Integer.parseInt(version.group(1));
        return major < 6 || (major == 6 && Integer.parseInt(version.group(2)) < 4);
    }

    private void useOldLines() throws IOException {
        Path build = folder.resolve("build.gradle");
        String text = Files.readString(build);
        for (Map.Entry<String, String> line : OLD_LINES.entrySet()) {
            assertThat(text).contains(line.getKey());
            text = text.replace(line.getKey(), line.getValue());
        }
        Files.writeString(build, text);
    }

    private String output(String... command) throws IOException {
        Process process = program(command).start();
        try (BufferedReader lines = process.inputReader()) {
            return lines.lines().reduce("", (before, line) -> before + line + "\n");
        }
    }

    private ProcessBuilder program(String... command) {
        ProcessBuilder program =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        program.environment().put("GRADLE_USER_HOME", folder.resolve("gradle").toString());
        String repository = System.getProperty("maven.repo.local");
        if (repository != null) {
            program.environment().put("GRADLE_OPTS", "-Dmaven.repo.local=" + repository);
        }
        return program;
    }
}
