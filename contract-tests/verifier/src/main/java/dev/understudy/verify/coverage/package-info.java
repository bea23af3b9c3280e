/**
 * Counts what of a contract was seen: which operation answered which status in which media type, and which keyword was
 * put to how many values, held and broken, in requests and in answers.
 *
 * <p>A row that stays at nought is the message: a verdict says nothing about what was never asked. So everything that
 * the contract declares has its row from the start.
 *
 * <p>Nothing here judges. Whether a keyword is broken, the schema's own judge says; how often it was asked at all, a
 * walk through schema and value says, since a judge that is content does not tell what it looked at.
 */
package dev.understudy.verify.coverage;
