package dev.understudy.verify.cli;

import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Rule;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides from one response whether a finding occurs again. */
final class ReplayVerdict {

    private final Set<Rule> judgeRules;

    /**
     * Creates an instance.
     *
     * @param judgeRules the rules that a judge checks on a single exchange
     */
    ReplayVerdict(Set<Rule> judgeRules) {
        this.judgeRules = judgeRules;
    }

    /**
     * Returns whether the finding occurs again. The result is empty if one response cannot prove it: for a rule that
     * compares several responses, such as a state law; for a probe, whose expected status is only in the profile; and
     * for a rule that this version does not have.
     */
    Optional<Boolean> isReproduced(String ruleId, String keyword, int status, List<Finding> findings) {
        return Rule.of(ruleId).flatMap(rule -> {
            if (judgeRules.contains(rule)) {
                return Optional.of(findings.stream()
                        .anyMatch(
                                found -> found.rule() == rule && found.keyword().equals(keyword)));
            }
            return rule.isProvedByStatus() ? Optional.of(!rule.allows(status)) : Optional.empty();
        });
    }
}
