package dev.understudy.jaxrs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Removes unused and repeated imports from a source file. Templates import all that they may use. */
final class UnusedImports {

    private static final Pattern IMPORT = Pattern.compile("^import [\\w.]+\\.(\\w+);\\R", Pattern.MULTILINE);

    private UnusedImports() {}

    static void removeFrom(Path file) {
        try {
            String source = Files.readString(file);
            String code = IMPORT.matcher(source).replaceAll("");
            Set<String> kept = new HashSet<>();
            String used = IMPORT.matcher(source)
                    .replaceAll(line -> isUsed(line.group(1), code) && kept.add(line.group())
                            ? Matcher.quoteReplacement(line.group())
                            : "");
            Files.writeString(file, used);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isUsed(String name, String code) {
        return Pattern.compile("\\b" + name + "\\b").matcher(code).find();
    }
}
