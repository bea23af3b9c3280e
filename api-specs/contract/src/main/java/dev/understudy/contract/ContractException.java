package dev.understudy.contract;

/** Thrown if a contract cannot be read or is invalid. The message is one sentence that can be shown to users. */
public final class ContractException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception with a sentence that says what is wrong, where, and what to do. */
    public ContractException(String message) {
        super(message);
    }

    /** Creates an exception with a sentence that says what is wrong, where, and what to do, and with the cause. */
    public ContractException(String message, Throwable cause) {
        super(message, cause);
    }
}
