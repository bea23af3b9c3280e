package dev.understudy.runtime.internal.http;

import dev.understudy.runtime.failure.Failure;
import dev.understudy.runtime.failure.StandardFailure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.glassfish.grizzly.ReadHandler;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.io.NIOInputStream;
import org.glassfish.grizzly.http.server.Request;

/**
 * Collects the body of a request without blocking a thread. Grizzly calls this object when bytes arrive.
 *
 * <p>Bytes, the end of the body, the deadline and the end of the connection can be signalled by different threads, and
 * by a nested call: for a chunked body, {@link NIOInputStream#notifyAvailable} passes the next chunk on before it
 * returns. So a signal only counts; the first thread that signals handles all signals, one after the other.
 */
final class BodyCollector implements ReadHandler {

    private static final int BLOCK = 8192;

    /** The memory, in bytes, that a request and its connection occupy without the body. */
    private static final int COST_OF_WAITING = 24 * 1024;

    private final NIOInputStream input;
    private final HttpRequestPacket packet;
    private final int maximum;
    private final BodyLimits limits;
    private final Executor workers;
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private final AtomicInteger signals = new AtomicInteger();
    private int reserved;
    private Future<?> deadline;
    private volatile Failure interruption;
    private boolean done;
    private volatile boolean abandoned;

    BodyCollector(Request request, int maximum, BodyLimits limits, Executor workers) {
        this.input = request.getNIOInputStream();
        this.packet = request.getRequest();
        this.maximum = maximum;
        this.limits = limits;
        this.workers = workers;
    }

    /** Collects the body. The stage completes at once if the body has already arrived, and otherwise on a worker. */
    CompletableFuture<byte[]> collect() {
        if (input.isFinished()) {
            return collectArrived();
        }
        reserve(COST_OF_WAITING);
        deadline = limits.atDeadline(() -> interrupt(Failure.of(
                StandardFailure.BODY_TIMEOUT,
                "the body took longer than " + limits.timeout().toSeconds() + " s")));
        signal();
        return body;
    }

    /** Fails because the connection has broken. Has no effect if the body is already complete. */
    void disconnected() {
        interrupt(Failure.of(StandardFailure.BODY_TIMEOUT, "the connection broke before the body was complete"));
    }

    /** Returns whether collecting has ended although Grizzly may still pass bytes on. */
    boolean isAbandoned() {
        return abandoned;
    }

    /** Releases the memory that was reserved for the body; must be called once, after the stage has completed. */
    void release() {
        limits.release(reserved);
    }

    @Override
    public void onDataAvailable() {
        signal();
    }

    @Override
    public void onAllDataRead() {
        signal();
    }

    @Override
    public void onError(Throwable error) {
        if (error instanceof Failure failure) {
            interrupt(failure);
        } else {
            disconnected();
        }
    }

    private CompletableFuture<byte[]> collectArrived() {
        try {
            readArrived();
            return CompletableFuture.completedFuture(received.toByteArray());
        } catch (IOException | Failure e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void interrupt(Failure failure) {
        interruption = failure;
        signal();
    }

    private void signal() {
        if (signals.getAndIncrement() == 0) {
            do {
                if (!done) {
                    advance();
                }
            } while (signals.decrementAndGet() > 0);
        }
    }

    private void advance() {
        try {
            if (interruption != null) {
                abandoned = true;
                throw interruption;
            }
            readArrived();
            if (input.isFinished()) {
                byte[] complete = received.toByteArray();
                finish(() -> body.complete(complete));
            } else if (packet.isExpectContent()) {
                input.notifyAvailable(this);
            }
            // Otherwise the last byte has arrived, and Grizzly is about to call onAllDataRead. Asking for more bytes
            // would make Grizzly parse the next request before the response to this one is complete.
        } catch (IOException | RuntimeException e) {
            finish(() -> body.completeExceptionally(e));
        }
    }

    private void finish(Runnable completion) {
        done = true;
        deadline.cancel(false);
        workers.execute(completion);
    }

    private void readArrived() throws IOException {
        byte[] block = new byte[Math.min(BLOCK, Math.max(1, input.available()))];
        while (input.available() > 0) {
            int count = input.read(block, 0, Math.min(block.length, input.available()));
            if (received.size() + count > maximum) {
                throw Failure.of(StandardFailure.BODY_TOO_LARGE, "the body is larger than " + maximum + " bytes");
            }
            reserve(count);
            received.write(block, 0, count);
        }
    }

    private void reserve(int bytes) {
        if (!limits.reserve(bytes)) {
            throw Failure.of(StandardFailure.OVERLOADED, "the bodies of all requests take up too much memory");
        }
        reserved += bytes;
    }
}
