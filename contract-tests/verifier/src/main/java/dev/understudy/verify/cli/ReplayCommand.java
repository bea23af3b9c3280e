package dev.understudy.verify.cli;

import dev.understudy.contract.Contract;
import dev.understudy.verify.exchange.Answer;
import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.exchange.Request;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Verdict;
import dev.understudy.verify.internal.report.file.RecordedReport;
import dev.understudy.verify.internal.report.file.RecordedReport.RecordedFinding;
import dev.understudy.verify.internal.report.file.ReportFolder;
import dev.understudy.verify.internal.send.Resend;
import dev.understudy.verify.judge.Judge;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends one finding's shortest request again, and judges the answer. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Sends one finding's shortest request again, and judges the answer.",
        footer = {
            "",
            "One request is sent, and its answer is judged. What compares several",
            "answers, such as what a write does to a read, only verify can tell.",
            "",
            "Reports hold no credentials. Where one was sent, replay takes it from the",
            "environment variable that the report names in its place."
        })
final class ReplayCommand implements Callable<Integer> {

    @Option(names = "--report", required = true, paramLabel = "DIR", description = "The folder of the report.")
    private Path folder;

    @Option(
            names = "--contract",
            paramLabel = "FILE",
            description = "The contract to judge by. Default: the one that the report names.")
    private String contract;

    @Parameters(paramLabel = "FINDING", description = "The id of the finding, or its beginning.")
    private String finding;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        RecordedReport report = RecordedReport.read(new ReportFolder(folder).json());
        RecordedFinding recorded = report.finding(finding);
        Request request = new Placeholders(System::getenv, report.variables()).fill(recorded.request());
        Contract opened = ContractOption.open(Optional.ofNullable(contract).orElse(report.contract()));
        Answer answer = Resend.send(request);
        Judge judge = report.server().map(server -> Judge.of(opened, server)).orElseGet(() -> Judge.of(opened));
        Exchange exchange = new Exchange(0, request, answer);
        List<Finding> findings = new ArrayList<>(judge.judge(exchange));
        findings.addAll(judge.judgeRequest(exchange));
        Optional<Boolean> again =
                new Recurrence(Judge.rules()).isSeen(recorded.check(), recorded.keyword(), answer.status(), findings);
        Verdict verdict = Verdict.of(findings);
        if (verdict == Verdict.PASS && again.isEmpty()) {
            throw new Refusal("Whether " + recorded.id() + " is still there cannot be told: '" + recorded.check()
                    + "' compares several answers, replay sends the one request and finds no fault in its answer"
                    + " (status " + answer.status() + "); run verify again.");
        }
        if (verdict == Verdict.PASS && again.get()) {
            verdict = Verdict.FAIL;
        }
        print(recorded, answer, findings, verdict, again);
        return verdict.exitCode();
    }

    private void print(
            RecordedFinding recorded, Answer answer, List<Finding> findings, Verdict verdict, Optional<Boolean> again) {
        PrintWriter out = spec.commandLine().getOut();
        String words = again.map(seen -> seen ? "is still there" : "is not seen any more")
                .orElse("cannot be told by one answer, and this one has faults of its own");
        out.println(verdict + "  " + recorded.id() + " " + words + ": the answer was " + answer.status());
        out.println(Summary.visible("  " + recorded.curl()));
        findings.forEach(found -> out.println("\n" + Summary.visible(found.toString())));
    }
}
