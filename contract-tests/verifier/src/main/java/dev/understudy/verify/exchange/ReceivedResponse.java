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

    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    /** Returns whether the status is a 2xx (RFC 9110 section 15.3). */
    public boolean isSuccess() {
        return StatusClass.SUCCESSFUL.contains(status);
    }

    /** Returns whether the status is 201: the request has created a resource (RFC 9110 section 15.3.2). */
    public boolean isCreated() {
        return status == CREATED;
    }

    /** Returns whether the status is 202: the request has not been carried out yet (RFC 9110 section 15.3.3). */
    public boolean isAccepted() {
        return status == ACCEPTED;
    }

    /**
     * Returns whether the status is 404 or 410: the server does not find the resource, or does not disclose it (RFC 9110
     * sections 15.5.5 and 15.5.11).
     */
    public boolean isAbsent() {
        return status == NOT_FOUND || status == GONE;
    }
}
