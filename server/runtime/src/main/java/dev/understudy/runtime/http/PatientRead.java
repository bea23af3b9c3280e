package dev.understudy.runtime.http;

import dev.understudy.runtime.failure.Failure;
import dev.understudy.runtime.work.Workers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
     * The bytes of the stream, at most as many as given; fewer if it ends. What has arrived is read at once, and for the rest
     * another worker works meanwhile.
     *
     * @throws Failure {@link Failure.Kind#BODY_SLOW} if they do not arrive in time, or not at all
     */
    byte[] upTo(int most, InputStream body) {
        long deadline = System.nanoTime() + patience.toNanos();
        byte[] chunk = new byte[Math.min(CHUNK, most)];
        ByteArrayOutputStream read = new ByteArrayOutputStream(chunk.length);
        try {
            int count = 0;
            while (count >= 0 && read.size() < most) {
                if (System.nanoTime() > deadline) {
                    throw Failure.of(
                            Failure.Kind.BODY_SLOW, "the body took longer than " + patience.toSeconds() + " s");
                }
                count = next(body, chunk, Math.min(chunk.length, most - read.size()));
                read.write(chunk, 0, Math.max(count, 0));
            }
            return read.toByteArray();
        } catch (IOException | UncheckedIOException e) {
            throw Failure.of(Failure.Kind.BODY_SLOW, "the body broke off: " + e.getMessage());
        }
    }

    private static int next(InputStream body, byte[] chunk, int most) throws IOException {
        if (body.available() > 0) {
            return body.read(chunk, 0, most);
        }
        return Workers.waitFor(() -> {
            try {
                return body.read(chunk, 0, most);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
