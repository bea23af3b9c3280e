package dev.understudy.verify.cli;

import dev.understudy.contract.Contract;
import dev.understudy.verify.Answer;
import dev.understudy.verify.Exchange;
import dev.understudy.verify.Finding;
import dev.understudy.verify.Judge;
import dev.understudy.verify.Request;
import dev.understudy.verify.Verdict;
import dev.understudy.verify.report.RecordedReport;
import dev.understudy.verify.report.RecordedReport.RecordedFinding;
import dev.understudy.verify.report.ReportFolder;
import dev.understudy.verify.run.Resend;
import java.io.PrintWriter;
import java.nio.file.Path;
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
        List<Finding> findings = Judge.of(opened).judge(new Exchange(0, request, answer));
        print(recorded, answer, findings);
        return Verdict.of(findings).exitCode();
    }

    private void print(RecordedFinding recorded, Answer answer, List<Finding> findings) {
        PrintWriter out = spec.commandLine().getOut();
        boolean again = findings.stream()
                .anyMatch(found -> found.check().equals(recorded.check())
                        && found.keyword().equals(recorded.keyword()));
        out.println(Verdict.of(findings) + "  " + recorded.id() + " "
                + (again ? "is still there" : "is not seen any more") + ": the answer was " + answer.status());
        out.println(Summary.visible("  " + recorded.curl()));
        findings.forEach(found -> out.println("\n" + Summary.visible(found.toString())));
    }
}
