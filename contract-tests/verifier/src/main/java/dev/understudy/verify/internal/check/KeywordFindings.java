package dev.understudy.verify.internal.check;

import dev.understudy.contract.SchemaFault;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Finding.Kind;
import dev.understudy.verify.finding.FindingBuilder.DeclaredStep;
import dev.understudy.verify.finding.FindingBuilder.KeywordStep;
import dev.understudy.verify.internal.format.FormatSections;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Builds findings about violated keywords, and decides whether a violated keyword is drift or a violation. */
final class KeywordFindings {

    private static final int MAX_LENGTH = 200;

    // Vendors often add properties and enum values before they update their contract, so these keywords indicate drift.
    private static final Set<String> DRIFT_KEYWORDS =
            Set.of("additionalProperties", "unevaluatedProperties", "enum", "discriminator");

    private static final Pattern MASK = Pattern.compile("[*\\u2022]+");

    private KeywordFindings() {}

    /**
     * Adds the keyword and location of a fault to a finding.
     *
     * @param base the location of the judged value in the exchange, to which the fault's pointer is relative; empty
     *     for a body
     */
    static DeclaredStep finding(KeywordStep finding, String base, SchemaFault fault) {
        return finding.violates(fault.keyword(), fault.keywordNode().place()).at(base + pointer(fault));
    }

    /** Returns the finding for a response. The keyword decides between drift and violation. */
    static Finding finding(JudgedResponse response, ResponseCheck check, String base, SchemaFault fault) {
        return finding(response.finding(check), base, fault)
                .as(kind(fault))
                .declared(declared(fault))
                .received(received(fault));
    }

    private static Kind kind(SchemaFault fault) {
        if (fault.keyword().equals("writeOnly") && isMasked(fault)) {
            return Kind.ADVICE;
        }
        return DRIFT_KEYWORDS.contains(fault.keyword()) || isWiderType(fault) ? Kind.DRIFT : Kind.VIOLATION;
    }

    // Some servers return asterisks or bullets in place of the value of a writeOnly property.
    private static boolean isMasked(SchemaFault fault) {
        JsonNode value = isUnexpectedProperty(fault) ? fault.received().get(fault.property()) : fault.received();
        return MASK.matcher(value.asString("")).matches();
    }

    // If a fractional number is received where the contract declares an integer, the vendor has probably widened the
    // type.
    private static boolean isWiderType(SchemaFault fault) {
        return fault.keyword().equals("type")
                && fault.received().isNumber()
                && fault.keywordNode().value().toString().contains("\"integer\"");
    }

    private static String pointer(SchemaFault fault) {
        return isUnexpectedProperty(fault)
                ? fault.at().appendProperty(fault.property()).toString()
                : fault.at().toString();
    }

    private static boolean isUnexpectedProperty(SchemaFault fault) {
        return fault.property() != null && fault.received().has(fault.property());
    }

    static String declared(SchemaFault fault) {
        JsonNode value = fault.keywordNode().value();
        return shorten(fault.keyword() + ": " + (value.isMissingNode() ? fault.message() : value))
                + FormatSections.of(fault).map(section -> " (" + section + ")").orElse("");
    }

    static String received(SchemaFault fault) {
        if (fault.property() != null && !isUnexpectedProperty(fault)) {
            return "no property '" + fault.property() + "'";
        }
        JsonNode value = isUnexpectedProperty(fault) ? fault.received().get(fault.property()) : fault.received();
        return shorten(value + (value.isContainer() ? ": " + fault.message() : ""));
    }

    static String shorten(String text) {
        return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + "…";
    }
}
