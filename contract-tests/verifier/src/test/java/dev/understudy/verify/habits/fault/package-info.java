/**
 * Single faults of the server, grouped by the part of a request or response that they affect. Each names the operation
 * that it breaks, the symptom by which a run must report it, and the behaviour in one sentence. The contract, HTTP or
 * JSON forbids each of them.
 *
 * <p>The list was written before the checks were adapted to other people's servers. A fault is code around the
 * innocent server, whose own code contains none of them.
 */
package dev.understudy.verify.habits.fault;
