package dev.understudy.standin.store;

/** Thrown if a database cannot be used because of the tables in it. The message completes "… cannot be used: ". */
final class SchemaException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SchemaException(String reason) {
        super(reason);
    }
}
