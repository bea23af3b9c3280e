package dev.understudy.runtime.http;

import dev.understudy.runtime.failure.Failure;
import dev.understudy.runtime.work.Workers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;

/**
 * Reads a request body within a time limit. Grizzly's read timeout limits each read, but not their sum: a client that
 * sends a single byte now and then could occupy a worker for ever.
 */
final class DeadlineBodyReader {

    private static final int CHUNK = 8192;

    private final Duration timeout;

    DeadlineBodyReader(Duration timeout) {
        this.timeout = timeout;
    }

    /**
     * Returns the bytes of the stream, up to the given number; fewer if the stream ends. Bytes that have arrived are
     * read at once. While this thread waits for more bytes, another worker runs in its place.
     *
     * @throws Failure {@link Failure.Kind#BODY_TIMEOUT} if the bytes do not arrive in time, or the connection breaks
     */
    byte[] readUpTo(int maximum, InputStream body) {
        long deadline = System.nanoTime() + timeout.toNanos();
        byte[] chunk = new byte[Math.min(CHUNK, maximum)];
        ByteArrayOutputStream read = new ByteArrayOutputStream(chunk.length);
        try {
            int count = 0;
            while (count >= 0 && read.size() < maximum) {
                if (System.nanoTime() > deadline) {
                    throw Failure.of(
                            Failure.Kind.BODY_TIMEOUT, "the body took longer than " + timeout.toSeconds() + " s");
                }
                count = readChunk(body, chunk, Math.min(chunk.length, maximum - read.size()));
                read.write(chunk, 0, Math.max(count, 0));
            }
            return read.toByteArray();
        } catch (IOException | UncheckedIOException e) {
            throw Failure.of(
                    Failure.Kind.BODY_TIMEOUT, "the connection broke before the body was complete: " + e.getMessage());
        }
    }

    private static int readChunk(InputStream body, byte[] chunk, int maximum) throws IOException {
        if (body.available() > 0) {
            return body.read(chunk, 0, maximum);
        }
        return Workers.callBlocking(() -> {
            try {
                return body.read(chunk, 0, maximum);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
