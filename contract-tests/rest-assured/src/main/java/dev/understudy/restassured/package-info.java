/**
 * Judges the responses in REST Assured tests by a contract.
 *
 * <p>{@link dev.understudy.restassured.ContractFilter} passes every exchange of a test to the judge, and fails the test
 * if the response violates the contract. Nothing here decides that: the rules are in {@code understudy-verifier}.
 */
package dev.understudy.restassured;
