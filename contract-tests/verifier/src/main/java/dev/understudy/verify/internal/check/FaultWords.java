package dev.understudy.verify.internal.check;

import dev.understudy.contract.SchemaFault;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Finding.Kind;
import dev.understudy.verify.finding.FindingBuilder.DeclaredStep;
import dev.understudy.verify.finding.FindingBuilder.KeywordStep;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Words a broken keyword as a finding, and says whether it is drift. */
final class FaultWords {

    private static final int LONGEST = 200;

    // An answer with more than these know is what a vendor sends who has moved on.
    private static final Set<String> DRIFT =
            Set.of("additionalProperties", "unevaluatedProperties", "enum", "discriminator");

    private FaultWords() {}

    /**
     * Goes on with the finding that a fault is.
     *
     * @param above where the value stands that the fault's pointer counts from
     */
    static DeclaredStep finding(KeywordStep finding, String above, SchemaFault fault) {
        return finding.breaks(fault.keyword(), fault.declared().place()).at(above + pointer(fault));
    }

    /** The whole finding for an answer, where the keyword tells drift from violation. */
    static Finding finding(JudgedAnswer answer, Check check, String above, SchemaFault fault) {
        return finding(answer.finding(check), above, fault)
                .as(kind(fault))
                .declared(declared(fault))
                .received(received(fault));
    }

    private static Kind kind(SchemaFault fault) {
        return DRIFT.contains(fault.keyword()) || isWiderType(fault) ? Kind.DRIFT : Kind.VIOLATION;
    }

    // The one type that another one contains: a fraction where whole numbers were promised.
    private static boolean isWiderType(SchemaFault fault) {
        return fault.keyword().equals("type")
                && fault.received().isNumber()
                && fault.declared().value().toString().contains("\"integer\"");
    }

    private static String pointer(SchemaFault fault) {
        return isTooMany(fault)
                ? fault.at().appendProperty(fault.property()).toString()
                : fault.at().toString();
    }

    private static boolean isTooMany(SchemaFault fault) {
        return fault.property() != null && fault.received().has(fault.property());
    }

    static String declared(SchemaFault fault) {
        JsonNode value = fault.declared().value();
        return shorten(fault.keyword() + ": " + (value.isMissingNode() ? fault.message() : value));
    }

    static String received(SchemaFault fault) {
        if (fault.property() != null && !isTooMany(fault)) {
            return "no '" + fault.property() + "'";
        }
        JsonNode value = isTooMany(fault) ? fault.received().get(fault.property()) : fault.received();
        return shorten(value + (value.isContainer() ? ": " + fault.message() : ""));
    }

    static String shorten(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
