package dev.understudy.verify.internal.har;

import dev.understudy.contract.Contract;
import dev.understudy.verify.exchange.Body;
import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.exchange.Headers;
import dev.understudy.verify.exchange.Request;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Rule;
import dev.understudy.verify.internal.collect.ReportCollector;
import dev.understudy.verify.internal.derive.TestCase;
import dev.understudy.verify.internal.send.CaseJudge;
import dev.understudy.verify.judge.Judge;
import dev.understudy.verify.report.Progress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Checks the exchanges of a recording against a contract: all responses, and the requests that the server accepted. In
 * the recording of a run, the expectations of the test cases apply instead of the checks of requests.
 */
public final class RecordedTraffic {

    // The report lists a request with each finding, but an incomplete entry may have none.
    private static final Request PLACEHOLDER_REQUEST = new Request("GET", URI.create("/"), Headers.of(), Body.NONE);

    // The name of a variable, which the recording of a run has in place of a credential.
    private static final Pattern MASKED_CREDENTIAL = Pattern.compile("\\$[A-Z][A-Z0-9_]*");

    private final Contract contract;
    private final Judge judge;
    private final CaseJudge caseJudge;
    private final RecordedCases cases;
    private final ReportCollector collector;
    private final Progress progress;
    private int judged;
    private int findingCount;

    /** Creates a check that passes its findings to a collector. */
    public RecordedTraffic(Contract contract, ReportCollector collector, Progress progress) {
        this.contract = contract;
        this.judge = Judge.of(contract);
        this.caseJudge = new CaseJudge(contract);
        this.cases = new RecordedCases(contract);
        this.collector = collector;
        this.progress = progress;
    }

    /**
     * Judges every exchange of a HAR file. An entry that has no exchange, or one without its response body, is reported
     * as advice, because it must not look like an entry that passed.
     *
     * @throws UnreadableRecordingException if the file cannot be read or is not a HAR file
     */
    public void check(Path file) {
        HarFile.read(file, this::check);
    }

    private void check(RecordedEntry entry) {
        Optional<TestCase> testCase = entry.testCase().flatMap(cases::read);
        Optional<Finding> noResponse =
                testCase.flatMap(known -> cases.noResponse(entry.testCase().get(), known, entry.index()));
        if (noResponse.isPresent()) {
            collector.countMissingResponse(testCase.get());
            add(noResponse.get(), PLACEHOLDER_REQUEST);
            return;
        }
        entry.exchange()
                .ifPresent(
                        exchange -> testCase.ifPresentOrElse(known -> check(known, exchange), () -> check(exchange)));
        entry.incomplete().ifPresent(incomplete -> add(advice(incomplete), PLACEHOLDER_REQUEST));
    }

    private void check(Exchange exchange) {
        List<Finding> findings = new ArrayList<>(judge.judge(exchange));
        findings.addAll(judge.judgeRequest(exchange));
        collector.countExchange(exchange, findings);
        add(findings, exchange);
    }

    private void check(TestCase testCase, Exchange exchange) {
        List<Finding> findings = new ArrayList<>(caseJudge.judge(testCase, exchange).stream()
                .map(RecordedTraffic::excuseMasked)
                .toList());
        collector.countExchange(exchange, findings, testCase);
        // Of several tries, only one must meet the expectation, and the recording does not show which belong together.
        if (testCase.tries() == 1) {
            caseJudge.unexpected(testCase, exchange).ifPresent(findings::add);
        }
        add(findings, exchange);
    }

    private void add(List<Finding> findings, Exchange exchange) {
        findings.forEach(finding -> add(finding, exchange.request()));
        judged++;
        progress.update(judged, 0, findingCount);
    }

    private void add(Finding finding, Request request) {
        collector.addFinding(finding, request);
        findingCount++;
    }

    // The server did not send the name of the variable, so the value may have been valid.
    private static Finding excuseMasked(Finding finding) {
        return MASKED_CREDENTIAL.matcher(finding.received()).find() ? finding.as(Finding.Kind.ADVICE) : finding;
    }

    private Finding advice(IncompleteEntry incomplete) {
        return Finding.of(Rule.EXCHANGE_IS_RECORDED)
                .in("recording", incomplete.entry())
                .violates("paths", contract.root().child("paths").place())
                .declared("complete exchanges")
                .received(incomplete + "; it could not be judged completely");
    }
}
