package dev.understudy.standin.instantly;

import dev.understudy.contract.SchemaFault;
import java.util.Comparator;
import java.util.List;

/**
 * Words the faults of a body as Ajv does: one fault, the first that Ajv meets, such as {@code body/name must be string}.
 */
final class AjvWords {

    // Ajv asks an object's own keywords before those of its properties, and the root's type before anything else.
    private static final List<String> ORDER = List.of("type", "minProperties", "additionalProperties");

    private AjvWords() {}

    static String of(List<SchemaFault> faults) {
        return faults.stream()
                .min(Comparator.comparingInt(AjvWords::rank))
                .map(first -> "body" + first.at() + " " + rule(first))
                .orElse("body is not valid");
    }

    private static int rank(SchemaFault fault) {
        int keyword = ORDER.indexOf(fault.keyword());
        int depth = depth(fault);
        return depth * 100 + (keyword < 0 ? ORDER.size() : keyword);
    }

    private static int depth(SchemaFault fault) {
        return (int) fault.at().toString().chars().filter(c -> c == '/').count();
    }

    private static String rule(SchemaFault fault) {
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
