package dev.understudy.suite.corpus.answers;

/**
 * A program of one line.
 *
 * @param description what it tries, for people
 * @param line the source of an interface, with the name {@code %s}
 */
record Attempt(String description, String line) {

    String named(String name) {
        return line.replaceFirst("interface %s ", "interface " + name + " ");
    }
}
