package dev.understudy.verify.internal.state;

import dev.understudy.verify.internal.send.Recorder;
import dev.understudy.verify.internal.send.Session;
import dev.understudy.verify.internal.send.Sleep;
import dev.understudy.verify.report.Progress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/** Rolls the undo log back, once: at the end of a run, or when the process is stopped before. */
public final class Cleanup implements AutoCloseable {

    // Whoever presses Ctrl-C waits for the prompt.
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private static final int MOST_NAMED = 5;

    private final UndoLog log;
    private final Session session;
    private final Recorder recorder;
    private final Progress progress;
    private final AtomicBoolean claimed = new AtomicBoolean();
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stopped, "cleanup");

    private Cleanup(UndoLog log, Session session, Recorder recorder, Progress progress) {
        this.log = log;
        this.session = session;
        this.recorder = recorder;
        this.progress = progress;
    }

    /** Returns a cleanup that happens when it is closed, or from now on when the process is stopped. */
    static Cleanup of(UndoLog log, Session session, Recorder recorder, Progress progress) {
        Cleanup cleanup = new Cleanup(log, session, recorder, progress);
        Runtime.getRuntime().addShutdownHook(cleanup.hook);
        return cleanup;
    }

    @Override
    public void close() {
        if (!claimed.compareAndSet(false, true)) {
            throw Sleep.untilTheProcessEnds();
        }
        rollback();
        log.left().forEach(entry -> entry.reportLeft(recorder));
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The hook is running already, and ends the process.
            throw Sleep.untilTheProcessEnds();
        }
    }

    private void stopped() {
        if (claimed.compareAndSet(false, true)) {
            Thread bounded = new Thread(this::rollback, "bounded-cleanup");
            bounded.setDaemon(true);
            session.reserveFor(bounded);
            bounded.start();
        }
        try {
            done.await(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        progress.stopped(sentence());
    }

    private void rollback() {
        log.rollback(session);
        done.countDown();
    }

    private String sentence() {
        List<String> changed = words(ResourceSnapshot.class);
        List<String> created = words(CreatedResource.class);
        String values = changed.isEmpty()
                ? "The run was stopped; the values from before are back."
                : "The run was stopped, and not all values from before could be put back: see "
                        + String.join(", ", changed) + ".";
        return created.isEmpty() ? values : values + " What it created is still there: see " + abridged(created) + ".";
    }

    private List<String> words(Class<? extends UndoLog.Entry> kind) {
        return log.left().stream()
                .filter(kind::isInstance)
                .map(UndoLog.Entry::words)
                .toList();
    }

    private static String abridged(List<String> words) {
        String first = words.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        int more = words.size() - MOST_NAMED;
        return more > 0 ? first + " and " + more + " more" : first;
    }
}
