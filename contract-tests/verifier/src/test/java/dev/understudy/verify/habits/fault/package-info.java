/**
 * Single faults of the server, by what they concern. Each names the operation that it breaks, the symptom by which a
 * run must report it, and in one sentence the behaviour; each is something that the contract, HTTP or JSON forbids.
 *
 * <p>The list was written before the checks were adapted to other people's servers. A fault is code around the
 * innocent server, which therefore knows of none.
 */
package dev.understudy.verify.habits.fault;
