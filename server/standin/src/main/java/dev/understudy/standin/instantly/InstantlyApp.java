package dev.understudy.standin.instantly;

import dev.understudy.contract.Contract;
import dev.understudy.runtime.http.Wing;
import dev.understudy.standin.instantly.access.ApiKeyStore;
import dev.understudy.standin.instantly.access.ApiKeys;
import dev.understudy.standin.instantly.access.RateLimits;
import dev.understudy.standin.instantly.workspace.WorkspaceDelegate;
import dev.understudy.standin.instantly.workspace.WorkspaceStore;
import dev.understudy.standin.instantly.workspace.Workspaces;
import dev.understudy.standin.store.Database;
import java.time.Clock;
import java.util.Set;

/** The Instantly wing's table of contents. */
public final class InstantlyApp {

    // Fastify reads this media type as a string, which then is no object; it refuses all others but JSON.
    private static final Set<String> TEXT = Set.of("text/plain");

    private InstantlyApp() {}

    /** The wing, plugged together. */
    public static Wing of(Contract contract, Database database, Clock clock) {
        return new Wing(
                "/api/v2",
                contract,
                new ApiKeys(new ApiKeyStore(database), new RateLimits(clock)),
                new InstantlyErrors(),
                TEXT,
                new WorkspaceDelegate(new Workspaces(new WorkspaceStore(database), clock)));
    }
}
