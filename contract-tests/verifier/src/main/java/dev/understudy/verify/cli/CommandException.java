package dev.understudy.verify.cli;

/** Thrown when a command cannot be carried out. The message is one sentence for users. */
final class CommandException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CommandException(String message) {
        super(message);
    }

    CommandException(String message, Throwable cause) {
        super(message, cause);
    }
}
