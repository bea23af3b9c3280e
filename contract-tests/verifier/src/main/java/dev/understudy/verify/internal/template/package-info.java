/**
 * Writes a profile that lists what a contract leaves open, for users to fill in: credentials, ids of existing resources,
 * and other values that the server accepts.
 *
 * <pre>
 *     Contract ──► CallersSection, ValuesSection, ProbesSection ──► ProfileTemplate
 *     a run    ──► SuccessListener ──────┘
 * </pre>
 *
 * <p>Every entry is commented out, so that the profile can be read before anybody fills it in. Before a run, the entries
 * come from the contract alone. After a run, those that have led to a successful response are left out.
 */
package dev.understudy.verify.internal.template;
