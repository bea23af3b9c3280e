/**
 * Checks the licences in the runnable jars, after Maven's phase {@code package} has built them.
 *
 * <p>Anyone who redistributes a runnable jar must include the licence and the notices of all software in it. These
 * checks fail if a dependency is added and its licence text is not in the jar. Nothing here decides which licences are
 * acceptable: the root {@code pom.xml} lists them, and the build rejects a dependency with any other licence.
 */
package dev.understudy.suite.licences;
