/**
 * Reads and writes the small standard syntaxes that documents and HTTP messages are made of.
 *
 * <p>Each syntax has one class and one RFC. Nothing here knows a contract: this package lies below all others, so that
 * reading a document, judging a schema, serving a request and verifying an answer all use the same readers. Two
 * implementations of one syntax would differ sooner or later, and the server would then accept what the verifier
 * reports.
 *
 * <pre>
 *     StrictJson             JSON: RFC 8259 within the limits of I-JSON (RFC 7493)
 *     MediaType              media types and ranges: RFC 9110
 *     PercentEncoding        percent-encoding in URIs and forms: RFC 3986
 *     Uuids                  UUIDs: RFC 9562
 * </pre>
 */
package dev.understudy.contract.syntax;
