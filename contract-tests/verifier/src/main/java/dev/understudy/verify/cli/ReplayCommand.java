package dev.understudy.verify.cli;

import dev.understudy.contract.Contract;
import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.exchange.ReceivedResponse;
import dev.understudy.verify.exchange.Request;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Rule;
import dev.understudy.verify.finding.Verdict;
import dev.understudy.verify.internal.report.file.EarlierReport;
import dev.understudy.verify.internal.report.file.EarlierReport.EarlierFinding;
import dev.understudy.verify.internal.report.file.ReportFolder;
import dev.understudy.verify.internal.send.Resend;
import dev.understudy.verify.internal.send.Resend.MissingResponseException;
import dev.understudy.verify.judge.Judge;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
            "Replay sends one request and checks its response. If the request contains ids",
            "from other responses, replay first sends the requests that lead to these ids,",
            "and afterwards deletes what they created. Some rules cannot be checked",
            "in this way: those that compare several responses, such as the responses to a",
            "write and to a later read, and those about probes of the profile. For these,",
            "the verdict is INCOMPLETE; run verify again.",
            "",
            "The exit code is that of a run with this finding only: a finding that is advice",
            "or waived does not fail, and drift fails if it did in the earlier run.",
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

    @Mixin
    private RemoteCopies copies;

    @Parameters(paramLabel = "FINDING", description = "The id of the finding, or its first digits.")
    private String finding;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        EarlierReport report = EarlierReport.read(new ReportFolder(folder).jsonFile());
        EarlierFinding recorded = report.finding(finding);
        Request recordedRequest = recorded.requestWithBody();
        Placeholders placeholders = new Placeholders(System::getenv, report.variables());
        Contract opened = ContractOption.open(Optional.ofNullable(contract).orElse(report.contract()), copies.copies());
        ReplayVerdict rules = new ReplayVerdict(Judge.rules(), report, recorded);
        try (ChainReplay chain = new ChainReplay(placeholders::fill)) {
            chain.send(recorded.chain());
            Request request = placeholders.fill(chain.withNewValues(recordedRequest));
            ReceivedResponse response = Resend.send(request);
            List<Finding> findings = judge(report, opened, new Exchange(0, request, response));
            Optional<Boolean> isReproduced = rules.isReproduced(response.status(), findings);
            return print(recorded, "response status " + response.status(), findings, isReproduced, rules);
        } catch (MissingResponseException e) {
            Finding missing = missing(recorded, opened, e);
            return print(
                    recorded,
                    "no response: " + e.getMessage(),
                    List.of(missing),
                    rules.isReproducedWithoutResponse(),
                    rules);
        }
    }

    // A verify run sends invalid requests on purpose, so their faults are not findings.
    private static List<Finding> judge(EarlierReport report, Contract contract, Exchange exchange) {
        if (report.server().isPresent()) {
            return Judge.of(contract, report.server().get()).judge(exchange);
        }
        Judge judge = Judge.of(contract);
        List<Finding> findings = new ArrayList<>(judge.judge(exchange));
        findings.addAll(judge.judgeRequest(exchange));
        return findings;
    }

    // If the earlier run reported the missing response, its kind applies: for some requests it is only advice.
    private static Finding missing(EarlierFinding recorded, Contract contract, MissingResponseException reason) {
        boolean isKnown = recorded.ruleId().equals(Rule.ANSWER_ARRIVES.id());
        return Finding.of(Rule.ANSWER_ARRIVES)
                .in(recorded.operation(), 0)
                .violates("responses", contract.root().child("paths").place())
                .as(isKnown ? recorded.kind() : Rule.ANSWER_ARRIVES.usualKind())
                .at(recorded.pointer())
                .declared("a response")
                .received(reason.getMessage());
    }

    private int print(
            EarlierFinding recorded,
            String received,
            List<Finding> findings,
            Optional<Boolean> isReproduced,
            ReplayVerdict rules) {
        PrintWriter out = spec.commandLine().getOut();
        Verdict verdict = rules.verdict(findings, isReproduced);
        String result = isReproduced
                .map(seen -> seen ? "still occurs" : "no longer occurs")
                .orElse("cannot be decided");
        out.println(verdict + "  " + VisibleText.line(recorded.id() + " " + result + " (" + received + ")"));
        if (isReproduced.isEmpty()) {
            out.println(VisibleText.line("One response does not prove that '" + recorded.ruleId()
                    + "' is satisfied or violated; run verify again."));
        }
        out.println("  " + VisibleText.lines(recorded.curl()));
        findings.forEach(found -> out.println("\n" + VisibleText.lines(found.toString())));
        return verdict.exitCode();
    }
}
