package dev.understudy.suite.corpus.answers;

import java.util.List;

/**
 * The verdicts of the compiler.
 *
 * @param pairs the number of pairs
 * @param attempts the number of attempts
 * @param refused the number of attempts that were refused because of a type
 * @param accepted the attempts that compile
 * @param refusedOtherwise the attempts that were refused for another reason, each with the message
 * @param failedControls the controls that do not compile, each with the message
 * @param messages examples of the compiler's messages
 */
public record AnswersResult(
        int pairs,
        int attempts,
        int refused,
        List<String> accepted,
        List<String> refusedOtherwise,
        List<String> failedControls,
        List<String> messages) {}
