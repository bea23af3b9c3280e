package dev.understudy.contract.internal.schema;

/** A schema that means nothing. The message is one sentence that says where it stands and what is wrong. */
public final class UnreadableSchema extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableSchema(String message, Throwable cause) {
        super(message, cause);
    }
}
