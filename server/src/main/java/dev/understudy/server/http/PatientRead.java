package dev.understudy.server.http;

import dev.understudy.server.Failure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * Reads a request body, but not for ever: a client that sends a byte now and then would hold a worker as long as it
 * likes, since each single read is quick enough.
 */
final class PatientRead {

    private static final int CHUNK = 8192;

    private final Duration patience;

    /** With the longest that a whole body may take. */
    PatientRead(Duration patience) {
        this.patience = patience;
    }

    /**
     * The bytes of the stream, at most as many as given.
     *
     * @throws Failure {@link Failure.Kind#BODY_SLOW} if they do not arrive in time, or not at all
     */
    byte[] upTo(int most, InputStream body) {
        long deadline = System.nanoTime() + patience.toNanos();
        ByteArrayOutputStream read = new ByteArrayOutputStream(512);
        byte[] chunk = new byte[CHUNK];
        try {
            int count = 0;
            while (count >= 0 && read.size() < most) {
                read.write(chunk, 0, count);
                if (System.nanoTime() > deadline) {
                    throw Failure.of(
                            Failure.Kind.BODY_SLOW, "the body took longer than " + patience.toSeconds() + " s");
                }
                count = body.read(chunk, 0, Math.min(CHUNK, most - read.size()));
            }
            return read.toByteArray();
        } catch (IOException e) {
            throw Failure.of(Failure.Kind.BODY_SLOW, "the body broke off: " + e.getMessage());
        }
    }
}
