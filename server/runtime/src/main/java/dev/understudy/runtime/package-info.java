/**
 * Serves interfaces that are generated from a contract: {@link dev.understudy.runtime.ContractServer} starts a server.
 *
 * <p>Its settings, and the interfaces that a team may implement (access control, error format), are in {@link
 * dev.understudy.runtime.api}; the failures that a delegate may throw are in {@link dev.understudy.runtime.failure}.
 * Nothing here knows a particular API or a database.
 */
package dev.understudy.runtime;
