package dev.understudy.suite.corpus;

import dev.understudy.suite.corpus.roundtrip.Loss;
import dev.understudy.suite.corpus.roundtrip.RoundTripResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the results of the round trips as Markdown. */
final class RoundTripTable {

    private static final int MAX_EXAMPLES = 3;

    private final List<RoundTripResult> results;

    RoundTripTable(List<RoundTripResult> results) {
        this.results = results;
    }

    /** Returns the share of the schemas with a loss, between 0 and 1. */
    double lossRate() {
        return (double) sum(RoundTripResult::schemasWithLoss) / Math.max(1, sum(RoundTripResult::schemas));
    }

    /** Returns each loss with its value. */
    String losses() {
        return results.stream()
                .flatMap(result -> result.losses().stream().map(loss -> result.document() + "#" + loss))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    String markdown() {
        return Stream.of(
                        "## Round trip",
                        "Schemas of JSON bodies, and schemas in `components` that the operations use. Values are"
                                + " derived as the verifier derives valid bodies, bound, written back and compared as"
                                + " JSON.",
                        "",
                        "| document | typed operations | declared in components | schemas tried | values | without a"
                                + " value | raw type | with loss |",
                        "|---|---|---|---|---|---|---|---|",
                        results.stream().map(RoundTripTable::row).collect(Collectors.joining("\n")),
                        String.format(
                                Locale.ROOT,
                                "| **%d documents** | %d | %d | %d | %d | %d | %d | %d (%.2f %%) |",
                                results.size(),
                                sum(RoundTripResult::operations),
                                sum(RoundTripResult::declaredSchemas),
                                sum(RoundTripResult::schemas),
                                sum(RoundTripResult::values),
                                sum(each -> each.withoutValue().size()),
                                sum(each -> each.raw().size()),
                                sum(RoundTripResult::schemasWithLoss),
                                100 * lossRate()),
                        "",
                        "### Losses by kind",
                        "| kind | values | schemas | for example |",
                        "|---|---|---|---|",
                        lossesByKind())
                .collect(Collectors.joining("\n"));
    }

    private static String row(RoundTripResult each) {
        return String.format(
                "| %s | %d | %d | %d | %d | %d | %d | %d |",
                each.document(),
                each.operations(),
                each.declaredSchemas(),
                each.schemas(),
                each.values(),
                each.withoutValue().size(),
                each.raw().size(),
                each.schemasWithLoss());
    }

    private long sum(ToLongFunction<RoundTripResult> figure) {
        return results.stream().mapToLong(figure).sum();
    }

    private String lossesByKind() {
        Map<String, List<String>> placesByReason = new TreeMap<>();
        results.forEach(result -> result.losses()
                .forEach(loss -> placesByReason
                        .computeIfAbsent(loss.reason(), any -> new ArrayList<>())
                        .add(result.document() + "#" + loss.schema() + " at " + loss.at())));
        Map<String, Long> schemasByReason = results.stream()
                .flatMap(result -> result.losses().stream()
                        .map(loss -> new Loss(result.document() + loss.schema(), "", loss.reason(), "")))
                .distinct()
                .collect(Collectors.groupingBy(Loss::reason, Collectors.counting()));
        return placesByReason.entrySet().stream()
                .map(each -> "| " + Markdown.cell(each.getKey()) + " | "
                        + each.getValue().size() + " | " + schemasByReason.get(each.getKey()) + " | "
                        + Markdown.cell(each.getValue().stream()
                                .distinct()
                                .limit(MAX_EXAMPLES)
                                .collect(Collectors.joining("; ")))
                        + " |")
                .collect(Collectors.joining("\n"));
    }
}
