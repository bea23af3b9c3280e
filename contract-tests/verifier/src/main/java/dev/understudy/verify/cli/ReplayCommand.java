package dev.understudy.verify.cli;

import dev.understudy.contract.Contract;
import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.exchange.ReceivedResponse;
import dev.understudy.verify.exchange.Request;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Verdict;
import dev.understudy.verify.internal.report.file.EarlierReport;
import dev.understudy.verify.internal.report.file.EarlierReport.EarlierFinding;
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

/** Sends the shortest request of a finding again and checks whether the finding still occurs. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Sends the request of a finding again and checks whether the finding still occurs.",
        footer = {
            "",
            "Replay sends one request and checks its response. Some rules cannot be checked",
            "in this way: those that compare several responses, such as the responses to a",
            "write and to a later read, and those about probes of the profile. For these,",
            "run verify again.",
            "",
            "Reports contain no credentials. Replay takes each credential from the",
            "environment variable that the report names in its place."
        })
final class ReplayCommand implements Callable<Integer> {

    @Option(names = "--report", required = true, paramLabel = "DIR", description = "The folder of the report.")
    private Path folder;

    @Option(
            names = "--contract",
            paramLabel = "FILE",
            description = "The contract to check against. Default: the contract that the report names.")
    private String contract;

    @Parameters(paramLabel = "FINDING", description = "The id of the finding, or its first digits.")
    private String finding;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        EarlierReport report = EarlierReport.read(new ReportFolder(folder).jsonFile());
        EarlierFinding recorded = report.finding(finding);
        Request request = new Placeholders(System::getenv, report.variables()).fill(recorded.request());
        Contract opened = ContractOption.open(Optional.ofNullable(contract).orElse(report.contract()));
        ReceivedResponse response = Resend.send(request);
        Judge judge = report.server().map(server -> Judge.of(opened, server)).orElseGet(() -> Judge.of(opened));
        Exchange exchange = new Exchange(0, request, response);
        List<Finding> findings = new ArrayList<>(judge.judge(exchange));
        findings.addAll(judge.judgeRequest(exchange));
        Optional<Boolean> isReproduced = new ReplayVerdict(Judge.rules())
                .isReproduced(recorded.ruleId(), recorded.keyword(), response.status(), findings);
        Verdict verdict = Verdict.of(findings);
        if (verdict == Verdict.PASS && isReproduced.isEmpty()) {
            throw new CommandException(
                    "Replay cannot decide whether " + recorded.id() + " still occurs, because one response does not"
                            + " prove that '" + recorded.ruleId() + "' is satisfied or violated, and this response"
                            + " (status " + response.status() + ") shows no other fault; run verify again.");
        }
        if (verdict == Verdict.PASS && isReproduced.get()) {
            verdict = Verdict.FAIL;
        }
        print(recorded, response, findings, verdict, isReproduced);
        return verdict.exitCode();
    }

    private void print(
            EarlierFinding recorded,
            ReceivedResponse response,
            List<Finding> findings,
            Verdict verdict,
            Optional<Boolean> isReproduced) {
        PrintWriter out = spec.commandLine().getOut();
        String result = isReproduced
                .map(seen -> seen ? "still occurs" : "no longer occurs")
                .orElse("cannot be checked with one response, but this response shows other faults");
        out.println(verdict + "  " + recorded.id() + " " + result + " (response status " + response.status() + ")");
        out.println(Summary.visible("  " + recorded.curl()));
        findings.forEach(found -> out.println("\n" + Summary.visible(found.toString())));
    }
}
