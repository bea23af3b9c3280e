package dev.understudy.standin.instantly;

import dev.understudy.contract.Contract;
import dev.understudy.runtime.api.ApiDefinition;
import dev.understudy.runtime.api.VendorOperations;
import dev.understudy.standin.instantly.access.CallerAccess;
import dev.understudy.standin.instantly.access.CallerStore;
import dev.understudy.standin.instantly.access.RequestCounter;
import dev.understudy.standin.instantly.workspace.WorkspaceDelegate;
import dev.understudy.standin.instantly.workspace.WorkspaceStore;
import dev.understudy.standin.instantly.workspace.Workspaces;
import dev.understudy.standin.store.Database;
import java.time.Clock;
import java.util.Set;

/** Assembles the Instantly API. */
public final class InstantlyApp {

    // Fastify reads a text/plain body as a string, which then violates the schema because it is not an object. Fastify
    // rejects every other media type except JSON.
    private static final Set<String> TEXT_TYPES = Set.of("text/plain");

    // Fastify's media type of JSON.
    private static final String RESPONSE_TYPE = "application/json; charset=utf-8";

    private InstantlyApp() {}

    /** Returns the definition of the API, with all its parts connected. */
    public static ApiDefinition of(Contract contract, VendorOperations operations, Database database, Clock clock) {
        return new ApiDefinition(
                "/api/v2",
                contract,
                new CallerAccess(new CallerStore(database), RequestCounter.of(database, clock)),
                new InstantlyErrors(),
                TEXT_TYPES,
                RESPONSE_TYPE,
                operations,
                new WorkspaceDelegate(new Workspaces(new WorkspaceStore(database), clock)));
    }
}
