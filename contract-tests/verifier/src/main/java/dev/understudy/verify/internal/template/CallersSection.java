package dev.understudy.verify.internal.template;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.document.UnresolvedReferenceException;
import dev.understudy.verify.internal.derive.SecurityRequirements;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Lists a header field for each security scheme that an operation requires. */
final class CallersSection {

    private final Contract contract;

    CallersSection(Contract contract) {
        this.contract = contract;
    }

    void write(List<Operation> operations, TemplateText text) {
        Map<String, List<String>> operationsByScheme = new LinkedHashMap<>();
        operations.forEach(operation -> schemes(operation)
                .forEach(scheme -> operationsByScheme
                        .computeIfAbsent(scheme, any -> new ArrayList<>())
                        .add(operation.id())));
        if (operationsByScheme.isEmpty()) {
            return;
        }
        text.line("# The callers. The first one sends all requests for which no other is named.");
        text.line("callers:");
        text.entry("usual:");
        text.entry("  headers:");
        operationsByScheme.forEach((scheme, ids) -> write(scheme, ids, text));
        text.line("");
    }

    private void write(String name, List<String> operations, TemplateText text) {
        DocumentNode scheme = scheme(name);
        text.explain("The security scheme '" + name + "' (" + kind(scheme) + ") of "
                + TemplateText.operations(operations) + ":");
        field(name, scheme)
                .ifPresentOrElse(
                        field -> text.entry("    " + field),
                        () -> text.explain("(It is not sent in a header field, so a profile cannot supply it.)"));
    }

    private static Optional<String> field(String name, DocumentNode scheme) {
        String variable = "${env:" + name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_") + "}";
        String parameter = scheme.child("name").text("");
        return switch (kind(scheme)) {
            case "apiKey in header" -> Optional.of(TemplateText.scalar(parameter) + ": " + variable);
            case "apiKey in cookie" -> Optional.of("Cookie: " + TemplateText.scalar(parameter + "=" + variable));
            case "http basic" -> Optional.of("Authorization: Basic " + variable);
            case "http bearer", "oauth2", "openIdConnect" -> Optional.of("Authorization: Bearer " + variable);
            default -> Optional.empty();
        };
    }

    private static String kind(DocumentNode scheme) {
        String type = scheme.child("type").text("undeclared");
        return switch (type) {
            case "apiKey" -> "apiKey in " + scheme.child("in").text("header");
            case "http" -> "http " + scheme.child("scheme").text("").toLowerCase(Locale.ROOT);
            default -> type;
        };
    }

    private DocumentNode scheme(String name) {
        DocumentNode scheme =
                contract.root().child("components").child("securitySchemes").child(name);
        try {
            return contract.documents().follow(scheme);
        } catch (UnresolvedReferenceException e) {
            return scheme;
        }
    }

    private List<String> schemes(Operation operation) {
        return SecurityRequirements.of(contract, operation).elements().stream()
                .flatMap(requirement -> requirement.members().keySet().stream())
                .distinct()
                .toList();
    }
}
