/**
 * Refreshes a contract step by step, as its vendor changes it, and compiles programs against the code that is generated
 * from each version.
 *
 * <p>The programs are written for the first version. Wherever {@code refresh} says that a change is safe for
 * {@code source}, they must still compile; where they do not, it must list why.
 */
package dev.understudy.suite.refresh;
