package dev.understudy.suite.corpus;

/** Writes text into tables in Markdown. */
final class Markdown {

    private static final int MAX_LENGTH = 240;

    private Markdown() {}

    /** Returns a text as one short cell of a table. */
    static String cell(String text) {
        String line = text.replaceAll("\\s+", " ")
                .replace("|", "\\|")
                .replace("<", "&lt;")
                .strip();
        return line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH) + "…";
    }
}
