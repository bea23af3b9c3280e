package dev.understudy.suite.corpus;

import dev.understudy.suite.corpus.build.Build;
import dev.understudy.suite.corpus.build.DocumentBuilds;
import dev.understudy.suite.corpus.build.GenerationFailure;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what the generators made of the documents as Markdown. */
final class BuildsTable {

    private final List<DocumentBuilds> all;

    BuildsTable(List<DocumentBuilds> all) {
        this.all = all;
    }

    String markdown() {
        return Stream.of(
                        "## Generated and compiled",
                        "The document's own validity is not checked before (`skipValidateSpec`), for all generators."
                                + " Seconds are for generating and compiling with `-Xlint:all`.",
                        "",
                        "| document | operations | understudy-jaxrs | s | `onGap=opaque` | s | stock jaxrs-spec | s |",
                        "|---|---|---|---|---|---|---|---|",
                        all.stream().map(BuildsTable::row).collect(Collectors.joining("\n")),
                        "| **" + all.size() + " documents** | " + operations(each -> true) + " | "
                                + sum(DocumentBuilds::strict) + " | | " + sum(DocumentBuilds::opaque) + " | | "
                                + sum(DocumentBuilds::stock) + " | |",
                        "",
                        "### Gaps by kind",
                        gaps(),
                        "",
                        "### Why a document has no compiled code",
                        causes("without options", DocumentBuilds::strict),
                        causes("with `onGap=opaque`", DocumentBuilds::opaque),
                        causes("stock jaxrs-spec", DocumentBuilds::stock))
                .filter(part -> part != null)
                .collect(Collectors.joining("\n"));
    }

    private static String row(DocumentBuilds each) {
        return "| "
                + String.join(
                        " | ",
                        each.document().name(),
                        String.valueOf(each.operations()),
                        each.strict().summary(),
                        seconds(each.strict()),
                        each.opaque().summary(),
                        seconds(each.opaque()),
                        each.stock().summary(),
                        seconds(each.stock()))
                + " |";
    }

    private static String seconds(Build build) {
        return String.format(Locale.ROOT, "%.1f", build.time().toMillis() / 1000.0);
    }

    private String sum(Function<DocumentBuilds, Build> generator) {
        long compiled = all.stream().map(generator).filter(Build::compiles).count();
        return compiled + " compile (" + 100 * compiled / all.size() + " %), "
                + operations(each -> generator.apply(each).compiles()) + " operations";
    }

    private long operations(Predicate<DocumentBuilds> filter) {
        return all.stream().filter(filter).mapToLong(DocumentBuilds::operations).sum();
    }

    private String gaps() {
        Map<String, Map<String, Long>> documentsByKind = new TreeMap<>();
        all.forEach(each -> each.strict()
                .failure()
                .filter(GenerationFailure::isRefusal)
                .ifPresent(failure -> failure.gapKinds()
                        .forEach(kind -> documentsByKind
                                .computeIfAbsent(kind, any -> new TreeMap<>())
                                .merge(each.document().name(), 1L, Long::sum))));
        return Stream.concat(
                        Stream.of("| gap | times | documents |", "|---|---|---|"),
                        documentsByKind.entrySet().stream()
                                .map(each -> "| " + Markdown.cell(each.getKey()) + " | "
                                        + each.getValue().values().stream()
                                                .mapToLong(Long::longValue)
                                                .sum()
                                        + " | "
                                        + String.join(", ", each.getValue().keySet()) + " |"))
                .collect(Collectors.joining("\n"));
    }

    private String causes(String title, Function<DocumentBuilds, Build> generator) {
        return all.stream()
                .flatMap(each -> generator.apply(each).cause().stream()
                        .map(cause -> "- " + title + ", " + each.document().name() + ": " + Markdown.cell(cause)))
                .collect(Collectors.joining("\n"));
    }
}
