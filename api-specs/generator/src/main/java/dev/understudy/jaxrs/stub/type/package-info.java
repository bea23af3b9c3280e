/**
 * Decides which Java type a schema becomes: a record, an enum, a sealed interface, or a type of the JDK. The types know
 * everything that is written about them, so that {@link dev.understudy.jaxrs.stub.source} reads no contract.
 */
package dev.understudy.jaxrs.stub.type;
