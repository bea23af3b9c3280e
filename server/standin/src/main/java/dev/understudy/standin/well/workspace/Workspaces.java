package dev.understudy.standin.well.workspace;

import dev.understudy.runtime.failure.Failure;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
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
     * Changes what is supplied and leaves the rest, attributes and company together or not at all; equal values count as a
     * change and move the time.
     *
     * @param named the workspace that the caller says it changes, if it says so
     * @throws Failure {@link Failure.Kind#ID_DIFFERS} if that is another one; {@link Failure.Kind#NOT_FOUND} if there is no
     *     such workspace, or no such company in its tenant
     */
    CompletionStage<Workspace> update(UUID id, Optional<UUID> named, WorkspaceChange change) {
        if (named.isPresent() && !named.get().equals(id)) {
            throw Failure.of(Failure.Kind.ID_DIFFERS, "must be " + id + ", as in the path");
        }
        return store.update(id, change, clock.instant().truncatedTo(ChronoUnit.MILLIS))
                .thenApply(found -> found.orElseThrow(Workspaces::gone));
    }

    private static Failure gone() {
        return Failure.of(Failure.Kind.NOT_FOUND, "no such workspace, or no such company in its tenant");
    }
}
