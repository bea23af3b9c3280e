package dev.understudy.runtime.http;

import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.spi.ContainerResponseWriter;

/**
 * The response to a request until it is written, either by the worker that handles the request or later by another
 * thread.
 *
 * <p>If a response is written later, Jersey by default makes Grizzly suspend it. If the connection then breaks during
 * writing, Grizzly never completes the request: {@link RequestDispatcher} would never release its slot, and a shutdown
 * would wait for it. So this class does not pass the suspension on to Grizzly, which simply considers the request to be
 * still in progress.
 */
final class PendingResponse implements ContainerResponseWriter {

    private static final String NAME = "understudy.pendingResponse";

    private final Runnable onEnd;
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile boolean suspended;
    private ContainerResponseWriter writer;

    /**
     * Creates the pending response of a request.
     *
     * @param onEnd runs exactly once, when nothing uses the request and its response any more
     */
    PendingResponse(Runnable onEnd) {
        this.onEnd = onEnd;
    }

    /** Stores this object as a property of the request, where {@link #interceptWriter} finds it. */
    void storeIn(Request request) {
        request.setAttribute(NAME, this);
    }

    /** Replaces Jersey's response writer with the stored object, which delegates to that writer. */
    static void interceptWriter(ContainerRequest request) {
        PendingResponse pending = (PendingResponse) request.getProperty(NAME);
        pending.writer = request.getResponseWriter();
        request.setWriter(pending);
    }

    /** Ends the request, unless Jersey has suspended it; must be called after Jersey has handled the request. */
    void endUnlessSuspended() {
        if (!suspended) {
            end();
        }
    }

    @Override
    public boolean suspend(long time, TimeUnit unit, TimeoutHandler handler) {
        suspended = true;
        return true;
    }

    @Override
    public void setSuspendTimeout(long time, TimeUnit unit) {
        throw new UnsupportedOperationException("operations do not have a time limit");
    }

    @Override
    public OutputStream writeResponseStatusAndHeaders(long length, ContainerResponse response) {
        return writer.writeResponseStatusAndHeaders(length, response);
    }

    @Override
    public boolean enableResponseBuffering() {
        return writer.enableResponseBuffering();
    }

    @Override
    public void commit() {
        if (!ended.get()) {
            writer.commit();
            endIfSuspended();
        }
    }

    @Override
    public void failure(Throwable error) {
        try {
            writer.failure(error);
        } finally {
            endIfSuspended();
        }
    }

    private void endIfSuspended() {
        if (suspended) {
            end();
        }
    }

    private void end() {
        if (ended.compareAndSet(false, true)) {
            onEnd.run();
        }
    }
}
