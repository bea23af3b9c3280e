package dev.understudy.standin.well.workspace;

import dev.understudy.runtime.failure.Failure;

/** The kinds of failure that only an update of a workspace detects. */
public enum WorkspaceFailure implements Failure.Kind {
    /** The resource id in the body differs from the one in the path. */
    ID_DIFFERS(400, Failure.Reach.ANY_OPERATION_WITH_BODY);

    private final int status;
    private final Failure.Reach reach;

    WorkspaceFailure(int status, Failure.Reach reach) {
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
