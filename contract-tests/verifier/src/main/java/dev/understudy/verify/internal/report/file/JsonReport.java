package dev.understudy.verify.internal.report.file;

import dev.understudy.contract.document.Place;
import dev.understudy.verify.coverage.Coverage;
import dev.understudy.verify.coverage.Coverage.ResponseCount;
import dev.understudy.verify.coverage.Coverage.Tally;
import dev.understudy.verify.exchange.Body;
import dev.understudy.verify.exchange.Request;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.report.Cause;
import dev.understudy.verify.report.ChainStep;
import dev.understudy.verify.report.Limitation;
import dev.understudy.verify.report.Report;
import dev.understudy.verify.report.ReportedFinding;
import dev.understudy.verify.report.Run;
import dev.understudy.verify.report.UncheckedPart;
import dev.understudy.verify.report.UntestedOperation;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a report as JSON for scripts. Its schema is {@code report.schema.json} in this package. {@link BodyFiles} writes
 * the files that it names.
 */
public final class JsonReport {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private JsonReport() {}

    /** Returns the report as JSON text. */
    public static String write(Report report) {
        return MAPPER.writeValueAsString(tree(report)) + "\n";
    }

    static ObjectNode tree(Report report) {
        ObjectNode tree = MAPPER.createObjectNode();
        tree.put("verdict", report.verdict().name());
        report.run().seed().ifPresentOrElse(seed -> tree.put("seed", seed), () -> tree.putNull("seed"));
        run(tree.putObject("run"), report);
        list(tree.putArray("findings"), report.findings(), JsonReport::finding);
        list(tree.putArray("causes"), report.causes(), JsonReport::cause);
        coverage(tree.putObject("coverage"), report.coverage());
        list(tree.putArray("notChecked"), report.notChecked(), JsonReport::notChecked);
        list(tree.putArray("untested"), report.completeness().untested(), JsonReport::untested);
        list(tree.putArray("limitations"), report.completeness().limitations(), JsonReport::limitation);
        return tree;
    }

    private static void run(ObjectNode node, Report report) {
        Run run = report.run();
        node.put("command", run.command());
        node.put("contract", run.contract());
        node.put("target", run.target());
        node.put("strict", run.failurePolicy().strict());
        node.put("stable", run.failurePolicy().stable());
        node.put("exchanges", report.counts().exchanges());
        node.put("judged", report.counts().judged());
        node.put("milliseconds", run.duration().toMillis());
        ArrayNode variables = node.putArray("variables");
        report.variables().stream().sorted().forEach(variables::add);
    }

    private static void finding(ObjectNode node, ReportedFinding reported) {
        Finding finding = reported.finding();
        node.put("kind", finding.kind().name().toLowerCase(Locale.ROOT));
        node.put("check", finding.rule().id());
        node.put("rule", finding.rule().sentence());
        node.put("operation", finding.operation());
        node.put("exchange", finding.exchange());
        node.put("pointer", finding.pointer());
        node.put("keyword", finding.keyword());
        place(node.putObject("contract"), finding.contract());
        node.put("declared", finding.declared());
        node.put("received", finding.received());
        node.put("curl", reported.curl());
        node.put("id", reported.id());
        reported.waived().ifPresent(reason -> node.put("waived", reason));
        request(node.putObject("request"), reported);
        if (!reported.chain().isEmpty()) {
            list(node.putArray("chain"), reported.chain(), JsonReport::step);
        }
    }

    private static void step(ObjectNode node, ChainStep step) {
        request(node.putObject("request"), step.request());
        list(node.putArray("shown"), step.shown(), (shownNode, shown) -> {
            shownNode.put("pointer", shown.pointer());
            shownNode.put("value", shown.value());
        });
        step.removal().ifPresent(removal -> request(node.putObject("removal"), removal));
    }

    private static void cause(ObjectNode node, Cause cause) {
        node.put("kind", cause.kind().name().toLowerCase(Locale.ROOT));
        node.put("headline", cause.headline());
        ArrayNode operations = node.putArray("operations");
        cause.operations().forEach(operations::add);
        ArrayNode findings = node.putArray("findings");
        cause.groups().forEach(group -> findings.add(group.example().id()));
    }

    private static void place(ObjectNode node, Place place) {
        node.put("file", place.file());
        node.put("line", place.line());
        node.put("pointer", place.pointer().toString());
    }

    private static void request(ObjectNode node, ReportedFinding reported) {
        Request request = reported.request();
        head(node, request);
        if (BodyFiles.isLong(request.body())) {
            node.put("bodyFile", reported.bodyFile());
        } else {
            body(node, request.body());
        }
    }

    private static void request(ObjectNode node, Request request) {
        head(node, request);
        body(node, request.body());
    }

    private static void head(ObjectNode node, Request request) {
        node.put("method", request.method());
        node.put("url", request.uri().toString());
        list(node.putArray("headers"), request.headers().fields(), (fieldNode, field) -> {
            fieldNode.put("name", field.getKey());
            fieldNode.put("value", field.getValue());
        });
    }

    private static void body(ObjectNode node, Body body) {
        if (body.isText()) {
            node.put("body", body.text());
        } else if (body.isKnown()) {
            node.put("bodyBase64", Base64.getEncoder().encodeToString(body.bytes()));
        }
    }

    private static void coverage(ObjectNode node, Coverage coverage) {
        list(node.putArray("answers"), coverage.responses(), (responseNode, response) -> {
            response(responseNode, response);
            responseNode.put("declared", response.declared());
            responseNode.put("seen", response.seen());
        });
        list(node.putArray("neverSeen"), coverage.neverSeen(), JsonReport::response);
        list(node.putArray("keywords"), coverage.keywords(), (keywordNode, keyword) -> {
            keywordNode.put("keyword", keyword.keyword());
            tally(keywordNode.putObject("requests"), keyword.requests());
            tally(keywordNode.putObject("answers"), keyword.responses());
        });
        node.put("notSent", coverage.notSent());
    }

    private static void response(ObjectNode node, ResponseCount response) {
        node.put("operation", response.operation());
        node.put("status", response.status());
        node.put("mediaType", response.mediaType());
    }

    private static void tally(ObjectNode node, Tally tally) {
        node.put("held", tally.satisfied());
        node.put("broken", tally.violated());
    }

    private static void notChecked(ObjectNode node, UncheckedPart part) {
        place(node, part.place());
        node.put("reason", part.reason());
        part.waived().ifPresent(reason -> node.put("waived", reason));
    }

    private static void untested(ObjectNode node, UntestedOperation untested) {
        node.put("operation", untested.operation());
        place(node, untested.place());
        node.put("reason", untested.reason());
        node.put("remedy", untested.remedy());
        node.put("excluded", untested.excluded());
        untested.waived().ifPresent(reason -> node.put("waived", reason));
    }

    private static void limitation(ObjectNode node, Limitation limitation) {
        node.put("extent", limitation.extent().name().toLowerCase(Locale.ROOT));
        node.put("sentence", limitation.sentence());
    }

    private static <T> void list(ArrayNode array, Collection<T> values, BiConsumer<ObjectNode, T> writer) {
        List.copyOf(values).forEach(value -> writer.accept(array.addObject(), value));
    }
}
