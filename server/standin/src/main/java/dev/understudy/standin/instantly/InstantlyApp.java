package dev.understudy.standin.instantly;

import dev.understudy.contract.Contract;
import dev.understudy.runtime.api.ApiDefinition;
import dev.understudy.runtime.api.ApiDefinition.Option;
import dev.understudy.runtime.api.KnownOperations;
import dev.understudy.standin.instantly.access.CallerAccess;
import dev.understudy.standin.instantly.access.CallerStore;
import dev.understudy.standin.instantly.access.RequestCounter;
import dev.understudy.standin.instantly.workspace.WorkspaceDelegate;
import dev.understudy.standin.instantly.workspace.WorkspaceStore;
import dev.understudy.standin.instantly.workspace.Workspaces;
import dev.understudy.standin.store.Database;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Set;

/** Assembles the Instantly API. */
public final class InstantlyApp {

    // Fastify reads a text/plain body as a string, which then violates the schema because it is not an object. Fastify
    // rejects every other media type except JSON.
    private static final Set<String> TEXT_TYPES = Set.of("text/plain");

    // Fastify's media type of JSON.
    private static final String RESPONSE_TYPE = "application/json; charset=utf-8";

    // The vendor always sends milliseconds with three digits.
    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    private InstantlyApp() {}

    /** Returns the definition of the API, with all its parts connected. */
    public static ApiDefinition of(Contract contract, KnownOperations operations, Database database, Clock clock) {
        return ApiDefinition.builder(contract)
                .prefix("/api/v2")
                .delegate(new WorkspaceDelegate(new Workspaces(new WorkspaceStore(database), clock)))
                .accessControl(new CallerAccess(new CallerStore(database), RequestCounter.of(database, clock)))
                .errorFormat(new InstantlyErrors())
                .textTypes(TEXT_TYPES)
                .responseType(RESPONSE_TYPE)
                .timeFormat(MILLISECONDS)
                .with(Option.IGNORE_ACCEPT)
                .with(Option.REQUIRE_BODIES)
                .knownOperations(operations)
                .build();
    }
}
