package dev.understudy.verify.run;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Puts things back once, at the end of a run or when the process is stopped before. */
final class Restoration implements AutoCloseable {

    // Who presses Ctrl-C wants the prompt back.
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final RememberedThings things;
    private final Session session;
    private final Progress progress;
    private final AtomicBoolean claimed = new AtomicBoolean();
    private final List<LinkedState> left = new CopyOnWriteArrayList<>();
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stopped, "restore");

    Restoration(RememberedThings things, Session session, Progress progress) {
        this.things = things;
        this.session = session;
        this.progress = progress;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public void close() {
        if (!claimed.compareAndSet(false, true)) {
            throw Sleep.untilTheProcessEnds();
        }
        restore();
        left.forEach(LinkedState::tellThatItIsLeft);
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The hook is running already, and has the last word.
            throw Sleep.untilTheProcessEnds();
        }
    }

    private void stopped() {
        if (claimed.compareAndSet(false, true)) {
            Thread other = new Thread(this::restore, "restore-bounded");
            other.setDaemon(true);
            session.yieldTo(other);
            other.start();
        }
        try {
            done.await(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        progress.stopped(sentence());
    }

    private String sentence() {
        return left.isEmpty()
                ? "The run was stopped; the values from before are back."
                : "The run was stopped, and not all values from before could be put back: see "
                        + String.join(
                                ", ", left.stream().map(LinkedState::words).toList()) + ".";
    }

    private void restore() {
        left.addAll(things.lastFirst());
        left.forEach(state -> {
            if (state.restore()) {
                left.remove(state);
            }
        });
        done.countDown();
    }
}
