package dev.understudy.verify.internal.state;

import dev.understudy.contract.Operation;
import dev.understudy.verify.internal.link.ResourceNames;
import java.util.List;
import java.util.Set;

/**
 * Guesses from the names of an operation what a POST does, since a contract does not say it. A name that is not known
 * means a write.
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

    private OperationPurpose() {}

    /** Returns whether the last segment of the path, or the first word of the operation id, says that data is deleted. */
    public static boolean removes(Operation operation) {
        return names(operation, REMOVALS);
    }

    /** Returns whether a POST probably only reads, such as a search whose conditions are in the body. */
    static boolean reads(Operation operation) {
        return operation.method().equals("POST") && names(operation, READS);
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
