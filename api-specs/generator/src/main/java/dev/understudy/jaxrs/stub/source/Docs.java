package dev.understudy.jaxrs.stub.source;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes texts of a contract as Javadoc. */
final class Docs {

    private static final int WIDTH = 100;

    private Docs() {}

    /** Returns a text as paragraphs of Javadoc. */
    static String text(String text) {
        List<String> paragraphs = new ArrayList<>();
        for (String paragraph : text.strip().split("\\R\\s*\\R", -1)) {
            paragraphs.add(wrap(escape(paragraph.replaceAll("\\s+", " ").strip())));
        }
        return String.join("\n\n<p>", paragraphs);
    }

    /** Returns a text on one line, for a tag such as {@code @param}. */
    static String line(String text) {
        return wrap(escape(text.replaceAll("\\s+", " ").strip())).replace("\n", "\n    ");
    }

    /** Returns a name in the font of code. */
    static String code(String name) {
        return "<code>" + escape(name) + "</code>";
    }

    static CodeBlock block(String javadoc) {
        return CodeBlock.of("$L", javadoc + "\n");
    }

    // A backslash and a u would be a Unicode escape, even in a comment.
    private static String escape(String text) {
        return text.codePoints()
                .mapToObj(c -> switch (c) {
                    case '&' -> "&amp;";
                    case '<' -> "&lt;";
                    case '>' -> "&gt;";
                    case '@' -> "&#64;";
                    case '\\' -> "&#92;";
                    case '*' -> "*";
                    default -> Character.isISOControl(c) ? "" : Character.toString(c);
                })
                .collect(Collectors.joining())
                .replace("*/", "*&#47;")
                .replace("/*", "/&#42;");
    }

    private static String wrap(String text) {
        StringBuilder wrapped = new StringBuilder();
        int column = 0;
        for (String word : text.split(" ", -1)) {
            if (column > 0 && column + 1 + word.length() > WIDTH) {
                wrapped.append('\n');
                column = 0;
            } else if (column > 0) {
                wrapped.append(' ');
                column++;
            }
            wrapped.append(word);
            column += word.length();
        }
        return wrapped.toString();
    }
}
