package dev.understudy.verify.exchange;

import dev.understudy.contract.StatusClass;

/**
 * What came back.
 *
 * @param status the HTTP status code
 * @param headers its header fields
 * @param body its body without content coding; empty if it has none
 */
public record Answer(int status, Headers headers, Body body) {

    /** Whether it says that the request was done (RFC 9110 section 15.3). */
    public boolean isSuccess() {
        return StatusClass.SUCCESSFUL.contains(status);
    }
}
