package dev.understudy.verify.coverage;

import java.util.List;

/**
 * What of a contract a run has seen.
 *
 * @param answers one for each operation, status and media type that is declared, and for each other that came
 * @param keywords one for each keyword that the contract uses
 * @param notSent how many cases were derived and not sent for want of budget; {@link #MOST_NOT_SENT} stands for as many or
 *     more, since to derive all those of a large contract takes longer than most runs
 */
public record Coverage(List<AnswerCount> answers, List<KeywordCount> keywords, long notSent) {

    /** Where the counting of cases that were not sent ends. */
    public static final int MOST_NOT_SENT = 1_000;

    /** How many cases were not sent, in words: a number, or {@code 1000 or more}. */
    public String notSentInWords() {
        return notSent < MOST_NOT_SENT ? String.valueOf(notSent) : MOST_NOT_SENT + " or more";
    }

    /** Takes copies. */
    public Coverage {
        answers = List.copyOf(answers);
        keywords = List.copyOf(keywords);
    }

    /** The declared answers that never came. */
    public List<AnswerCount> neverSeen() {
        return answers.stream()
                .filter(answer -> answer.declared() && answer.seen() == 0)
                .toList();
    }

    /**
     * How often a kind of answer came.
     *
     * @param operation the id of the operation
     * @param status as declared, such as {@code 200}, {@code 4XX} or {@code default}; as it came if it is not declared
     * @param mediaType as declared; as it came if it is not declared; empty if there is no body
     * @param declared whether the contract declares it
     * @param seen how often it came
     */
    public record AnswerCount(String operation, String status, String mediaType, boolean declared, long seen) {}

    /**
     * How often a keyword was put to a value.
     *
     * @param keyword its name
     * @param requests in requests
     * @param answers in answers
     */
    public record KeywordCount(String keyword, Tally requests, Tally answers) {}

    /**
     * How it ended.
     *
     * @param held how often the message kept it
     * @param broken how often the message broke it
     */
    public record Tally(long held, long broken) {}
}
