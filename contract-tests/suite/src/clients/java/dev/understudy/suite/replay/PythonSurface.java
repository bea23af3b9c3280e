package dev.understudy.suite.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares pairs of clients in Python in all that a program could use, by programs that use all of the older client: mypy
 * checks them with both clients, and they run with both clients and with servers of both contracts. What they print and send
 * must not change.
 *
 * <p>All pairs are checked and run at once, because mypy and Python take longer to start than to do this.
 */
final class PythonSurface {

    private static final Path SCRIPTS = Path.of("src/replay/python/surface").toAbsolutePath();
    private static final List<String> VERSIONS = List.of("before", "after");
    private final Path folder;
    private final Path sources;
    private final Map<String, List<String>> messages = new LinkedHashMap<>();
    private final Map<String, List<String>> printed = new LinkedHashMap<>();
    private final Map<String, List<String>> withOlderServer = new LinkedHashMap<>();

    PythonSurface(Path folder) {
        this.folder = folder;
        sources = folder.resolve("programs");
    }

    /** Generates the clients of a pair. Its name must be one of a package in Python. */
    void add(String pair, Path before, Path after) {
        try {
            messages.put(pair, new ArrayList<>());
            Files.createDirectories(sources.resolve(pair));
            Files.createFile(sources.resolve(pair).resolve("__init__.py"));
            generate(before, sources.resolve(pair).resolve("before"));
            generate(after, sources.resolve(pair).resolve("after"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void generate(Path document, Path target) throws IOException {
        Path generated = Files.createTempDirectory(folder, "client");
        new PythonLanguage().write(document, generated, "client");
        Files.createDirectory(target);
        Files.createFile(target.resolve("__init__.py"));
        Files.move(generated.resolve("src/client"), target.resolve("client"));
    }

    /** Checks and runs the programs of all pairs. */
    void compare() {
        String written = PythonTools.run(arguments(
                "write_program.py",
                messages.keySet().stream()
                        .flatMap(pair -> VERSIONS.stream().map(version -> pair + "." + version + ".client"))));
        if (!written.isEmpty()) {
            throw new IllegalStateException(written);
        }
        messages.keySet().forEach(this::useTheOlderProgram);
        PythonTools.check(sources, folder.resolve("mypy")).forEach(this::addMessage);
        JsonNode transcripts =
                new JsonMapper().readTree(PythonTools.run(arguments("run_programs.py", messages.keySet().stream())));
        messages.forEach((pair, found) -> {
            JsonNode runs = transcripts.get(pair);
            printed.put(pair, lines(runs.get(0)));
            found.addAll(differences(runs, 1));
            withOlderServer.put(pair, differences(runs, 2));
            found.addAll(differences(runs, 3));
        });
    }

    private Object[] arguments(String script, Stream<String> names) {
        return Stream.concat(Stream.of(SCRIPTS.resolve(script), sources), names).toArray();
    }

    private void useTheOlderProgram(String pair) {
        Path program = sources.resolve(pair).resolve("after/program.py");
        try {
            Files.delete(program);
            Files.copy(sources.resolve(pair).resolve("before/program.py"), program);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addMessage(String message) {
        messages.entrySet().stream()
                .filter(pair -> message.contains("/" + pair.getKey() + "/"))
                .forEach(pair -> pair.getValue().add(message));
    }

    /** Returns what a run prints and sends in contrast to the first one, that with the older client and server. */
    private static List<String> differences(JsonNode runs, int run) {
        List<String> expected = lines(runs.get(0));
        List<String> found = lines(runs.get(run));
        if (found.equals(expected)) {
            return expected.get(0).startsWith("Traceback") ? expected : List.of();
        }
        return IntStream.range(0, found.size())
                .filter(line -> line >= expected.size() || !found.get(line).equals(expected.get(line)))
                .mapToObj(found::get)
                .toList();
    }

    private static List<String> lines(JsonNode run) {
        return run.values().stream().map(JsonNode::asString).toList();
    }

    /**
     * Returns the messages of mypy about the program of a pair with either client, and what it prints or sends otherwise
     * with a newer server, with the older and the newer client.
     */
    List<String> differences(String pair) {
        return messages.get(pair);
    }

    /** Returns what the program prints or sends otherwise with the newer client, while the server is still the older one. */
    List<String> differencesWithOlderServer(String pair) {
        return withOlderServer.get(pair);
    }

    /** Returns what the program prints and sends with the older client and server. */
    List<String> printed(String pair) {
        return printed.get(pair);
    }
}
