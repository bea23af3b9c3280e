/**
 * The callers of Instantly. An API key belongs to one workspace, has scopes, and shares the plan and the rate limit of
 * that workspace with all its other keys.
 *
 * <p>{@link dev.understudy.standin.instantly.access.CallerAccess} decides, in the vendor's order; {@code CallerStore}
 * remembers. The contract says which scopes an operation requires ({@code x-required-scopes}); nothing here repeats
 * them.
 */
package dev.understudy.standin.instantly.access;
