package dev.understudy.suite.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The table in {@code contract-tests/README.md} that shows how much the verifier catches. */
public final class FiguresTable {

    private static final Path README = Path.of("../README.md");

    private FiguresTable() {}

    /**
     * Returns the texts in the row of a contract, such as {@code 32 of 32}: the invalid responses that were caught, the
     * valid responses that were rejected, and the misbehaviours that were caught.
     */
    public static List<String> row(String contract) {
        String start = "| " + contract + " |";
        try (Stream<String> lines = Files.lines(README)) {
            String row = lines.filter(line -> line.startsWith(start))
                    .findFirst()
                    .orElseThrow(() ->
                            new AssertionError("The table in contract-tests/README.md has no row for " + contract));
            return Stream.of(row.substring(start.length()).split("\\|"))
                    .map(String::strip)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
