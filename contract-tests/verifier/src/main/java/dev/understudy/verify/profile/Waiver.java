package dev.understudy.verify.profile;

import java.util.Optional;

/**
 * Something that is known and not to be counted. What it leaves open matches anything.
 *
 * @param check the name of the check
 * @param operation the id of the operation
 * @param pointer where in the answer, or in the contract for what is not checked
 * @param keyword the keyword of the contract
 * @param reason why it is waived
 */
public record Waiver(
        Optional<String> check,
        Optional<String> operation,
        Optional<String> pointer,
        Optional<String> keyword,
        String reason) {}
