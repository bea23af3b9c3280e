package dev.understudy.verify.cli;

import dev.understudy.verify.internal.collect.Secrets;
import dev.understudy.verify.internal.send.TrafficListener;
import dev.understudy.verify.internal.template.ProfileTemplate;
import dev.understudy.verify.internal.template.SuccessListener;
import dev.understudy.verify.report.Report;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;

/** Everything that a verify run writes: reports, the recording of its traffic, a template, and the summary. */
final class RunOutput {

    private final ReportOptions options;
    private final TemplateOption templateOption;
    private final ProfileTemplate template;
    private final SuccessListener successes = new SuccessListener();
    private final Optional<TrafficRecording> recording;
    private final CommandLine console;

    RunOutput(
            ReportOptions options,
            TemplateOption templateOption,
            ProfileTemplate template,
            Optional<TrafficRecording> recording,
            CommandLine console) {
        this.options = options;
        this.templateOption = templateOption;
        this.template = template;
        this.recording = recording;
        this.console = console;
    }

    TrafficListener listener(Secrets secrets) {
        TrafficListener recorder =
                recording.map(traffic -> traffic.listener(secrets)).orElse(TrafficListener.NONE);
        return (testCase, sent) -> {
            successes.onRequest(testCase, sent);
            recorder.onRequest(testCase, sent);
        };
    }

    /** Carries out the run and writes everything. The recording is also written if the run fails. */
    Report writeAfter(Supplier<Report> run) {
        try {
            Report report = run.get();
            write(report);
            return report;
        } finally {
            recording.ifPresent(TrafficRecording::finish);
        }
    }

    /** Writes everything after the process was stopped. Nothing else would then print the message of an exception. */
    void writeWhenStopped(Report report) {
        try {
            writeAfter(() -> report);
        } catch (CommandException e) {
            console.getErr().println(VisibleText.line(e.getMessage()));
        }
    }

    private void write(Report report) {
        options.write(report);
        if (templateOption.isGiven()) {
            templateOption.write(
                    template.afterRun(successes, report.completeness().untested()));
        }
        options.print(report, console.getOut());
    }
}
