package dev.understudy.standin.well;

import dev.understudy.contract.Contract;
import dev.understudy.runtime.http.Wing;
import dev.understudy.standin.store.Database;
import dev.understudy.standin.well.access.MembershipStore;
import dev.understudy.standin.well.access.Memberships;
import dev.understudy.standin.well.workspace.WorkspaceDelegate;
import dev.understudy.standin.well.workspace.WorkspaceStore;
import dev.understudy.standin.well.workspace.Workspaces;
import java.time.Clock;
import java.util.Set;

/** The Well wing's table of contents. */
public final class WellApp {

    // Every media type but JSON is refused.
    private static final Set<String> TEXT = Set.of();

    private WellApp() {}

    /** The wing, plugged together. */
    public static Wing of(Contract contract, Database database, Clock clock) {
        return new Wing(
                "/v1",
                contract,
                new Memberships(new MembershipStore(database)),
                new WellErrors(),
                TEXT,
                new WorkspaceDelegate(new Workspaces(new WorkspaceStore(database), clock)));
    }
}
