/**
 * Derives test cases from a contract.
 *
 * <pre>
 *     schema ──► alternatives ──► mutation points ──► valid values, values with one fault ──► test cases
 * </pre>
 *
 * <p>Each schema is expanded into alternatives that contain neither references nor unions. A walk then visits each
 * location in a body and inserts values just inside and just outside the boundaries of the schema. These values are
 * only candidates, since no generator can satisfy every possible schema. Each complete body is therefore judged against
 * the contract. Only bodies that are valid, or that violate exactly one keyword at one location, become test cases.
 *
 * <p>Nothing here sends requests or judges responses. The cases depend only on the contract, the profile and the seed.
 * Two runs with the same contract, profile and seed derive the same cases.
 */
package dev.understudy.verify.internal.derive;
