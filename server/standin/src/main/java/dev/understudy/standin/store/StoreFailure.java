package dev.understudy.standin.store;

import dev.understudy.runtime.failure.Failure;
import org.slf4j.event.Level;

/** The kinds of failure of the database. */
public enum StoreFailure implements Failure.Kind {
    /** The database cannot be used at the moment, through no fault of the request. */
    STORE_UNAVAILABLE(503, Failure.Reach.ANY_REQUEST);

    private final int status;
    private final Failure.Reach reach;

    StoreFailure(int status, Failure.Reach reach) {
        this.status = status;
        this.reach = reach;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Failure.Reach reach() {
        return reach;
    }

    // FaultLog logs the fault once, and how many requests it affects.
    @Override
    public Level logLevel() {
        return Level.DEBUG;
    }
}
