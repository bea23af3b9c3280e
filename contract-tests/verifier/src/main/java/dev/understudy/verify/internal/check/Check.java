package dev.understudy.verify.internal.check;

import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Rule;
import java.util.List;

/** One question about an answer. */
public interface Check {

    /** What it finds; empty if all is well, or if the question does not arise. */
    List<Finding> judge(JudgedAnswer answer);

    /** Returns the rule that it checks. */
    Rule rule();
}
