package dev.understudy.verify.finding;

import dev.understudy.contract.document.Place;
import java.util.regex.Pattern;

/**
 * A fault that one exchange shows: the violated rule, with the location, the requirement and the received value. To
 * build a finding, start with {@link #of}.
 *
 * @param kind the severity
 * @param rule the violated rule
 * @param operation the id of the operation, or the method and path if it has no id
 * @param exchange the index of the exchange
 * @param pointer the location in the exchange: a JSON pointer into the body, or {@code /headers/…}, {@code /path/…},
 *     {@code /query/…} or {@code /cookies/…}
 * @param keyword the violated keyword of the contract
 * @param contract the location of the keyword in the contract
 * @param declared the requirement, as text for users
 * @param received the received value, as text for users
 */
public record Finding(
        Kind kind,
        Rule rule,
        String operation,
        int exchange,
        String pointer,
        String keyword,
        Place contract,
        String declared,
        String received) {

    private static final Pattern INDEX = Pattern.compile("/\\d+(?=/|$)");

    /** The severity of a finding. */
    public enum Kind {
        /** The server violates the contract. */
        VIOLATION,
        /** The server does more than the contract declares, for example because the vendor has changed the API. */
        DRIFT,
        /**
         * A remark that never changes the verdict, for example that the server violates a general standard, or that an
         * exchange was not judged.
         */
        ADVICE
    }

    /** Starts to build a finding for a rule. */
    public static FindingBuilder.ExchangeStep of(Rule rule) {
        return FindingBuilder.of(rule);
    }

    /**
     * Returns a location in an exchange with {@code *} in place of array indexes, which may differ in each exchange that
     * shows the same fault.
     */
    public static String withoutIndexes(String pointer) {
        return INDEX.matcher(pointer).replaceAll("/*");
    }

    /** Returns a copy with another severity. */
    public Finding as(Kind other) {
        return of(rule).in(operation, exchange)
                .violates(keyword, contract)
                .as(other)
                .at(pointer)
                .declared(declared)
                .received(received);
    }

    /** Returns the finding as a paragraph for users. */
    @Override
    public String toString() {
        String where = pointer.isEmpty() ? "" : " at " + pointer;
        return kind + " " + rule.id() + ": " + operation + where + " violates '" + keyword + "'\n  declared: "
                + declared + "\n  received: " + received + "\n  contract: " + contract + " (" + contract.pointer()
                + ")";
    }
}
