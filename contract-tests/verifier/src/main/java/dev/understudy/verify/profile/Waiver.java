package dev.understudy.verify.profile;

import java.util.Optional;

/**
 * A known finding, unchecked part or untested operation that does not count. For a finding, a component that is empty
 * matches anything. Otherwise, the pointer must be present, and the rule and the operation must be empty.
 *
 * @param ruleId the id of the rule
 * @param operation the id of the operation
 * @param pointer the JSON pointer of the finding; for an unchecked part or an untested operation, its JSON pointer in
 *     the contract
 * @param keyword the keyword of the contract
 * @param reason the reason for the waiver
 */
public record Waiver(
        Optional<String> ruleId,
        Optional<String> operation,
        Optional<String> pointer,
        Optional<String> keyword,
        String reason) {}
