package dev.understudy.verify.internal.check;

import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Rule;
import java.util.List;

/** A check of a response. */
public interface ResponseCheck {

    /** Returns the findings; empty if the response passes or the check does not apply to it. */
    List<Finding> judge(JudgedResponse response);

    /** Returns the rule that this check enforces. */
    Rule rule();
}
