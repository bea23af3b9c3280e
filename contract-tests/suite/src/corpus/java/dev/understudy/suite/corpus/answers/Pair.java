package dev.understudy.suite.corpus.answers;

import java.util.List;

/**
 * Attempts that must not compile and a control that must.
 *
 * @param attempts one for each way to return the response
 */
record Pair(List<Attempt> attempts, Attempt control) {}
