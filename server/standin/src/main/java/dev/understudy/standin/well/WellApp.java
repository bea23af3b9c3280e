package dev.understudy.standin.well;

import dev.understudy.contract.Contract;
import dev.understudy.runtime.api.ApiDefinition;
import dev.understudy.runtime.api.ApiDefinition.Option;
import dev.understudy.runtime.api.KnownOperations;
import dev.understudy.standin.store.Database;
import dev.understudy.standin.well.access.CallerAccess;
import dev.understudy.standin.well.access.CallerStore;
import dev.understudy.standin.well.workspace.WorkspaceDelegate;
import dev.understudy.standin.well.workspace.WorkspaceStore;
import dev.understudy.standin.well.workspace.Workspaces;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/** Assembles the Well API. */
public final class WellApp {

    // The vendor always sends milliseconds with three digits.
    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    private WellApp() {}

    /** Returns the definition of the API, with all its parts connected. */
    public static ApiDefinition of(Contract contract, KnownOperations operations, Database database, Clock clock) {
        return ApiDefinition.builder(contract)
                .prefix("/v1")
                .delegate(new WorkspaceDelegate(new Workspaces(new WorkspaceStore(database), clock)))
                .accessControl(new CallerAccess(new CallerStore(database)))
                .errorFormat(new WellErrors())
                .timeFormat(MILLISECONDS)
                .with(Option.IGNORE_ACCEPT)
                .knownOperations(operations)
                .build();
    }
}
