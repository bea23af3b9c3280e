/**
 * Works out what to send from what a contract says.
 *
 * <pre>
 *     schema ──► Alternatives ──► Site after Site ──► values that keep it, values that break it once ──► cases
 * </pre>
 *
 * <p>A schema is opened into alternatives without references and unions; a walk visits each place of a body; at each,
 * values on the edges of what is allowed are put in, and values just beyond. Making values is guesswork, since schemas
 * can ask for anything: so the contract's own judge decides on each whole body whether it is valid, or broken in exactly
 * one keyword at one place, and everything else is thrown away.
 *
 * <p>Nothing here sends or judges answers. Everything follows from the contract, the profile and the seed, so that two
 * runs derive the same cases.
 */
package dev.understudy.verify.internal.derive;
