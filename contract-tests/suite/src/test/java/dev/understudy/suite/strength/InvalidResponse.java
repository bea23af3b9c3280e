package dev.understudy.suite.strength;

import dev.understudy.verify.exchange.ReceivedResponse;
import java.util.Set;

/**
 * A response that is invalid in one way.
 *
 * @param violation the violated keyword, or a description of the violated rule of HTTP or JSON
 * @param pointer JSON pointer to the violation
 * @param expectedRule id of the rule that must report the violation
 * @param reportableKeywords the keywords that the finding may name; empty if it may name any keyword
 * @param response the invalid response
 */
record InvalidResponse(
        String violation,
        String pointer,
        String expectedRule,
        Set<String> reportableKeywords,
        ReceivedResponse response) {

    private static final int MAX_TEXT_LENGTH = 300;

    @Override
    public String toString() {
        String text = response.status() + " " + response.headers().fields() + " "
                + response.body().text();
        return violation + " at '" + pointer + "' (to be caught by " + expectedRule + "): "
                + (text.length() < MAX_TEXT_LENGTH ? text : text.substring(0, MAX_TEXT_LENGTH) + "…");
    }
}
