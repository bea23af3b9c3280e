package dev.understudy.verify.internal.report.file;

/**
 * Thrown when the report of an earlier run cannot be read, or does not contain the requested finding. The message is
 * one sentence for users.
 */
public final class UnreadableReportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableReportException(String message) {
        super(message);
    }

    UnreadableReportException(String message, Throwable cause) {
        super(message, cause);
    }
}
