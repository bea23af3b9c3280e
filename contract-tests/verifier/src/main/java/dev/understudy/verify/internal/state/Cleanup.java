package dev.understudy.verify.internal.state;

import dev.understudy.verify.internal.send.Recorder;
import dev.understudy.verify.internal.send.ServerLostException;
import dev.understudy.verify.internal.send.Session;
import dev.understudy.verify.internal.send.Sleep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Rolls back the undo log exactly once: after the last phase that changes something, or when the process is stopped.
 * The run's own thread must not continue after the process was stopped.
 */
public final class Cleanup implements AutoCloseable {

    // After Ctrl-C, the user waits for the process to end, but not for a server that no longer responds.
    private static final Duration MAX_WAIT_FOR_AN_ENTRY = Duration.ofSeconds(20);

    private static final int MAX_LISTED = 5;

    private final UndoLog log;
    private final Session session;
    private final Recorder recorder;
    private final Consumer<String> onStop;
    private final AppearedResources appeared;
    private volatile List<LastingChange> found = List.of();
    private final AtomicBoolean started = new AtomicBoolean();
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::runInShutdown, "cleanup");

    private Cleanup(
            UndoLog log, AppearedResources appeared, Session session, Recorder recorder, Consumer<String> onStop) {
        this.log = log;
        this.appeared = appeared;
        this.session = session;
        this.recorder = recorder;
        this.onStop = onStop;
    }

    /**
     * Creates a cleanup and registers it as a shutdown hook until it is closed. If the process is stopped before that,
     * the hook rolls back unless this has already been done.
     *
     * @param onStop called at the end of the hook, with a sentence about the state of the server
     */
    static Cleanup register(
            UndoLog log, AppearedResources appeared, Session session, Recorder recorder, Consumer<String> onStop) {
        Cleanup cleanup = new Cleanup(log, appeared, session, recorder, onStop);
        Runtime.getRuntime().addShutdownHook(cleanup.hook);
        return cleanup;
    }

    /** Rolls back, and reports what could not be undone. */
    public void rollBack() {
        if (!started.compareAndSet(false, true)) {
            throw Sleep.untilTheProcessEnds();
        }
        rollback();
        reportNotUndone();
    }

    /** Unregisters the shutdown hook. It does not return if the process is being stopped. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            throw Sleep.untilTheProcessEnds();
        }
    }

    private void runInShutdown() {
        boolean startsHere = started.compareAndSet(false, true);
        if (startsHere) {
            // On a thread of its own, so that the process ends even if the rollback is not finished.
            Thread rollbackThread = new Thread(this::rollback, "rollback");
            rollbackThread.setDaemon(true);
            session.reserveFor(rollbackThread);
            rollbackThread.start();
        }
        awaitRollback();
        // From now on, the run's own thread must not send anything, either.
        session.reserveFor(hook);
        if (startsHere) {
            reportNotUndone();
        }
        onStop.accept(describeServerState());
    }

    // As long as entries are being undone, the server responds.
    private void awaitRollback() {
        try {
            int left = log.notUndone().size();
            while (!done.await(MAX_WAIT_FOR_AN_ENTRY.toMillis(), TimeUnit.MILLISECONDS)
                    && log.notUndone().size() < left) {
                left = log.notUndone().size();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void rollback() {
        log.rollback(session);
        try {
            found = appeared.find(session, log.notUndone());
        } catch (ServerLostException e) {
            // What remains cannot be read any more. What could not be undone is reported anyway.
            found = List.of();
        }
        done.countDown();
    }

    private void reportNotUndone() {
        log.notUndone().forEach(entry -> entry.reportNotUndone(recorder));
        found.forEach(entry -> entry.reportNotUndone(recorder));
    }

    private String describeServerState() {
        List<String> changed = labels(ResourceSnapshot.class);
        List<String> created = labels(UndoLog.Creation.class);
        List<String> lasting = new ArrayList<>(labels(LastingChange.class));
        found.forEach(each -> lasting.add(each.label()));
        String values = changed.isEmpty()
                ? "The run was stopped; the original values were restored."
                : "The run was stopped, and not all original values could be restored: see "
                        + String.join(", ", changed) + ".";
        String remaining = created.isEmpty()
                ? values
                : values + " Resources that it created still exist: see " + abridged(created) + ".";
        return lasting.isEmpty()
                ? remaining
                : remaining + " These changes could not be undone: " + abridged(lasting) + ".";
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
