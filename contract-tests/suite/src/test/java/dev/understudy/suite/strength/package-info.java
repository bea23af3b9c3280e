/**
 * Measures how many invalid responses the judge detects.
 *
 * <p>The tests build a valid response for every response that a contract declares, from the examples in the contract.
 * Then they make the response invalid in one way at a time: an undeclared status or media type, a violation of one
 * keyword at one location in the body or in a header field, or malformed JSON. The judge must report every invalid
 * response, and must accept every valid one, whichever way a server serialises it.
 * {@link dev.understudy.suite.strength.StrengthTest} asserts both.
 *
 * <p>Nothing here uses the judge to decide whether a value is valid. The classes of this package derive valid and
 * invalid values from the keywords themselves. For some keywords, above all unions, this is impossible, because a value
 * that violates one branch may satisfy another one. For these keywords, the kitchen-sink contracts list invalid values
 * ({@code x-wrong}) and valid values ({@code x-right}).
 */
package dev.understudy.suite.strength;
