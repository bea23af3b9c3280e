package dev.understudy.standin.seed;

import dev.understudy.standin.start.StartException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Collects the references in seed data that lead nowhere. Otherwise a typing error would be found only when a request
 * gets an unexpected response.
 */
public final class SeedReferences {

    private static final int MAX_REPORTED_FAULTS = 5;

    private final SeedFile seed;
    private final List<String> faults = new ArrayList<>();

    public SeedReferences(SeedFile seed) {
        this.seed = seed;
    }

    /** Returns the entries of a list, in order; empty if the list is absent. */
    public List<SeedEntry> entries(String section, String list) {
        List<SeedEntry> entries = new ArrayList<>();
        for (JsonNode entry : seed.data().path(section).path(list)) {
            String path = SeedPath.element(SeedPath.property(section, list), entries.size());
            entries.add(new SeedEntry(path, entry, faults));
        }
        return entries;
    }

    /** Returns the ids that the entries of a list have in a property, in lower case. */
    public Set<String> ids(String section, String list, String property) {
        return entries(section, list).stream()
                .flatMap(entry -> entry.id(property).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Checks each entry of a list. */
    public void checkEach(String section, String list, Consumer<SeedEntry> check) {
        entries(section, list).forEach(check);
    }

    /**
     * Reports the references that lead nowhere.
     *
     * @throws StartException if there are any; the message contains their paths and says what to do
     */
    public void rejectFaults() {
        if (!faults.isEmpty()) {
            throw new StartException(
                    "In " + SeedStatus.name(seed.source()) + ", references lead nowhere: "
                            + faults.stream().limit(MAX_REPORTED_FAULTS).collect(Collectors.joining("; "))
                            + (faults.size() > MAX_REPORTED_FAULTS
                                    ? "; and " + (faults.size() - MAX_REPORTED_FAULTS) + " more"
                                    : "")
                            + ".",
                    null);
        }
    }
}
