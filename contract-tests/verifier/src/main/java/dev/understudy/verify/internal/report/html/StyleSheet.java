package dev.understudy.verify.internal.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads the style sheet that all pages contain. */
final class StyleSheet {

    private StyleSheet() {}

    static String read() {
        try (InputStream css = StyleSheet.class.getResourceAsStream("report.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the style sheet report.css from this program's jar.", e);
        }
    }
}
