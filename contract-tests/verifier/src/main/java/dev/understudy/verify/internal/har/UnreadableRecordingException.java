package dev.understudy.verify.internal.har;

/** Thrown if a file cannot be read as a recording. The message is one sentence that names the file. */
public final class UnreadableRecordingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableRecordingException(String message, Throwable cause) {
        super(message, cause);
    }
}
