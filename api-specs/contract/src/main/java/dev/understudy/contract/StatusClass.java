package dev.understudy.contract;

/** A class of HTTP status codes (RFC 9110 section 15), such as {@code 2XX}. */
public enum StatusClass {
    /** 1xx: the final response follows. */
    INFORMATIONAL(1),
    /** 2xx: the request was accepted. */
    SUCCESSFUL(2),
    /** 3xx: the client has to take further action. */
    REDIRECTION(3),
    /** 4xx: the request was rejected. */
    CLIENT_ERROR(4),
    /** 5xx: the server failed. */
    SERVER_ERROR(5);

    private final int firstDigit;

    StatusClass(int firstDigit) {
        this.firstDigit = firstDigit;
    }

    /** Returns whether a status code belongs to this class. */
    public boolean contains(int status) {
        return status / 100 == firstDigit;
    }
}
