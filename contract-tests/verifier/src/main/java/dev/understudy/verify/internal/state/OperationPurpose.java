package dev.understudy.verify.internal.state;

import dev.understudy.contract.Operation;
import dev.understudy.verify.internal.derive.SafeMethods;
import dev.understudy.verify.internal.link.ResourceNames;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Guesses from the names of an operation what it does, since the contract and the method do not say it. A POST whose
 * name is not known is a write.
 */
public final class OperationPurpose {

    private static final Set<String> REMOVALS = Set.of(
            "delete",
            "remove",
            "purge",
            "clear",
            "reset",
            "destroy",
            "wipe",
            "truncate",
            "drop",
            "flush",
            "erase",
            "prune",
            "uninstall",
            "shutdown",
            "restart");
    // Words after which a collection has probably fewer members.
    private static final Set<String> DELETIONS = Set.of(
            "delete", "remove", "purge", "clear", "destroy", "wipe", "truncate", "drop", "flush", "erase", "prune");
    private static final Set<String> READS = Set.of(
            "filter",
            "search",
            "query",
            "count",
            "list",
            "paginate",
            "find",
            "lookup",
            "get",
            "read",
            "validate",
            "check",
            "preview",
            "evaluate",
            "match",
            "history",
            "exists",
            "export",
            "login");

    private static final Set<String> SEARCHES =
            Set.of("filter", "search", "query", "count", "list", "paginate", "lookup", "preview");
    // These read what is in the body, or else they may act on the resource in the path.
    private static final Set<String> CHECKS = Set.of("validate", "check", "exists");

    // After these, a server may refuse all other requests with a 503.
    private static final Pattern DISABLES =
            Pattern.compile("(?i)(maintenance|shut-?_?down|restart|reboot|lock-?_?down)[^/]*/?$");

    private OperationPurpose() {}

    /**
     * Returns whether an operation probably deletes data, according to the last segment of its path or the first word
     * of its id.
     */
    public static boolean removes(Operation operation) {
        return names(operation, REMOVALS);
    }

    /** Returns whether an operation probably deletes members of a collection, without an id in its path. */
    static boolean deletesMembers(Operation operation) {
        return operation.path().parameterNames().isEmpty()
                && (operation.method().equals("DELETE")
                        || (operation.method().equals("POST") && names(operation, DELETIONS)));
    }

    /** Returns whether a POST probably only reads, such as a search whose conditions are in the body. */
    static boolean reads(Operation operation) {
        return operation.method().equals("POST") && names(operation, READS);
    }

    /**
     * Returns whether a POST on an existing resource certainly only reads, such as {@code /things/{id}/search} or {@code
     * /things/{id}/parts/validate}. But {@code /things/{id}/validate} may make the thing valid.
     */
    static boolean onlyReads(Operation operation) {
        List<String> segments =
                List.of(operation.path().toString().replaceAll("/+$", "").split("/", -1));
        int last = segments.size() - 1;
        String verb = segments.get(last).toLowerCase(Locale.ROOT);
        return operation.method().equals("POST")
                && (SEARCHES.contains(verb)
                        || (CHECKS.contains(verb) && !segments.get(last - 1).contains("{")));
    }

    /** Returns whether an operation may switch the server off, according to the last segment of its path. */
    public static boolean disablesServer(Operation operation) {
        return !SafeMethods.isSafe(operation)
                && DISABLES.matcher(operation.path().toString()).find();
    }

    private static boolean names(Operation operation, Set<String> verbs) {
        String path = operation.path().toString().replaceAll("/+$", "");
        String segment = path.substring(path.lastIndexOf('/') + 1);
        List<String> id = ResourceNames.words(operation.id());
        boolean hasId = !operation.id().contains("/");
        return (!segment.contains("{") && ResourceNames.words(segment).stream().anyMatch(verbs::contains))
                || (hasId && verbs.contains(id.get(0)));
    }
}
