package dev.understudy.suite.licences;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A jar that is open for reading. */
record Jar(Path path, ZipFile zip) implements AutoCloseable {

    static Jar open(Path path) {
        try {
            return new Jar(path, new ZipFile(path.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be opened; build the runnable jars with \"mvn package\"", e);
        }
    }

    List<String> files() {
        return zip.stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipEntry::getName)
                .toList();
    }

    /** Returns the text of a file, or an empty string if the jar does not contain it. */
    String read(String file) {
        ZipEntry entry = zip.getEntry(file);
        if (entry == null) {
            return "";
        }
        try {
            return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path + ": " + file + " cannot be read", e);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be closed", e);
        }
    }
}
