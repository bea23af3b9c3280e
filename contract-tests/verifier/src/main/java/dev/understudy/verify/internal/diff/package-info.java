/**
 * Compares two versions of a contract, and says for each change which callers it breaks.
 *
 * <p>Requests are sent by callers of the old contract, so the new one must accept them; answers come from a server of the
 * new one, so the old one must accept them. What values a schema accepts is compared in the package {@code contain};
 * here are operations, parameters, bodies, statuses, headers, media types, security and names.
 */
package dev.understudy.verify.internal.diff;
