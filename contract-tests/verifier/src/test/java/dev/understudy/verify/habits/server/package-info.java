/**
 * A server that follows {@code habits/openapi.yaml} strictly, and that has the habits which real servers have and which
 * no contract forbids:
 *
 * <ul>
 *   <li>values that follow from the time or from other values, such as {@code ageSeconds} or {@code status},
 *   <li>an id in the body of a PUT that the path overrides, and read-only values in requests that are ignored,
 *   <li>a web page for every path and method that the contract does not declare,
 *   <li>connections that are closed without notice after each 5xx, and sometimes after another response,
 *   <li>a 404 for unknown ids that the contract does not declare, and an empty list for an unknown parent,
 *   <li>sets in another order, compressed responses, a redirect, a login that knows nobody, names that are unique, and
 *       an empty string that is stored as null.
 * </ul>
 *
 * <p>It validates requests by its own code, so that an error of the contract library does not hide itself. Nothing here
 * breaks the contract; the package {@code fault} does.
 */
package dev.understudy.verify.habits.server;
