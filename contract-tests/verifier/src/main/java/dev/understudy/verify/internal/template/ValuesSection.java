package dev.understudy.verify.internal.template;

import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.Parameter.In;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Lists the parameters that need a value from the user: those in paths, since they usually identify existing resources,
 * and those for which no valid value was found. After a run, these are the parameters that were never part of a
 * successful request.
 */
final class ValuesSection {

    private final Map<Operation, List<String>> withoutValue;
    private final Optional<SuccessListener> run;

    /**
     * Creates the section.
     *
     * @param withoutValue the operations for which no valid request could be made, with the parts without a value
     * @param run the requests of a run; empty before a run
     */
    ValuesSection(Map<Operation, List<String>> withoutValue, Optional<SuccessListener> run) {
        this.withoutValue = withoutValue;
        this.run = run;
    }

    void write(List<Operation> operations, TemplateText text) {
        // A name such as "id" stands for different resources under different paths.
        Map<String, Map<String, List<Use>>> byNameAndResource = new LinkedHashMap<>();
        operations.forEach(operation -> operation.parameters().stream()
                .filter(parameter -> isOpen(operation, parameter))
                .forEach(parameter -> byNameAndResource
                        .computeIfAbsent(parameter.name(), any -> new TreeMap<>())
                        .computeIfAbsent(resource(operation, parameter), any -> new ArrayList<>())
                        .add(new Use(operation, parameter))));
        if (byNameAndResource.isEmpty()) {
            return;
        }
        text.line(
                "# Values to use instead of generated ones. A value with the operation id of a DELETE allows the run to"
                        + " delete that resource.");
        text.line("values:");
        byNameAndResource
                .values()
                .forEach(resources -> resources.values().forEach(uses -> write(uses, resources.size() == 1, text)));
        text.line("");
    }

    private boolean isOpen(Operation operation, Parameter parameter) {
        boolean isIdOrHasNoValue =
                parameter.in() == In.PATH || (parameter.required() && withoutValue.containsKey(operation));
        return run.map(seen ->
                        seen.onlyFailed(operation, parameter) || (isIdOrHasNoValue && !seen.isSuccessful(operation)))
                .orElse(isIdOrHasNoValue);
    }

    private static void write(List<Use> uses, boolean isUnique, TemplateText text) {
        Parameter parameter = uses.get(0).parameter();
        List<String> operations = uses.stream().map(use -> use.operation().id()).toList();
        text.explain(parameter.in().name().toLowerCase(Locale.ROOT) + " parameter '" + parameter.name() + "' ("
                + SchemaHint.of(parameter) + ") of " + TemplateText.operations(operations) + ":");
        String value = "parameter: " + TemplateText.scalar(parameter.name()) + ", value: "
                + SchemaHint.placeholder(parameter) + "}";
        if (isUnique && uses.stream().anyMatch(use -> !use.deletes())) {
            text.entry("- {" + value);
        }
        // Without the operation id of a DELETE, nothing is deleted.
        uses.stream()
                .filter(use -> !isUnique || use.deletes())
                .forEach(use -> text.entry(
                        "- {operation: " + TemplateText.scalar(use.operation().id()) + ", " + value
                                + (use.deletes() ? "  # allows the run to delete it" : "")));
    }

    // The path up to the parameter. Of a parameter that is not in the path, each operation has its own.
    private static String resource(Operation operation, Parameter parameter) {
        String path = operation.path().toString();
        int end = path.indexOf("{" + parameter.name() + "}");
        return parameter.in() == In.PATH && end >= 0 ? path.substring(0, end) : operation.method() + " " + path;
    }

    private record Use(Operation operation, Parameter parameter) {

        boolean deletes() {
            return operation.method().equals("DELETE");
        }
    }
}
