/**
 * Reads and writes the small standard syntaxes that documents and HTTP messages consist of.
 *
 * <p>Each class implements one syntax as its RFCs define it. Nothing here knows a contract, and this package depends on
 * no other package. The same code therefore parses documents, requests in the server and responses in the verifier.
 * With two implementations of one syntax, the verifier would sooner or later report values as malformed that the server
 * accepts.
 *
 * <pre>
 *     StrictJson             JSON: RFC 8259, restricted to I-JSON (RFC 7493)
 *     MediaType              media types and ranges: RFC 9110
 *     PercentEncoding        percent-encoding in URIs and forms: RFC 3986
 *     Uuids                  UUIDs: RFC 9562
 * </pre>
 */
package dev.understudy.contract.syntax;
