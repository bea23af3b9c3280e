package dev.understudy.suite.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs the commands of a README as a reader would, but in another folder and with other ports. */
final class Shell implements AutoCloseable {

    private static final Set<String> SERVERS = Set.of("java -jar server/target/understudy.jar", "mvn -q exec:java");
    private static final Set<String> BUILDS = Set.of("mvn -q -DskipTests package", "mvn -q -DskipTests install");
    // The folders with the runnable jars, as somebody in this project or next to it names them.
    private static final Pattern JARS = Pattern.compile("(?:~/understudy/)?(server|contract-tests)/target/");

    private final Path root;
    private final Path folder;
    private final Map<String, Integer> ports;
    private final List<Process> servers = new ArrayList<>();

    /**
     * Creates a shell that has started nothing.
     *
     * @param root the root of the project, with the runnable jars
     * @param folder the working directory of the commands
     * @param ports the port to use for each port in the README
     */
    Shell(Path root, Path folder, Map<String, Integer> ports) {
        this.root = root;
        this.folder = folder;
        this.ports = ports;
    }

    /** Runs the command of a sample and returns its output, standard error included, with the README's ports. */
    String run(ConsoleSample sample) throws IOException, InterruptedException {
        // The build that runs this test has already made the jars.
        if (BUILDS.contains(sample.command())) {
            return "";
        }
        return SERVERS.contains(sample.command()) ? startServer(sample) : runToTheEnd(sample.command());
    }

    private String runToTheEnd(String command) throws IOException, InterruptedException {
        Process process = start(command);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES))
                .as("%s has ended", command)
                .isTrue();
        return withPortsOfReadme(output);
    }

    // Returns the lines up to the last one that the README shows; the server prints more and keeps running.
    private String startServer(ConsoleSample sample) throws IOException {
        Process server = start(sample.command());
        servers.add(server);
        BufferedReader reader = server.inputReader(StandardCharsets.UTF_8);
        String last = sample.output().lines().reduce("", (before, line) -> line);
        List<String> lines = new ArrayList<>();
        while (lines.isEmpty() || !lines.get(lines.size() - 1).equals(last)) {
            String line = reader.readLine();
            assertThat(line).as("the next line of the server after %s", lines).isNotNull();
            lines.add(withPortsOfReadme(line));
        }
        return String.join("\n", lines);
    }

    private Process start(String command) throws IOException {
        String local = JARS.matcher(command)
                .replaceAll(jars -> Matcher.quoteReplacement(root.resolve(jars.group(1)) + "/target/"))
                .replace("mvn -q", maven());
        for (Map.Entry<String, Integer> port : ports.entrySet()) {
            local = local.replace(":" + port.getKey(), ":" + port.getValue());
        }
        ProcessBuilder builder =
                new ProcessBuilder("sh", "-c", local).directory(folder.toFile()).redirectErrorStream(true);
        Path java = Path.of(System.getProperty("java.home"), "bin");
        builder.environment().merge("PATH", java.toString(), (path, first) -> first + ":" + path);
        builder.environment().put("UNDERSTUDY_PORT", String.valueOf(ports.get("8080")));
        builder.environment().put("PORT", String.valueOf(ports.get("8080")));
        return builder.start();
    }

    // Failsafe sets the first property to the local repository of the build that runs this test.
    private static String maven() {
        return "mvn -q -Dmaven.repo.local='%s'%s"
                .formatted(
                        System.getProperty("localRepository"), Boolean.getBoolean("understudy.offline") ? " -o" : "");
    }

    private String withPortsOfReadme(String output) {
        String text = output;
        for (Map.Entry<String, Integer> port : ports.entrySet()) {
            text = text.replace(":" + port.getValue(), ":" + port.getKey());
        }
        return text;
    }

    /** Stops the servers. */
    @Override
    public void close() {
        servers.forEach(server -> {
            server.descendants().forEach(ProcessHandle::destroy);
            server.destroy();
            server.onExit().join();
        });
    }
}
