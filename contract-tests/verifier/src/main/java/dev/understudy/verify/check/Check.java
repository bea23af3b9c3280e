package dev.understudy.verify.check;

import dev.understudy.verify.Finding;
import java.util.List;

/** One question about an answer. */
public interface Check {

    /** What it finds; empty if all is well, or if the question does not arise. */
    List<Finding> judge(JudgedAnswer answer);

    /** Its name in reports. */
    default String name() {
        return getClass().getSimpleName();
    }
}
