package dev.understudy.verify.profile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonPointer;

/**
 * What a contract cannot say about a server and whoever calls it.
 *
 * @param callers who calls, the usual caller first; empty if nobody is known
 * @param limits how often they may
 * @param values values to use instead of made-up ones
 * @param probes requests that reach what nothing else reaches
 * @param links operations on the same thing, where the contract does not show it by a link, a path or an id
 * @param changing places in answers whose values change by themselves
 * @param waivers what is known and not to be counted
 * @param secrets the values that came from the environment, by the names of their variables
 * @param published whether the credentials in it are no secrets, as those of a demo
 */
public record Profile(
        List<Caller> callers,
        List<Limit> limits,
        List<FixedValue> values,
        List<Probe> probes,
        List<Link> links,
        Set<JsonPointer> changing,
        List<Waiver> waivers,
        Map<String, String> secrets,
        boolean published) {

    /** The name of the caller that {@link #ofHeaders} makes. */
    private static final String USUAL = "usual";

    /**
     * The profile in a file.
     *
     * @throws ProfileException if it cannot be read, breaks its schema, or wants a variable that is not set
     */
    public static Profile read(Path file) {
        return ProfileReader.read(file, System::getenv);
    }

    /**
     * The demo profile of one of our own contracts.
     *
     * @param vendor {@code instantly} or {@code well}
     */
    public static Profile demo(String vendor) {
        return ProfileReader.demo(vendor);
    }

    /** A profile with one caller who sends these headers, or with none if there are no headers. */
    public static Profile ofHeaders(List<Map.Entry<String, String>> headers) {
        List<Caller> callers = headers.isEmpty()
                ? List.of()
                : List.of(new Caller(USUAL, headers, Optional.empty(), Map.of(), 1, false));
        return new Profile(callers, List.of(), List.of(), List.of(), List.of(), Set.of(), List.of(), Map.of(), false);
    }

    /** The same, with the usual caller sending these headers. */
    public Profile with(List<Map.Entry<String, String>> headers) {
        if (headers.isEmpty()) {
            return this;
        }
        List<Caller> changed = new ArrayList<>(callers);
        Caller usual = new Caller(USUAL, headers, usual().flatMap(Caller::limit), Map.of(), 1, false);
        if (changed.isEmpty()) {
            changed.add(usual);
        } else {
            changed.set(0, usual);
        }
        return new Profile(changed, limits, values, probes, links, changing, waivers, secrets, published);
    }

    /** Who sends what nobody else is named for; empty if nobody is known. */
    public Optional<Caller> usual() {
        return callers.stream().findFirst();
    }

    /** A caller by name. */
    public Optional<Caller> caller(String name) {
        return callers.stream().filter(caller -> caller.name().equals(name)).findFirst();
    }

    /** The limit that a caller's requests count against. */
    public Optional<Limit> limit(Caller caller) {
        return caller.limit()
                .flatMap(name -> limits.stream()
                        .filter(limit -> limit.name().equals(name))
                        .findFirst());
    }
}
