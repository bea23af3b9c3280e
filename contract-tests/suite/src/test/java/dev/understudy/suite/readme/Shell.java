package dev.understudy.suite.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the commands of a README as a reader would, but in another folder and with other ports. */
final class Shell implements AutoCloseable {

    private static final String STAND_IN = "java -jar server/target/understudy.jar";
    private static final String BUILD = "mvn -q -DskipTests package";

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
        return switch (sample.command()) {
            // The build that runs this test has already made the jars.
            case BUILD -> "";
            case STAND_IN -> startServer(sample);
            default -> runToTheEnd(sample.command());
        };
    }

    private String runToTheEnd(String command) throws IOException, InterruptedException {
        Process process = start(command);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES))
                .as("%s has ended", command)
                .isTrue();
        return withPortsOfReadme(output);
    }

    // Returns as many lines as the README shows; the server prints more and keeps running.
    private String startServer(ConsoleSample sample) throws IOException {
        Process server = start(sample.command());
        servers.add(server);
        BufferedReader reader = server.inputReader(StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>();
        while (lines.size() < sample.output().lines().count()) {
            String line = reader.readLine();
            assertThat(line).as("the next line of the server after %s", lines).isNotNull();
            lines.add(line);
        }
        return withPortsOfReadme(String.join("\n", lines));
    }

    private Process start(String command) throws IOException {
        String local = command.replace("server/target/", root.resolve("server/target") + "/")
                .replace("contract-tests/target/", root.resolve("contract-tests/target") + "/");
        for (Map.Entry<String, Integer> port : ports.entrySet()) {
            local = local.replace(":" + port.getKey(), ":" + port.getValue());
        }
        ProcessBuilder builder =
                new ProcessBuilder("sh", "-c", local).directory(folder.toFile()).redirectErrorStream(true);
        Path java = Path.of(System.getProperty("java.home"), "bin");
        builder.environment().merge("PATH", java.toString(), (path, first) -> first + ":" + path);
        builder.environment().put("UNDERSTUDY_PORT", String.valueOf(ports.get("8080")));
        return builder.start();
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
