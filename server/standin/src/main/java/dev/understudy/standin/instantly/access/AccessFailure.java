package dev.understudy.standin.instantly.access;

import dev.understudy.runtime.failure.Failure;

/** The kinds of failure that only access control of this API detects. */
public enum AccessFailure implements Failure.Kind {
    /** The workspace has no active paid plan. */
    PLAN_UNPAID(402, Failure.Reach.ANY_OPERATION);

    private final int status;
    private final Failure.Reach reach;

    AccessFailure(int status, Failure.Reach reach) {
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
}
