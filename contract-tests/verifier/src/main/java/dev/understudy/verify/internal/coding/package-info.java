/**
 * Decodes the content codings of bodies (RFC 9110 section 8.4.1).
 *
 * <p>A run sends no Accept-Encoding, so a server may use any coding (RFC 9110 section 12.5.3). A body in a coding that
 * is not implemented here is reported as not judged. Nothing here knows a contract.
 */
package dev.understudy.verify.internal.coding;
