package dev.understudy.verify.internal.completeness;

import dev.understudy.contract.Operation;
import java.util.OptionalInt;

/** Words what users can add to the next run so that an operation is tested. */
final class Remedy {

    static final String PROBE = "add a probe of it to a profile, with a request that is successful";
    static final String PROBE_WITH_BODY = "add a probe of it to a profile, with a 'body' that is valid";
    static final String PARAMETER_VALUES = "add them to 'values' of a profile, for this operation";
    static final String RUN_AGAIN = "run again when the server is stable";
    static final String LARGER_BUDGET = "set a larger --budget";

    private static final String IDS = "add ids of existing resources to 'values' of a profile, for this operation";
    private static final String VALUES =
            "add values that the server accepts to 'values' of a profile, or a probe with such a request";
    private static final String CREDENTIALS =
            "give credentials that are allowed to call it, with --header or as the first of the 'callers' of a profile";
    private static final String IMPLEMENTATION = "check that the server implements it";
    private static final String REPAIR = "repair the server first; the findings show the requests";
    private static final String RATE = "set a lower --rate, or the 'limits' of a profile";
    private static final String REDIRECT =
            "declare the redirect in the contract, or give credentials if it leads to a login";

    private Remedy() {}

    /** Returns the remedy for an operation whose valid requests usually get this status. */
    static String of(Operation operation, OptionalInt usualStatus) {
        if (usualStatus.isEmpty()) {
            return REPAIR;
        }
        int status = usualStatus.getAsInt();
        return switch (status) {
            case 401, 402, 403, 407 -> CREDENTIALS;
            case 404, 410 -> hasInput(operation) ? IDS : IMPLEMENTATION;
            case 405, 501 -> IMPLEMENTATION;
            case 429 -> RATE;
            default -> status < 300 ? PROBE : status < 400 ? REDIRECT : status < 500 ? VALUES : REPAIR;
        };
    }

    private static boolean hasInput(Operation operation) {
        return !operation.parameters().isEmpty() || operation.hasRequestBody();
    }
}
