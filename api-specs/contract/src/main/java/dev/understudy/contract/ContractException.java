package dev.understudy.contract;

/** A contract that cannot be read or does not mean anything. The message is one sentence for people. */
public final class ContractException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With a sentence that says what is wrong, where, and what to do. */
    public ContractException(String message) {
        super(message);
    }

    /** As above, keeping the library's own exception for the log. */
    public ContractException(String message, Throwable cause) {
        super(message, cause);
    }
}
