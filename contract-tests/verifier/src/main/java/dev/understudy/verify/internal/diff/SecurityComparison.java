package dev.understudy.verify.internal.diff;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.document.UnreadableDocumentException;
import dev.understudy.contract.document.UnresolvedReferenceException;
import dev.understudy.verify.internal.derive.SecurityRequirements;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Compares the security requirements of an operation. Credentials that satisfied one alternative of the old contract
 * must satisfy one of the new. Schemes are compared by what they say, not by their names.
 */
final class SecurityComparison {

    private final Versions versions;

    SecurityComparison(Versions versions) {
        this.versions = versions;
    }

    List<Change> compare(Subject operation, Operation ofOld, Operation ofNew) {
        List<Map<String, Set<String>>> oldWays = alternatives(versions.oldContract(), ofOld);
        List<Map<String, Set<String>>> newWays = alternatives(versions.newContract(), ofNew);
        List<Map<String, Set<String>>> refused = missing(oldWays, newWays);
        List<Map<String, Set<String>>> added = missing(newWays, oldWays);
        if (refused.isEmpty() && added.isEmpty()) {
            return List.of();
        }
        ChangeBuilder change = operation
                .of("security", "request")
                .at(
                        SecurityRequirements.of(versions.oldContract(), ofOld),
                        SecurityRequirements.of(versions.newContract(), ofNew))
                .change("security")
                .at("/security")
                .effect(refused.isEmpty() ? Effect.WIDENED : added.isEmpty() ? Effect.NARROWED : Effect.CHANGED);
        if (!added.isEmpty()) {
            change.breaks(Caller.SERVER).witness(witness(added.get(0), false));
        }
        if (!refused.isEmpty()) {
            change.breaks(Caller.TOLERANT, Caller.STRICT).witness(witness(refused.get(0), true));
        }
        return List.of(change.build());
    }

    private static Witness witness(Map<String, Set<String>> credentials, boolean oldIsValid) {
        String described = credentials.isEmpty()
                ? "a request without credentials"
                : "a request with only these credentials: "
                        + credentials.entrySet().stream()
                                .map(each -> each.getKey() + (each.getValue().isEmpty() ? "" : " " + each.getValue()))
                                .collect(Collectors.joining(", "));
        return Witness.of(Witness.Kind.REQUEST, described, oldIsValid);
    }

    // Returns the ways of the first list that satisfy none of the other list.
    private static List<Map<String, Set<String>>> missing(
            List<Map<String, Set<String>>> ways, List<Map<String, Set<String>>> others) {
        return ways.stream()
                .filter(way -> others.stream().noneMatch(other -> satisfies(way, other)))
                .toList();
    }

    private static boolean satisfies(Map<String, Set<String>> credentials, Map<String, Set<String>> demanded) {
        return demanded.entrySet().stream()
                .allMatch(each -> credentials.containsKey(each.getKey())
                        && credentials.get(each.getKey()).containsAll(each.getValue()));
    }

    // Each alternative has the demanded schemes with their scopes. No requirement at all admits everybody.
    private static List<Map<String, Set<String>>> alternatives(Contract contract, Operation operation) {
        List<Map<String, Set<String>>> alternatives = new ArrayList<>();
        for (DocumentNode requirement :
                SecurityRequirements.of(contract, operation).elements()) {
            Map<String, Set<String>> schemes = new TreeMap<>();
            requirement.members().forEach((name, scopes) -> {
                Set<String> names = new TreeSet<>();
                scopes.elements().forEach(scope -> names.add(scope.text("")));
                schemes.put(scheme(contract, name), names);
            });
            alternatives.add(schemes);
        }
        return alternatives.isEmpty() ? List.of(Map.of()) : alternatives;
    }

    private static String scheme(Contract contract, String name) {
        DocumentNode declared =
                contract.root().child("components").child("securitySchemes").child(name);
        try {
            JsonNode scheme = contract.documents().follow(declared).value();
            return List.of("type", "scheme", "in", "name", "openIdConnectUrl").stream()
                    .map(field -> scheme.path(field).asString(""))
                    .filter(text -> !text.isEmpty())
                    .distinct()
                    .collect(Collectors.joining(" "));
        } catch (UnresolvedReferenceException | UnreadableDocumentException e) {
            return name;
        }
    }
}
