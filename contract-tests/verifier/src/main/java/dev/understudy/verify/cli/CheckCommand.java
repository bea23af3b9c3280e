package dev.understudy.verify.cli;

import dev.understudy.contract.Contract;
import dev.understudy.verify.internal.collect.ReportCollector;
import dev.understudy.verify.internal.collect.Secrets;
import dev.understudy.verify.internal.collect.Waivers;
import dev.understudy.verify.internal.completeness.RecordingCompleteness;
import dev.understudy.verify.internal.har.RecordedTraffic;
import dev.understudy.verify.report.Report;
import dev.understudy.verify.report.Run;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks recorded traffic against a contract. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Checks recorded traffic against a contract.")
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private ContractOption contract;

    @Option(
            names = "--har",
            required = true,
            paramLabel = "FILE",
            description = "The recorded traffic: an HTTP Archive (HAR) 1.2, as browsers export it.")
    private Path recording;

    @Mixin
    private ReportOptions output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        long start = System.nanoTime();
        Contract opened = contract.open();
        output.createFolders();
        ReportCollector collector = new ReportCollector(opened, new Secrets(opened).expectUndeclared(), Waivers.NONE);
        try (TerminalProgress progress = TerminalProgress.start("checking")) {
            new RecordedTraffic(opened, collector, progress).check(recording);
        }
        Report report = collector.report(
                new Run(
                        "check",
                        opened.name(),
                        recording.toString(),
                        OptionalLong.empty(),
                        output.failurePolicy(),
                        Duration.ofNanos(System.nanoTime() - start)),
                RecordingCompleteness.of(opened, collector.attempts(), collector.counts()));
        output.write(report);
        output.print(report, spec.commandLine().getOut());
        return report.verdict().exitCode();
    }
}
