package dev.understudy.verify.internal.har;

import dev.understudy.contract.Contract;
import dev.understudy.verify.exchange.Body;
import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.exchange.Headers;
import dev.understudy.verify.exchange.Request;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Rule;
import dev.understudy.verify.internal.collect.ReportCollector;
import dev.understudy.verify.judge.Judge;
import dev.understudy.verify.report.Progress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Checks the exchanges of a recording against a contract: all responses, and the requests that the server accepted. */
public final class RecordedTraffic {

    // The report lists a request with each finding, but an incomplete entry may have none.
    private static final Request PLACEHOLDER_REQUEST = new Request("GET", URI.create("/"), Headers.of(), Body.NONE);

    private final Contract contract;
    private final Judge judge;
    private final ReportCollector collector;
    private final Progress progress;
    private int judged;
    private int findingCount;

    /** Creates a check that passes its findings to a collector. */
    public RecordedTraffic(Contract contract, ReportCollector collector, Progress progress) {
        this.contract = contract;
        this.judge = Judge.of(contract);
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
        HarFile.read(file, this::check, incomplete -> {
            collector.addFinding(advice(incomplete), PLACEHOLDER_REQUEST);
            findingCount++;
        });
    }

    private void check(Exchange exchange) {
        List<Finding> findings = new ArrayList<>(judge.judge(exchange));
        findings.addAll(judge.judgeRequest(exchange));
        collector.countExchange(exchange, findings);
        findings.forEach(finding -> collector.addFinding(finding, exchange.request()));
        findingCount += findings.size();
        judged++;
        progress.update(judged, 0, findingCount);
    }

    private Finding advice(IncompleteEntry incomplete) {
        return Finding.of(Rule.EXCHANGE_IS_RECORDED)
                .in("recording", incomplete.entry())
                .violates("paths", contract.root().child("paths").place())
                .declared("complete exchanges")
                .received(incomplete + "; it could not be judged completely");
    }
}
