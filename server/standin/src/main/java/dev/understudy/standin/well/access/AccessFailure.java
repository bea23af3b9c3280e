package dev.understudy.standin.well.access;

import dev.understudy.runtime.failure.Failure;

/** The kinds of failure that only access control of this API detects. */
public enum AccessFailure implements Failure.Kind {
    /** The caller is not a member of the workspace that the request acts in. */
    MEMBERSHIP_MISSING(403, Failure.Reach.ANY_OPERATION);

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
