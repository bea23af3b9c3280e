package dev.understudy.verify.cli;

import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Rule;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells whether one answer shows a finding again. */
final class Recurrence {

    private final Set<Rule> judged;

    /** Takes the rules that are judged by one exchange for itself. */
    Recurrence(Set<Rule> judged) {
        this.judged = judged;
    }

    /**
     * Returns whether it is seen again; empty if one answer cannot tell, as with the laws of state, which compare
     * several, and with a rule that this version does not have.
     */
    Optional<Boolean> isSeen(String check, String keyword, int status, List<Finding> findings) {
        return Rule.of(check).flatMap(rule -> {
            if (judged.contains(rule)) {
                return Optional.of(findings.stream()
                        .anyMatch(
                                found -> found.rule() == rule && found.keyword().equals(keyword)));
            }
            return rule.isProvedByStatus() ? Optional.of(!rule.allows(status)) : Optional.empty();
        });
    }
}
