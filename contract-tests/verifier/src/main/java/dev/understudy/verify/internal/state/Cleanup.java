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

/** Rolls back the undo log exactly once: at the end of a run, or when the process is stopped earlier. */
public final class Cleanup implements AutoCloseable {

    // After Ctrl-C, the user waits for the process to end.
    private static final Duration MAX_WAIT = Duration.ofSeconds(20);

    private static final int MAX_LISTED = 5;

    private final UndoLog log;
    private final Session session;
    private final Recorder recorder;
    private final Progress progress;
    private final AtomicBoolean started = new AtomicBoolean();
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::runInShutdown, "cleanup");

    private Cleanup(UndoLog log, Session session, Recorder recorder, Progress progress) {
        this.log = log;
        this.session = session;
        this.recorder = recorder;
        this.progress = progress;
    }

    /**
     * Creates a cleanup that runs when it is closed. Also registers a shutdown hook, which runs the cleanup if the
     * process is stopped earlier.
     */
    static Cleanup register(UndoLog log, Session session, Recorder recorder, Progress progress) {
        Cleanup cleanup = new Cleanup(log, session, recorder, progress);
        Runtime.getRuntime().addShutdownHook(cleanup.hook);
        return cleanup;
    }

    // Exactly one thread rolls back: the run's own thread, or the one that the shutdown hook starts. If the process is
    // being stopped, the run's own thread must not return, because the run would then continue.
    @Override
    public void close() {
        if (!started.compareAndSet(false, true)) {
            throw Sleep.untilTheProcessEnds();
        }
        rollback();
        log.notUndone().forEach(entry -> entry.reportNotUndone(recorder));
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is already being stopped.
            throw Sleep.untilTheProcessEnds();
        }
    }

    private void runInShutdown() {
        if (started.compareAndSet(false, true)) {
            // On a thread of its own, so that the process ends after MAX_WAIT even if the rollback is not finished.
            Thread rollbackThread = new Thread(this::rollback, "rollback");
            rollbackThread.setDaemon(true);
            session.reserveFor(rollbackThread);
            rollbackThread.start();
        }
        try {
            done.await(MAX_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        progress.stopped(describeServerState());
    }

    private void rollback() {
        log.rollback(session);
        done.countDown();
    }

    private String describeServerState() {
        List<String> changed = labels(ResourceSnapshot.class);
        List<String> created = labels(CreatedResource.class);
        String values = changed.isEmpty()
                ? "The run was stopped; the original values were restored."
                : "The run was stopped, and not all original values could be restored: see "
                        + String.join(", ", changed) + ".";
        return created.isEmpty()
                ? values
                : values + " Resources that it created still exist: see " + abridged(created) + ".";
    }

    private List<String> labels(Class<? extends UndoLog.Entry> kind) {
        return log.notUndone().stream()
                .filter(kind::isInstance)
                .map(UndoLog.Entry::label)
                .toList();
    }

    private static String abridged(List<String> labels) {
        String first = labels.stream().limit(MAX_LISTED).collect(Collectors.joining(", "));
        int more = labels.size() - MAX_LISTED;
        return more > 0 ? first + " and " + more + " more" : first;
    }
}
