package dev.understudy.verify.cli;

import dev.understudy.verify.report.Progress;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar with the rate and the findings so far, if a person sits before a terminal; a pipe gets nothing. */
final class TerminalProgress implements Progress, AutoCloseable {

    private static final int MILLISECONDS_BETWEEN_FRAMES = 200;

    private final Optional<ProgressBar> bar;

    private TerminalProgress(Optional<ProgressBar> bar) {
        this.bar = bar;
    }

    /** A bar under this name, on standard error. */
    // Java 22 and later have a console even before a pipe, unless they are told not to.
    @SuppressWarnings("SystemConsoleNull")
    static TerminalProgress start(String name) {
        System.setProperty("jdk.console", "java.base");
        return new TerminalProgress(System.console() == null ? Optional.empty() : Optional.of(bar(name)));
    }

    @Override
    public void sent(int sent, int planned, int findings) {
        bar.ifPresent(shown -> {
            // An unknown length makes the bar run to and fro.
            shown.maxHint(planned == 0 ? -1 : planned);
            shown.stepTo(sent);
            shown.setExtraMessage((findings == 1 ? " %d finding" : " %d findings").formatted(findings));
        });
    }

    @Override
    public void stopped(String sentence) {
        close();
        System.err.println(sentence);
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }

    private static ProgressBar bar(String name) {
        return new ProgressBarBuilder()
                .setTaskName(name)
                .setInitialMax(-1)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(MILLISECONDS_BETWEEN_FRAMES)
                .showSpeed()
                .setConsumer(new ConsoleProgressBarConsumer(System.err))
                .build();
    }
}
