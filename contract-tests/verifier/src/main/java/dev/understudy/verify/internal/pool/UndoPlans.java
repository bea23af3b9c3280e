package dev.understudy.verify.internal.pool;

import dev.understudy.verify.internal.derive.TestCase;

/** Decides which cases may contain ids of resources that the run did not create, because they can be undone. */
@FunctionalInterface
public interface UndoPlans {

    /** Returns whether a case may refer to a resource that the run did not create. */
    boolean allowForeign(TestCase testCase);
}
