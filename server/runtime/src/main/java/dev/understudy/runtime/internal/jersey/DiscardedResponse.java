package dev.understudy.runtime.internal.jersey;

import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.spi.ContainerResponseWriter;

/** Discards Jersey's own response, which is empty once {@link ResultCapture} has taken the result. */
final class DiscardedResponse implements ContainerResponseWriter {

    static final DiscardedResponse INSTANCE = new DiscardedResponse();

    private DiscardedResponse() {}

    @Override
    public OutputStream writeResponseStatusAndHeaders(long length, ContainerResponse response) {
        return OutputStream.nullOutputStream();
    }

    @Override
    public boolean suspend(long time, TimeUnit unit, TimeoutHandler handler) {
        return false;
    }

    @Override
    public void setSuspendTimeout(long time, TimeUnit unit) {
        throw new IllegalStateException("requests are not suspended");
    }

    @Override
    public void commit() {
        // Nothing was written.
    }

    @Override
    public void failure(Throwable error) {
        throw new IllegalStateException(error);
    }

    @Override
    public boolean enableResponseBuffering() {
        return false;
    }
}
