package dev.understudy.verify.run;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/** Puts things back once, and removes what was created, at the end of a run or when the process is stopped before. */
final class Restoration implements AutoCloseable {

    // Who presses Ctrl-C wants the prompt back.
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private static final int MOST_NAMED = 5;

    private final RememberedThings things;
    private final CreatedThings createdThings;
    private final Session session;
    private final Recorder recorder;
    private final Progress progress;
    private final AtomicBoolean claimed = new AtomicBoolean();
    private final List<LinkedState> left = new CopyOnWriteArrayList<>();
    private final List<CreatedThing> notRemoved = new CopyOnWriteArrayList<>();
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stopped, "restore");

    Restoration(RememberedThings things, CreatedThings created, Session session, Recorder recorder, Progress progress) {
        this.things = things;
        this.createdThings = created;
        this.session = session;
        this.recorder = recorder;
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
        notRemoved.forEach(thing -> thing.tellThatItIsLeft(session, recorder));
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
        return values() + (notRemoved.isEmpty() ? "" : " What it created is still there: see " + created() + ".");
    }

    private String created() {
        String first =
                notRemoved.stream().limit(MOST_NAMED).map(CreatedThing::words).collect(Collectors.joining(", "));
        int more = notRemoved.size() - MOST_NAMED;
        return more > 0 ? first + " and " + more + " more" : first;
    }

    private String values() {
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
        // What is on its way may be creating something.
        notRemoved.addAll(session.between(createdThings::lastFirst));
        notRemoved.forEach(thing -> {
            if (thing.remove(session)) {
                notRemoved.remove(thing);
            }
        });
        done.countDown();
    }
}
