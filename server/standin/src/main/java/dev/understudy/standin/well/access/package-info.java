/**
 * The callers of Well. An API key belongs to a person, and a person has memberships with roles. A request acts in one
 * effective workspace: that of the query parameter {@code workspaceId}, or the default workspace of the key. The
 * request can reach only workspaces of the same tenant.
 *
 * <p>{@link dev.understudy.standin.well.access.CallerAccess} decides, in our own order, since the vendor's page does
 * not specify one; {@code CallerStore} remembers. The contract says which role an operation requires
 * ({@code x-required-role}); nothing here repeats it.
 */
package dev.understudy.standin.well.access;
