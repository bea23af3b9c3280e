/**
 * Measures how strong the judge is.
 *
 * <p>From a contract alone, every declared answer is built in full (from the contract's own examples), then broken: each
 * keyword at each place, each header, the status, the media type, each rule of JSON, one at a time. The judge must catch
 * every broken answer and leave every whole one alone, whichever way a server may write it. The tests that hold the score
 * are {@link dev.understudy.suite.strength.StrengthTest}'s.
 *
 * <p>The breaking knows JSON Schema by itself and never asks the code that it measures whether a break is one; where a
 * contract leaves that open (a value that breaks one branch of a union may keep another), it says so with
 * {@code x-wrong}, a list of values that keep no branch.
 */
package dev.understudy.suite.strength;
