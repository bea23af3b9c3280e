package dev.understudy.standin.well;

import dev.understudy.contract.Contract;
import dev.understudy.runtime.api.ApiDefinition;
import dev.understudy.runtime.api.VendorOperations;
import dev.understudy.standin.store.Database;
import dev.understudy.standin.well.access.CallerAccess;
import dev.understudy.standin.well.access.CallerStore;
import dev.understudy.standin.well.workspace.WorkspaceDelegate;
import dev.understudy.standin.well.workspace.WorkspaceStore;
import dev.understudy.standin.well.workspace.Workspaces;
import java.time.Clock;
import java.util.Set;

/** Assembles the Well API. */
public final class WellApp {

    // Every media type except JSON is rejected.
    private static final Set<String> TEXT_TYPES = Set.of();

    private WellApp() {}

    /** Returns the definition of the API, with all its parts connected. */
    public static ApiDefinition of(Contract contract, VendorOperations operations, Database database, Clock clock) {
        return new ApiDefinition(
                        "/v1",
                        contract,
                        new CallerAccess(new CallerStore(database)),
                        new WellErrors(),
                        TEXT_TYPES,
                        new WorkspaceDelegate(new Workspaces(new WorkspaceStore(database), clock)))
                .withVendorOperations(operations);
    }
}
