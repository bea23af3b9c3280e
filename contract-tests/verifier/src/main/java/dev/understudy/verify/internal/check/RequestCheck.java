package dev.understudy.verify.internal.check;

import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Rule;
import java.util.List;

/**
 * One question about a request that was not refused. A server that takes what its contract forbids takes more than it
 * says, so whatever such a check finds is drift; a request that was refused has been dealt with.
 */
public interface RequestCheck {

    /** What it finds; empty if all is well, or if the question does not arise. */
    List<Finding> judge(AcceptedRequest request);

    /** Returns the rule that it checks. */
    Rule rule();
}
