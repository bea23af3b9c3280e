package dev.understudy.standin.seed;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** An entry of a list in seed data, which may refer to other entries. */
public final class SeedEntry {

    private final String path;
    private final JsonNode value;
    private final List<String> faults;

    SeedEntry(String path, JsonNode value, List<String> faults) {
        this.path = path;
        this.value = value;
        this.faults = faults;
    }

    /** Returns the text of a property; empty if it is absent or null. */
    public Optional<String> text(String property) {
        return Optional.ofNullable(value.path(property).asString(null));
    }

    /** Returns the id in a property, in lower case; empty if it is absent. */
    public Optional<String> id(String property) {
        return text(property).map(SeedEntry::lower);
    }

    /** Returns the entry itself, if it is an id, in lower case. */
    public String asId() {
        return lower(value.asString());
    }

    /** Reports the entry itself. */
    public void report(String fault) {
        faults.add(path + " is '" + value.asString() + "', but " + fault);
    }

    /** Reports a property. */
    public void report(String property, String fault) {
        faults.add(SeedPath.property(path, property) + " is '" + text(property).orElse("") + "', but " + fault);
    }

    /** Reports a property if it has an id that is not one of the given ones. */
    public void requireId(String property, Set<String> ids, String fault) {
        if (id(property).filter(id -> !ids.contains(id)).isPresent()) {
            report(property, fault);
        }
    }

    /** Reports each text in the list of a property that is not one of the given ones. */
    public void requireEach(String property, Set<String> texts, String fault) {
        int index = 0;
        for (JsonNode element : value.path(property)) {
            if (!texts.contains(element.asString())) {
                String list = SeedPath.property(path, property);
                new SeedEntry(SeedPath.element(list, index), element, faults).report(fault);
            }
            index++;
        }
    }

    private static String lower(String id) {
        return id.toLowerCase(Locale.ROOT);
    }
}
