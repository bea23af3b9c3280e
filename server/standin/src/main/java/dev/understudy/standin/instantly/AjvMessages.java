package dev.understudy.standin.instantly;

import dev.understudy.contract.SchemaFault;
import java.util.Comparator;
import java.util.List;

/**
 * Describes the faults of a body in Ajv's format. Like Ajv, it reports only the fault that Ajv finds first, for example
 * {@code body/name must be string}.
 */
final class AjvMessages {

    // Ajv checks an object before its properties, and the keywords of one object in this order.
    private static final List<String> KEYWORD_ORDER = List.of("type", "minProperties", "additionalProperties");

    private AjvMessages() {}

    static String of(List<SchemaFault> faults) {
        return faults.stream()
                .min(Comparator.comparingInt(AjvMessages::rank))
                .map(first -> "body" + first.at() + " " + requirement(first))
                .orElse("body is not valid");
    }

    private static int rank(SchemaFault fault) {
        int keywordIndex = KEYWORD_ORDER.indexOf(fault.keyword());
        int depth = depth(fault);
        return depth * 100 + (keywordIndex < 0 ? KEYWORD_ORDER.size() : keywordIndex);
    }

    private static int depth(SchemaFault fault) {
        return (int) fault.at().toString().chars().filter(c -> c == '/').count();
    }

    private static String requirement(SchemaFault fault) {
        return switch (fault.keyword()) {
            case "type" -> "must be " + allowedTypes(fault);
            case "minProperties" ->
                "must NOT have fewer than " + fault.arguments().get(0) + " properties";
            case "additionalProperties" -> "must NOT have additional properties";
            default -> fault.message();
        };
    }

    private static String allowedTypes(SchemaFault fault) {
        String allowed = fault.arguments().get(1);
        return allowed.replace("[", "").replace("]", "").replace(" ", "");
    }
}
