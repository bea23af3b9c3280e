package dev.understudy.verify.internal.check;

import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Rule;
import java.util.List;

/**
 * A check of a request that the server accepted. A server that accepts an invalid request supports more than its
 * contract declares, so each finding is drift. Rejected requests are not checked.
 */
public interface RequestCheck {

    /** Returns the findings; empty if the request passes or the check does not apply to it. */
    List<Finding> judge(AcceptedRequest request);

    /** Returns the rule that this check enforces. */
    Rule rule();
}
