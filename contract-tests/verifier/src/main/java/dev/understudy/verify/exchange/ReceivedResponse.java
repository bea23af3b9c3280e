package dev.understudy.verify.exchange;

import dev.understudy.contract.StatusClass;

/**
 * A response as it was received.
 *
 * @param status the HTTP status code
 * @param headers the header fields
 * @param body the body; {@link Body#NONE} if there was none
 */
public record ReceivedResponse(int status, Headers headers, Body body) {

    /** Returns whether the status is a 2xx (RFC 9110 section 15.3). */
    public boolean isSuccess() {
        return StatusClass.SUCCESSFUL.contains(status);
    }
}
