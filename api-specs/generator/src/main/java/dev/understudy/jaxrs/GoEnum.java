package dev.understudy.jaxrs;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The constants of an enum that has a name. */
final class GoEnum {

    private GoEnum() {}

    /**
     * Returns the names and values of the constants.
     *
     * @param literals the values
     * @throws IllegalArgumentException if two constants have the same name
     */
    static List<Map<String, String>> of(String type, List<String> literals) {
        Set<String> names = new HashSet<>();
        return literals.stream()
                .<Map<String, String>>map(literal -> {
                    String name = type + GoNames.exported("_" + literal).replaceFirst("^X(?=\\d)", "");
                    if (!names.add(name)) {
                        throw new IllegalArgumentException(
                                "Two values of %s have the same name %s, so clients in Go cannot be generated."
                                        .formatted(type, name));
                    }
                    return new TreeMap<>(Map.of("name", name, "literal", literal));
                })
                .toList();
    }
}
