package dev.understudy.verify.internal.template;

import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.verify.report.UntestedOperation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Lists a probe for each operation to which no valid request was successful, or could be made. */
final class ProbesSection {

    private static final String USUAL_SUCCESS = "200";

    private final Map<Operation, String> reasons = new LinkedHashMap<>();

    /** Creates the section from the operations for which no valid request can be made, with the parts without a value. */
    static ProbesSection beforeRun(Map<Operation, List<String>> withoutValue) {
        ProbesSection section = new ProbesSection();
        withoutValue.forEach((operation, parts) ->
                section.reasons.put(operation, "no valid value was found for " + String.join(" and ", parts)));
        return section;
    }

    /** Creates the section from what a run has not tested. */
    static ProbesSection afterRun(List<Operation> operations, List<UntestedOperation> untested) {
        ProbesSection section = new ProbesSection();
        untested.stream()
                .filter(each -> !each.excluded())
                .forEach(each -> operations.stream()
                        .filter(operation -> operation.node().place().equals(each.place()))
                        .forEach(operation -> section.reasons.put(operation, each.explanation())));
        return section;
    }

    void write(TemplateText text) {
        if (reasons.isEmpty()) {
            return;
        }
        text.line("# Requests that are successful, for operations to which the run cannot send or has not sent one.");
        text.line("# Caution: a probe of a DELETE that sets the last parameter of its path is always sent.");
        text.line("probes:");
        reasons.forEach((operation, reason) -> write(operation, reason, text));
        text.line("");
    }

    private static void write(Operation operation, String reason, TemplateText text) {
        text.explain(operation.id() + ", " + operation.method() + " " + operation.path() + ": " + reason + ".");
        text.entry("- operation: " + TemplateText.scalar(operation.id()));
        text.entry("  what: a successful request");
        String parameters = operation.parameters().stream()
                .filter(Parameter::required)
                .map(parameter -> TemplateText.scalar(parameter.name()) + ": " + SchemaHint.placeholder(parameter))
                .distinct()
                .collect(Collectors.joining(", "));
        if (!parameters.isEmpty()) {
            text.entry("  parameters: {" + parameters + "}");
        }
        if (operation.hasRequestBody()) {
            text.entry("  body: {}");
        }
        text.entry("  status: " + successStatus(operation));
    }

    private static String successStatus(Operation operation) {
        return operation.statuses().stream()
                .filter(status -> status.matches("2\\d\\d"))
                .sorted()
                .findFirst()
                .orElse(USUAL_SUCCESS);
    }
}
