package dev.understudy.standin.instantly.workspace;

import dev.understudy.runtime.failure.Failure;
import dev.understudy.runtime.failure.StandardFailure;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** Decides whether a workspace can be read or changed, and sets the time of a change. */
public final class Workspaces {

    private final WorkspaceStore store;
    private final Clock clock;

    public Workspaces(WorkspaceStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Returns a workspace.
     *
     * @throws Failure {@link StandardFailure#NOT_FOUND} if it does not exist
     */
    Workspace find(UUID id) {
        return store.find(id).orElseThrow(Workspaces::notFound);
    }

    /**
     * Updates the given fields and leaves the others unchanged. Setting a field to its current value counts as a change
     * and updates the time of the last change.
     *
     * @return the updated workspace; completes with {@link StandardFailure#NOT_FOUND} if it does not exist
     */
    CompletionStage<Workspace> update(UUID id, WorkspaceChange change) {
        return store.update(id, change, clock.instant().truncatedTo(ChronoUnit.MILLIS))
                .thenApply(found -> found.orElseThrow(Workspaces::notFound));
    }

    // Access control has found the workspace, so it was deleted after that.
    private static Failure notFound() {
        return Failure.of(StandardFailure.NOT_FOUND, "the workspace does not exist any more");
    }
}
