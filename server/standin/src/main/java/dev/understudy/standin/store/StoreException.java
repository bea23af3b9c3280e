package dev.understudy.standin.store;

import java.sql.SQLException;
import java.util.Optional;

/**
 * Thrown if the database cannot be used because of a {@link StoreFault}. It has neither a cause nor a stack trace: the
 * messages of libraries may contain the values of a request.
 */
final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final StoreFault fault;
    private final String code;

    /**
     * Creates an exception.
     *
     * @param code the code with which the database has reported the fault, or an empty text
     */
    StoreException(StoreFault fault, String code) {
        super(fault.description(), null, false, false);
        this.fault = fault;
        this.code = code;
    }

    /** Returns the fault that an exception reports; empty if it reports anything else, such as a faulty statement. */
    static Optional<StoreException> of(Throwable thrown) {
        for (Throwable current = thrown; current != null; current = current.getCause()) {
            if (current instanceof StoreException known) {
                return Optional.of(known);
            }
            if (current instanceof SQLException reported) {
                return SqlErrors.fault(reported).map(fault -> new StoreException(fault, SqlErrors.code(reported)));
            }
        }
        return Optional.empty();
    }

    StoreFault fault() {
        return fault;
    }

    String code() {
        return code;
    }
}
