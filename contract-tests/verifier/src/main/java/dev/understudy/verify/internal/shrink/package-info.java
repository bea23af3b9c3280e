/**
 * Makes a failing request as short as it gets.
 *
 * <p>Each step tries a request that is a little smaller: a property or a parameter less, a shorter text, a rounder
 * number. It is taken only if the contract still says the same of it, valid or broken in the same keyword at the same
 * place, and if the server still fails in the same way when it is sent. So a finding never points at a request that is
 * faulty for another reason than the one it tells of.
 *
 * <p>The libraries that shrink (jqwik, junit-quickcheck) are test frameworks: values and sending have to run inside their
 * engines, and none re-validates a smaller value by a contract.
 */
package dev.understudy.verify.internal.shrink;
