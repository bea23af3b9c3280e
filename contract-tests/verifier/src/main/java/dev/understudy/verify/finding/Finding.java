package dev.understudy.verify.finding;

import dev.understudy.contract.document.Place;

/**
 * One thing that an exchange shows about a server and its contract. {@link #of} builds one.
 *
 * @param kind how grave it is
 * @param rule the rule that is broken
 * @param operation the id of the operation, or method and path where the contract has none
 * @param exchange the number of the exchange
 * @param pointer where: a JSON pointer into the body, or {@code /headers/…}, {@code /path/…}, {@code /query/…},
 *     {@code /cookies/…} for what is not in it
 * @param keyword the keyword of the contract that is concerned
 * @param contract where the contract says so
 * @param declared what the contract says, for people
 * @param received what came, for people
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

    /** The severity of a finding. */
    public enum Kind {
        /** The answer contradicts the contract. */
        VIOLATION,
        /** The answer says more than the contract: what a changed vendor looks like. */
        DRIFT,
        /** What general standards ask and the contract does not. */
        ADVICE
    }

    /** Begins a finding of a rule. */
    public static FindingBuilder.ExchangeStep of(Rule rule) {
        return FindingBuilder.of(rule);
    }

    /** One paragraph for people. */
    @Override
    public String toString() {
        String where = pointer.isEmpty() ? "" : " at " + pointer;
        return kind + " " + rule.id() + ": " + operation + where + " breaks '" + keyword + "'\n  declared: " + declared
                + "\n  received: " + received + "\n  contract: " + contract + " (" + contract.pointer() + ")";
    }
}
