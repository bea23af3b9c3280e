package dev.understudy.verify.internal.report.file;

/** A report that cannot be read again. The message is one sentence for people. */
public final class UnreadableReport extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableReport(String message) {
        super(message);
    }

    UnreadableReport(String message, Throwable cause) {
        super(message, cause);
    }
}
