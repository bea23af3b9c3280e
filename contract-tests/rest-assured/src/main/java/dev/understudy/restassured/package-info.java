/**
 * Brings the verifier into REST Assured tests.
 *
 * <p>{@link dev.understudy.restassured.ContractFilter} hands every exchange of a test to the judge and fails the test if the
 * contract is broken. Judging itself happens in {@code understudy-verifier}.
 */
package dev.understudy.restassured;
