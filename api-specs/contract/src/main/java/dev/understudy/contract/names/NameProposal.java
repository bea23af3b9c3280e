package dev.understudy.contract.names;

import dev.understudy.contract.document.DocumentNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Proposes names for places that have none, best first. The same contract always gets the same proposals. */
final class NameProposal {

    private static final Pattern COMPONENT_KEY = Pattern.compile("[A-Za-z][A-Za-z0-9._-]*");
    // A key such as def-20 says nothing, and changes when the vendor adds a schema.
    private static final Pattern NUMBERED_KEY =
            Pattern.compile("(?i)(def|definition|schema|model|object|type|anonymous|inline[-_.]?[a-z]*)[-_.]?[0-9]+");
    private static final Pattern TITLE = Pattern.compile("[A-Za-z][A-Za-z0-9]*");

    // The reason phrases of RFC 9110 section 15 and RFC 6585.
    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("400", "BadRequest"),
            Map.entry("401", "Unauthorized"),
            Map.entry("402", "PaymentRequired"),
            Map.entry("403", "Forbidden"),
            Map.entry("404", "NotFound"),
            Map.entry("405", "MethodNotAllowed"),
            Map.entry("406", "NotAcceptable"),
            Map.entry("408", "RequestTimeout"),
            Map.entry("409", "Conflict"),
            Map.entry("410", "Gone"),
            Map.entry("411", "LengthRequired"),
            Map.entry("412", "PreconditionFailed"),
            Map.entry("413", "ContentTooLarge"),
            Map.entry("414", "UriTooLong"),
            Map.entry("415", "UnsupportedMediaType"),
            Map.entry("422", "UnprocessableContent"),
            Map.entry("423", "Locked"),
            Map.entry("428", "PreconditionRequired"),
            Map.entry("429", "TooManyRequests"),
            Map.entry("500", "InternalServer"),
            Map.entry("501", "NotImplemented"),
            Map.entry("502", "BadGateway"),
            Map.entry("503", "ServiceUnavailable"),
            Map.entry("504", "GatewayTimeout"));

    private NameProposal() {}

    /** Returns a name for an operation without an {@code operationId}, such as {@code getWorkspacesById}. */
    static String operation(ContractPlace place) {
        String path = place.keys().get(1).replace("{}", "by parameter");
        return place.keys().get(2).toLowerCase(Locale.ROOT) + camelCase(path);
    }

    /**
     * Returns names for a type.
     *
     * @param operation the name of the operation; unused within a type
     */
    static List<String> type(ContractPlace place, DocumentNode written, DocumentNode target, String operation) {
        List<String> names = new ArrayList<>();
        String reference = written.child("$ref").text("");
        String key = reference.substring(reference.lastIndexOf('/') + 1);
        if (COMPONENT_KEY.matcher(key).matches() && !NUMBERED_KEY.matcher(key).matches()) {
            names.add(key);
        }
        String title = target.child("title").text("");
        if (!key.isEmpty() && TITLE.matcher(title).matches()) {
            names.add(title);
        }
        names.addAll(place.isWithinType() ? within(place) : usage(place, camelCase(operation)));
        return names;
    }

    private static List<String> within(ContractPlace place) {
        String type = place.keys().get(1);
        String pointer = place.lastKey();
        String last = camelCase(pointer.substring(pointer.lastIndexOf('/')).replaceFirst("^/[|&]", "alternative "));
        return last.isEmpty()
                ? List.of(type + camelCase(pointer) + "Item")
                : last.startsWith("Alternative")
                        ? List.of(type + last)
                        : List.of(last, type + last, type + camelCase(pointer));
    }

    private static List<String> usage(ContractPlace place, String operation) {
        String[] words = place.lastKey().split(" ", 2);
        int pointer = place.lastKey().indexOf(" /");
        String below =
                pointer < 0 ? "" : camelCase(place.lastKey().substring(pointer).replace("/*", "/item"));
        String reason = REASONS.get(words[0]);
        if (reason != null) {
            return List.of(reason + "Error" + below, operation + reason + "Error" + below);
        }
        return switch (words[0]) {
            case "body" -> List.of(operation + "Request" + below);
            case "parameter" -> List.of(operation + camelCase(words[1]));
            case "default" -> List.of(operation + "Error" + below);
            // Not "Response": generated code often has a type of that name for the answer as a whole.
            default ->
                words[0].startsWith("2")
                        ? List.of(operation + "Result" + below, operation + "Result" + words[0] + below)
                        : List.of(operation + "Error" + words[0] + below);
        };
    }

    private static String camelCase(String text) {
        return Stream.of(text.split("[^A-Za-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }
}
