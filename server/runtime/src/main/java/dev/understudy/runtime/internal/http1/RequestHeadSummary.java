package dev.understudy.runtime.internal.http1;

/**
 * The results of checking the head of a request.
 *
 * @param line the request line
 * @param start the index of its first byte; an empty line before it is allowed
 * @param end the index behind the empty line that ends the head
 * @param hasHost whether the request has a Host; if it has none, its version is HTTP/1.0
 * @param contentLength the length of a body that is not chunked; 0 if there is none
 * @param chunked whether the body is chunked
 * @param close whether the client asks to close the connection after the response
 */
public record RequestHeadSummary(
        RequestLine line, int start, int end, boolean hasHost, long contentLength, boolean chunked, boolean close) {

    /** Returns whether a body follows the head, whatever the method (RFC 9112, section 6.3). */
    public boolean hasBody() {
        return chunked || contentLength > 0;
    }
}
