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

/** Judges a recording by a contract, exchange by exchange: what the server answered, and what it took. */
public final class RecordedTraffic {

    private static final Request NOTHING = new Request("GET", URI.create("/"), Headers.of(), Body.NONE);

    private final Contract contract;
    private final Judge judge;
    private final ReportCollector collector;
    private final Progress progress;
    private int done;
    private int found;

    /** Judges by this contract, and gives what it finds to the collector. */
    public RecordedTraffic(Contract contract, ReportCollector collector, Progress progress) {
        this.contract = contract;
        this.judge = Judge.of(contract);
        this.collector = collector;
        this.progress = progress;
    }

    /**
     * Judges every exchange of a HAR file; what could not be judged is advice, so that nobody takes silence for a pass.
     *
     * @throws UnreadableRecording if the file is not there, or no HAR
     */
    public void check(Path file) {
        HarFile.read(file, this::check, remark -> {
            collector.found(advice(remark), NOTHING);
            found++;
        });
    }

    private void check(Exchange exchange) {
        List<Finding> findings = new ArrayList<>(judge.judge(exchange));
        findings.addAll(judge.judgeRequest(exchange));
        collector.saw(exchange, findings);
        findings.forEach(finding -> collector.found(finding, exchange.request()));
        found += findings.size();
        done++;
        progress.sent(done, 0, found);
    }

    private Finding advice(Remark remark) {
        return Finding.of(Rule.EXCHANGE_IS_RECORDED)
                .in("recording", remark.entry())
                .breaks("paths", contract.root().child("paths").place())
                .declared("whole exchanges")
                .received(remark + "; this was not judged");
    }
}
