package dev.understudy.verify.internal.report.file;

import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Finding.Kind;
import dev.understudy.verify.finding.Rule;
import dev.understudy.verify.internal.sarif.SarifLog;
import dev.understudy.verify.report.Completeness;
import dev.understudy.verify.report.FindingGroup;
import dev.understudy.verify.report.Report;
import dev.understudy.verify.report.ReportedFinding;
import dev.understudy.verify.report.UntestedOperation;
import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a report as SARIF 2.1.0, which code hosts show next to the code. The location of each result is the line of
 * the contract that the server violates.
 */
final class SarifReport {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Report report;

    private SarifReport(Report report) {
        this.report = report;
    }

    static String write(Report report) {
        return MAPPER.writeValueAsString(new SarifReport(report).tree()) + "\n";
    }

    private ObjectNode tree() {
        SarifLog log = new SarifLog();
        rules(log);
        ObjectNode run = log.run();
        invocation(run.putArray("invocations").addObject());
        run.put("columnKind", "unicodeCodePoints");
        ArrayNode results = run.putArray("results");
        report.findingGroups().forEach(group -> result(results.addObject(), group));
        return log.tree();
    }

    private void invocation(ObjectNode invocation) {
        Completeness completeness = report.completeness();
        invocation.put("executionSuccessful", !completeness.isLimited());
        invocation.put("exitCode", report.verdict().exitCode());
        ArrayNode notifications = invocation.putArray("toolExecutionNotifications");
        completeness
                .limitations()
                .forEach(limitation -> notifications
                        .addObject()
                        .put("level", "error")
                        .putObject("message")
                        .put("text", limitation.sentence()));
        if (report.coverage().notSent() > 0) {
            notifications
                    .addObject()
                    .put("level", "note")
                    .putObject("message")
                    .put("text", report.coverage().notSentText() + " test cases not sent (budget exhausted).");
        }
        completeness.untested().forEach(untested -> notification(notifications.addObject(), untested));
    }

    private void notification(ObjectNode notification, UntestedOperation untested) {
        boolean fails = report.run().failurePolicy().strict() && untested.failsStrictRuns();
        notification.put("level", fails ? "error" : untested.failsStrictRuns() ? "warning" : "note");
        notification
                .putObject("message")
                .put("text", untested.operation() + " was not tested: " + untested.explanation() + ".");
        SarifLog.addLocation(notification.putArray("locations"), untested.place());
    }

    private void rules(SarifLog log) {
        Set<Rule> violated = new LinkedHashSet<>();
        report.findings().forEach(reported -> violated.add(reported.finding().rule()));
        for (Rule rule : violated) {
            log.addRule(rule.id()).putObject("shortDescription").put("text", rule.sentence());
        }
    }

    private void result(ObjectNode result, FindingGroup group) {
        ReportedFinding example = group.example();
        Finding finding = example.finding();
        result.put("ruleId", finding.rule().id());
        result.put("level", level(finding.kind()));
        result.putObject("message").put("text", message(finding));
        SarifLog.addLocation(result.putArray("locations"), finding.contract());
        SarifLog.addFingerprint(result, example.id());
        result.put("occurrenceCount", group.exchanges().size());
        example.waived().ifPresent(reason -> SarifLog.suppress(result, reason));
        ObjectNode properties = result.putObject("properties");
        properties.put("operation", finding.operation());
        properties.put("keyword", finding.keyword());
        properties.put("exchange", finding.exchange());
        properties.put("curl", example.curl());
    }

    private static String message(Finding finding) {
        String where = finding.pointer().isEmpty() ? "" : " at " + finding.pointer();
        return finding.operation() + where + " violates '" + finding.keyword() + "'. Declared: " + finding.declared()
                + ". Received: " + finding.received() + ".";
    }

    private static String level(Kind kind) {
        return switch (kind) {
            case VIOLATION -> "error";
            case DRIFT -> "warning";
            case ADVICE -> "note";
        };
    }
}
