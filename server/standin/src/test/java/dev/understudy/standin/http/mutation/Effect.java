package dev.understudy.standin.http.mutation;

/** The effect of a mutation on the response and on the connection. */
enum Effect {
    /** The request is executed; its status is 200, and another request may follow. */
    EXECUTED,
    /** The request is not executed; its status is 404, and another request may follow. */
    NOT_FOUND,
    /** The request is executed; its status is 200, and the connection is closed. */
    LAST,
    /** The request is not executed; its status is 400, 414 or 431, and the connection is closed. */
    REJECTED
}
