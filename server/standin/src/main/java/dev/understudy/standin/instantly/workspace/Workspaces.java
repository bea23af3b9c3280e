package dev.understudy.standin.instantly.workspace;

import dev.understudy.runtime.failure.Failure;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** Decides what happens to workspaces, and when it is now. */
public final class Workspaces {

    private final WorkspaceStore store;
    private final Clock clock;

    /** With a store and a clock. */
    public Workspaces(WorkspaceStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * A workspace.
     *
     * @throws Failure {@link Failure.Kind#NOT_FOUND} if there is none
     */
    Workspace find(UUID id) {
        return store.find(id).orElseThrow(Workspaces::gone);
    }

    /**
     * Changes what is supplied and leaves the rest; equal values count as a change and move the time.
     *
     * @throws Failure {@link Failure.Kind#NOT_FOUND} if there is no such workspace
     */
    CompletionStage<Workspace> update(UUID id, WorkspaceChange change) {
        return store.update(id, change, clock.instant().truncatedTo(ChronoUnit.MILLIS))
                .thenApply(found -> found.orElseThrow(Workspaces::gone));
    }

    // Found at the gate and gone since: an answer like any other that comes too late.
    private static Failure gone() {
        return Failure.of(Failure.Kind.NOT_FOUND, "the workspace is gone");
    }
}
