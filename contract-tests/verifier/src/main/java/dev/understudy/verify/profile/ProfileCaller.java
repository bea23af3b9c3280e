package dev.understudy.verify.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A caller of the server, such as a user or an API key.
 *
 * @param name the name of the caller in the profile
 * @param headers the header fields of each request, including the credentials
 * @param limit the name of the rate limit for the caller; empty if there is none
 * @param expectedStatuses the expected status of a valid request, by operation id; {@code *} for every operation
 * @param tries how often the valid request is sent to each of these operations; at least one of the responses must have
 *     the expected status
 * @param last whether the requests are sent after all others, because they use up a limit
 */
public record ProfileCaller(
        String name,
        List<Map.Entry<String, String>> headers,
        Optional<String> limit,
        Map<String, Integer> expectedStatuses,
        int tries,
        boolean last) {

    ProfileCaller with(List<Map.Entry<String, String>> otherHeaders) {
        return new ProfileCaller(name, otherHeaders, limit, expectedStatuses, tries, last);
    }

    /** Returns the status that the profile names for a valid request to this operation; empty if it names none. */
    public Optional<Integer> expectedStatus(String operation) {
        return Optional.ofNullable(expectedStatuses.get(operation))
                .or(() -> Optional.ofNullable(expectedStatuses.get("*")));
    }
}
