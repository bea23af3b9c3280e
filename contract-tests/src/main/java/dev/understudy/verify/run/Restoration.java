package dev.understudy.verify.run;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Puts states back once, at the end of a run or when the process is stopped before. */
final class Restoration implements AutoCloseable {

    private final List<LinkedState> states;
    private final Session session;
    private final AtomicBoolean done = new AtomicBoolean();
    private final Thread hook = new Thread(this::interrupted, "restore");

    Restoration(List<LinkedState> states, Session session) {
        this.states = states;
        this.session = session;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public void close() {
        restore();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is stopping, and the hook has seen that all is done.
            return;
        }
    }

    /** Leaves the states as they are: there is nobody left to talk to. */
    void giveUp() {
        done.set(true);
    }

    private void interrupted() {
        session.yieldTo(Thread.currentThread());
        try {
            restore();
        } catch (ServerLost | VerificationException e) {
            // Nobody is left to be told.
            return;
        }
    }

    private void restore() {
        if (done.compareAndSet(false, true)) {
            states.forEach(LinkedState::restore);
        }
    }
}
