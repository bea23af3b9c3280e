package dev.understudy.verify.coverage;

import java.util.List;

/**
 * The number of times that a run has exercised each part of a contract.
 *
 * @param responses a count for each declared combination of operation, status and media type, and for each undeclared
 *     combination that was received
 * @param keywords a count for each keyword in the contract
 * @param notSent the number of cases that were derived but not sent because the budget was exhausted. Counting stops at
 *     {@link #NOT_SENT_LIMIT}, since deriving all cases of a large contract takes longer than most runs.
 */
public record Coverage(List<ResponseCount> responses, List<KeywordCount> keywords, long notSent) {

    /** The number of unsent cases at which counting stops. */
    public static final int NOT_SENT_LIMIT = 1_000;

    /** Returns the number of unsent cases as text: a number or {@code 1000 or more}. */
    public String notSentText() {
        return notSent < NOT_SENT_LIMIT ? String.valueOf(notSent) : NOT_SENT_LIMIT + " or more";
    }

    public Coverage {
        responses = List.copyOf(responses);
        keywords = List.copyOf(keywords);
    }

    /** Returns the declared responses that were never received. */
    public List<ResponseCount> neverSeen() {
        return responses.stream()
                .filter(response -> response.declared() && response.seen() == 0)
                .toList();
    }

    /**
     * The number of responses to one operation with one status and media type.
     *
     * @param operation the id of the operation
     * @param status the declared status, such as {@code 200}, {@code 4XX} or {@code default}; the received one if it is
     *     not declared
     * @param mediaType the declared media type; the received one if it is not declared; empty if there is no body
     * @param declared whether the contract declares the response
     * @param seen the number of responses received
     */
    public record ResponseCount(String operation, String status, String mediaType, boolean declared, long seen) {}

    /**
     * The results of applying one keyword to values.
     *
     * @param keyword the name of the keyword
     * @param requests the results in requests
     * @param responses the results in responses
     */
    public record KeywordCount(String keyword, Tally requests, Tally responses) {}

    /**
     * The results of applying a keyword in requests or in responses.
     *
     * @param satisfied the number of values that satisfied the keyword
     * @param violated the number of violations of the keyword
     */
    public record Tally(long satisfied, long violated) {}
}
