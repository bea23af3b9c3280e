package dev.understudy.verify.internal.har;

import dev.understudy.verify.exchange.Exchange;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One entry of a recording.
 *
 * @param index the index of the entry, from 0
 * @param exchange the exchange; empty if the entry has none
 * @param incomplete the reason why the entry has no exchange, or one without its response body; otherwise empty
 * @param testCase the test case as {@link RecordedCases} writes it; empty if the recording is not one of a run
 */
record RecordedEntry(
        int index, Optional<Exchange> exchange, Optional<IncompleteEntry> incomplete, Optional<JsonNode> testCase) {

    static RecordedEntry incomplete(IncompleteEntry entry) {
        return new RecordedEntry(entry.entry(), Optional.empty(), Optional.of(entry), Optional.empty());
    }
}
