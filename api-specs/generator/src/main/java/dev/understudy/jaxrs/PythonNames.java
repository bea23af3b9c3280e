package dev.understudy.jaxrs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Collects the names that a package exports, in the order in which linters expect them. */
final class PythonNames {

    /** The classes that all packages export. */
    private static final Set<String> COMMON =
            Set.of("ApiConnectionError", "ApiResponse", "RequestTimeoutError", "RetryPolicy", "Undeclared", "Unset");

    private static final int LINE = 120;

    private final Set<String> models = new TreeSet<>();
    private final Set<String> results = new TreeSet<>();

    void addModel(String name) {
        models.add(name);
    }

    /**
     * Adds the classes of an operation's results.
     *
     * @return the type of all results, as it is written behind the name of the operation's type
     */
    String addResults(String operation, List<String> statuses) {
        List<String> classes = new ArrayList<>();
        statuses.forEach(status -> classes.add(operation + status));
        results.addAll(classes);
        results.add(operation + "Response");
        classes.add("Undeclared");
        String line = String.join(" | ", classes);
        return (operation + "Response: TypeAlias = " + line).length() <= LINE
                ? line
                : "(\n    " + String.join("\n    | ", classes) + "\n)";
    }

    /**
     * Returns the names by the modules from which they are imported.
     *
     * @throws IllegalArgumentException if a schema has the name of a result
     */
    Map<String, Collection<String>> byModule(String client) {
        results.stream().filter(models::contains).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException(
                    "The package has another type '%s'. Give the schema another name in names.yaml.".formatted(name));
        });
        Set<String> clients = new TreeSet<>(Set.of(client, "Async" + client));
        Set<String> all = new TreeSet<>(COMMON);
        List.of(clients, models, results).forEach(all::addAll);
        return new HashMap<>(Map.of("clients", clients, "models", models, "results", results, "all", all));
    }
}
