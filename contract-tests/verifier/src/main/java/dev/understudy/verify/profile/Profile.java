package dev.understudy.verify.profile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonPointer;

/**
 * Facts about a server and its callers that a contract cannot express.
 *
 * @param callers the callers, the usual caller first; empty if requests are sent without credentials
 * @param limits the rate limits
 * @param values the values to use instead of generated ones
 * @param probes the requests for statuses that no generated case reaches
 * @param links pairs of operations on the same resource that the contract does not show by a link, a path or an id
 * @param changing the locations of values in responses that change without a write
 * @param raised the ids of the rules whose advice counts as the usual kind of the rule
 * @param waivers the known findings and unchecked parts that do not count
 * @param secrets the values from the environment, by the names of their variables
 * @param published whether the credentials in the profile are public, such as those of a demo
 */
public record Profile(
        List<ProfileCaller> callers,
        List<Limit> limits,
        List<FixedValue> values,
        List<Probe> probes,
        List<Link> links,
        Set<JsonPointer> changing,
        Set<String> raised,
        List<Waiver> waivers,
        Map<String, String> secrets,
        boolean published) {

    /** The name of a caller whose header fields come from the command line. */
    private static final String USUAL = "usual";

    /**
     * Reads a profile from a YAML file.
     *
     * @throws ProfileException if the file cannot be read, violates the schema, or needs a variable that is not set
     */
    public static Profile read(Path file) {
        return ProfileReader.read(file, System::getenv);
    }

    /**
     * Returns the demo profile of a bundled contract.
     *
     * @param vendor {@code instantly} or {@code well}
     */
    public static Profile demo(String vendor) {
        return ProfileReader.demo(vendor);
    }

    /** Returns a profile with one caller that sends these header fields; without callers if there are no fields. */
    public static Profile ofHeaders(List<Map.Entry<String, String>> headers) {
        List<ProfileCaller> callers = headers.isEmpty()
                ? List.of()
                : List.of(new ProfileCaller(USUAL, headers, Optional.empty(), Map.of(), 1, false));
        return new Profile(
                callers, List.of(), List.of(), List.of(), List.of(), Set.of(), Set.of(), List.of(), Map.of(), false);
    }

    /**
     * Returns this profile with exactly these header fields for the usual caller, about whom everything else that the
     * profile says remains true; unchanged if there are no fields.
     */
    public Profile with(List<Map.Entry<String, String>> headers) {
        if (headers.isEmpty()) {
            return this;
        }
        List<ProfileCaller> changed = new ArrayList<>(callers);
        if (changed.isEmpty()) {
            changed.addAll(ofHeaders(headers).callers());
        } else {
            changed.set(0, changed.get(0).with(headers));
        }
        return new Profile(changed, limits, values, probes, links, changing, raised, waivers, secrets, published);
    }

    /** Returns the caller that sends every request for which no other caller is named; empty if there is no caller. */
    public Optional<ProfileCaller> usual() {
        return callers.stream().findFirst();
    }

    public Optional<ProfileCaller> caller(String name) {
        return callers.stream().filter(caller -> caller.name().equals(name)).findFirst();
    }

    /** Returns the rate limit of a caller; empty if the caller has none. */
    public Optional<Limit> limit(ProfileCaller caller) {
        return caller.limit()
                .flatMap(name -> limits.stream()
                        .filter(limit -> limit.name().equals(name))
                        .findFirst());
    }
}
