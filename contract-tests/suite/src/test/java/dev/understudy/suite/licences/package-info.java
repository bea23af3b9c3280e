/**
 * Checks of the licences in the runnable jars, after {@code package} has built them.
 *
 * <p>Whoever passes a runnable jar on must pass on the licence and the notices of everything in it. These checks fail if a
 * dependency is added whose licence text the jar lacks. The build itself rejects a dependency without an accepted
 * licence; the accepted ones are in the root {@code pom.xml}.
 */
package dev.understudy.suite.licences;
