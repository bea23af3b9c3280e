package dev.understudy.server.well;

import dev.understudy.contract.Contract;
import dev.understudy.server.http.Wing;
import dev.understudy.server.store.Database;
import dev.understudy.server.well.access.MembershipStore;
import dev.understudy.server.well.access.Memberships;
import dev.understudy.server.well.workspace.WorkspaceDelegate;
import dev.understudy.server.well.workspace.WorkspaceStore;
import dev.understudy.server.well.workspace.Workspaces;
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
