package dev.understudy.verify.internal.refresh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Replaces several files: all of them, or none if one cannot be written. */
final class FileReplacement {

    private final Map<Path, String> texts = new LinkedHashMap<>();

    /** Adds a file, unless it has this text already. */
    void add(Path file, String text) throws IOException {
        Path real = Files.exists(file) ? file.toRealPath() : file;
        if (!content(real).equals(Optional.of(text))) {
            texts.put(real, text);
        }
    }

    /** Writes each text next to its file, and only then replaces the files. */
    void write() throws IOException {
        Map<Path, Path> written = new LinkedHashMap<>();
        Map<Path, Optional<String>> replaced = new LinkedHashMap<>();
        try {
            for (Map.Entry<Path, String> text : texts.entrySet()) {
                Path file = text.getKey();
                Path temporary = file.resolveSibling(file.getFileName() + ".refreshed");
                written.put(file, temporary);
                Files.writeString(temporary, text.getValue());
            }
            for (Map.Entry<Path, Path> file : written.entrySet()) {
                replaced.put(file.getKey(), content(file.getKey()));
                Files.move(file.getValue(), file.getKey(), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            restore(replaced);
            throw e;
        } finally {
            for (Path temporary : written.values()) {
                Files.deleteIfExists(temporary);
            }
        }
    }

    private static void restore(Map<Path, Optional<String>> replaced) throws IOException {
        List<Path> files = new ArrayList<>(replaced.keySet());
        for (Path file : files) {
            Optional<String> before = replaced.get(file);
            if (before.isPresent()) {
                Files.writeString(file, before.get());
            } else {
                Files.deleteIfExists(file);
            }
        }
    }

    private static Optional<String> content(Path file) throws IOException {
        return Files.exists(file)
                ? Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                : Optional.empty();
    }
}
