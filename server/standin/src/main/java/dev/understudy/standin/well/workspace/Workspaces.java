package dev.understudy.standin.well.workspace;

import dev.understudy.runtime.failure.Failure;
import dev.understudy.runtime.failure.StandardFailure;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
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
     * Updates the given fields and leaves the others unchanged; changes all given fields or none of them. Setting
     * a field to its current value counts as a change and updates the time of the last change.
     *
     * @param idInBody the workspace id in the body, if the body contains one
     * @return the updated workspace; completes with {@link StandardFailure#NOT_FOUND} if it does not exist, or if the
     *     given company does not belong to its tenant
     * @throws Failure {@link WorkspaceFailure#ID_DIFFERS} if the body contains the id of another workspace
     */
    CompletionStage<Workspace> update(UUID id, Optional<UUID> idInBody, WorkspaceChange change) {
        if (idInBody.isPresent() && !idInBody.get().equals(id)) {
            throw Failure.of(WorkspaceFailure.ID_DIFFERS, "must be " + id + ", as in the path");
        }
        return store.update(id, change, clock.instant().truncatedTo(ChronoUnit.MILLIS))
                .thenApply(found -> found.orElseThrow(Workspaces::notFound));
    }

    private static Failure notFound() {
        return Failure.of(
                StandardFailure.NOT_FOUND,
                "the workspace does not exist, or the company does not belong to its tenant");
    }
}
