/**
 * The coverage of a contract by a run: the number of responses to each operation by status and media type, and how
 * often each keyword was satisfied and violated, in requests and in responses.
 *
 * <p>The important rows are those with a count of zero, since the verdict of a run says nothing about them. Therefore
 * each declared response and each keyword has a row from the start.
 *
 * <p>Nothing here judges. The validation of a value against its schema decides whether a keyword is violated. A
 * separate walk through the schema and the value counts how often each keyword was applied, since validation reports
 * violations only.
 */
package dev.understudy.verify.coverage;
