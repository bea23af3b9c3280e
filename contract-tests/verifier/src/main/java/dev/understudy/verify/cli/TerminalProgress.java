package dev.understudy.verify.cli;

import dev.understudy.verify.report.Progress;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Shows a progress bar with the speed and the number of findings on a terminal. If output is piped, there is no bar.
 */
final class TerminalProgress implements Progress, AutoCloseable {

    private static final int MILLISECONDS_BETWEEN_FRAMES = 200;

    private final Optional<ProgressBar> bar;

    private TerminalProgress(Optional<ProgressBar> bar) {
        this.bar = bar;
    }

    /** Starts a bar with this name on standard error. */
    // Since Java 22, System.console() is not null even if output is piped, unless jdk.console is java.base.
    @SuppressWarnings("SystemConsoleNull")
    static TerminalProgress start(String name) {
        System.setProperty("jdk.console", "java.base");
        return new TerminalProgress(System.console() == null ? Optional.empty() : Optional.of(bar(name)));
    }

    @Override
    public void update(int sent, int planned, int findings) {
        bar.ifPresent(shown -> {
            // If the maximum is unknown, the bar moves back and forth.
            shown.maxHint(planned == 0 ? -1 : planned);
            shown.stepTo(sent);
            shown.setExtraMessage((findings == 1 ? " %d finding" : " %d findings").formatted(findings));
        });
    }

    @Override
    public void stopped(String sentence) {
        close();
        System.err.println(VisibleText.line(sentence));
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
