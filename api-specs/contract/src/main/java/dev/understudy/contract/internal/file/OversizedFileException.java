package dev.understudy.contract.internal.file;

import java.io.IOException;

/** Thrown if a file is too large to be read into memory. The message is one sentence that names the file. */
public final class OversizedFileException extends IOException {

    private static final long serialVersionUID = 1L;

    OversizedFileException(String message) {
        super(message);
    }
}
