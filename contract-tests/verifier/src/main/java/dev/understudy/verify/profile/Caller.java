package dev.understudy.verify.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody who calls the server.
 *
 * @param name how the profile calls them
 * @param headers the header fields that each request of theirs carries
 * @param limit the name of the limit that their requests count against; empty if none is known
 * @param answers the status that a valid request of theirs gets, by operation; {@code *} for every one
 * @param tries how many requests are sent, of which one has to get that status
 * @param last whether their requests are sent when all else is done, since they spend something
 */
public record Caller(
        String name,
        List<Map.Entry<String, String>> headers,
        Optional<String> limit,
        Map<String, Integer> answers,
        int tries,
        boolean last) {

    /** The status that a valid request of theirs gets, if it is another than a success. */
    public Optional<Integer> answer(String operation) {
        return Optional.ofNullable(answers.get(operation)).or(() -> Optional.ofNullable(answers.get("*")));
    }
}
