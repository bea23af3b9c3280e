package dev.understudy.verify.coverage;

/**
 * How much was done.
 *
 * @param exchanges how many exchanges there were
 * @param judged how many of them were about an operation of the contract
 */
public record Counts(long exchanges, long judged) {}
