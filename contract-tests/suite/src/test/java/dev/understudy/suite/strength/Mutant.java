package dev.understudy.suite.strength;

import dev.understudy.verify.exchange.Answer;
import java.util.Set;

/**
 * An answer that was whole before one thing in it was broken.
 *
 * @param rule what was broken: a keyword, or a rule of HTTP or JSON
 * @param pointer where
 * @param check the check that should catch it
 * @param keywords the keywords that a finding may name for it; empty if any will do
 * @param answer the broken answer
 */
record Mutant(String rule, String pointer, String check, Set<String> keywords, Answer answer) {

    private static final int LONGEST = 300;

    @Override
    public String toString() {
        String text = answer.status() + " " + answer.headers().fields() + " "
                + answer.body().text();
        return rule + " at '" + pointer + "', for " + check + " to catch: "
                + (text.length() < LONGEST ? text : text.substring(0, LONGEST) + "…");
    }
}
