package dev.understudy.verify.internal.pool;

import dev.understudy.verify.internal.derive.TestCase;

/** Says which writes may contain ids that the run did not create, because they can be undone. */
@FunctionalInterface
public interface UndoPlans {

    /** Returns whether a case may refer to a resource that the run did not create. */
    boolean allowForeign(TestCase testCase);
}
