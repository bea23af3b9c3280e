package dev.understudy.verify.internal.har;

/** A file that is no recording. The message is one sentence that names it. */
public final class UnreadableRecording extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableRecording(String message, Throwable cause) {
        super(message, cause);
    }
}
