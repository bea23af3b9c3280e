/**
 * Who calls Instantly: an API key stands for one workspace, has scopes, and shares that workspace's plan and rate limit
 * with all its other keys.
 *
 * <p>{@link dev.understudy.standin.instantly.access.ApiKeys} decides, in the vendor's order; {@code ApiKeyStore} remembers. Which
 * scopes an operation asks for stands in the contract ({@code x-required-scopes}) and nowhere else.
 */
package dev.understudy.standin.instantly.access;
