package dev.understudy.runtime.http;

import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.spi.ContainerResponseWriter;

/**
 * A request from when it is shown to its wing until its answer is written, be it now or later by another thread.
 *
 * <p>Jersey would have Grizzly suspend an answer that comes later. Should the connection then break off while the answer is
 * written, Grizzly forgets the request: what it occupied would never become free, and a stop would wait for it. So Grizzly
 * is not told of it; it sees a request whose worker takes its time.
 */
final class Visit implements ContainerResponseWriter {

    private static final String NAME = "understudy.visit";

    private final Runnable end;
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile boolean answeredLater;
    private ContainerResponseWriter writer;

    /** With what is to be done, once, when nobody touches the request and its answer any more. */
    Visit(Runnable end) {
        this.end = end;
    }

    /** Lets Jersey know of it, by the name of a property. */
    void announce(Request request) {
        request.setAttribute(NAME, this);
    }

    /** Puts the announced visit between Jersey and its container. */
    static void attend(ContainerRequest request) {
        Visit visit = (Visit) request.getProperty(NAME);
        visit.writer = request.getResponseWriter();
        request.setWriter(visit);
    }

    /** Ends it unless the answer comes later; to be called when the request has been shown. */
    void shown() {
        if (!answeredLater) {
            end();
        }
    }

    @Override
    public boolean suspend(long time, TimeUnit unit, TimeoutHandler handler) {
        answeredLater = true;
        return true;
    }

    @Override
    public void setSuspendTimeout(long time, TimeUnit unit) {
        throw new UnsupportedOperationException("no operation has a time limit");
    }

    @Override
    public OutputStream writeResponseStatusAndHeaders(long length, ContainerResponse answer) {
        return writer.writeResponseStatusAndHeaders(length, answer);
    }

    @Override
    public boolean enableResponseBuffering() {
        return writer.enableResponseBuffering();
    }

    @Override
    public void commit() {
        if (!ended.get()) {
            writer.commit();
            shownLater();
        }
    }

    @Override
    public void failure(Throwable error) {
        try {
            writer.failure(error);
        } finally {
            shownLater();
        }
    }

    private void shownLater() {
        if (answeredLater) {
            end();
        }
    }

    private void end() {
        if (ended.compareAndSet(false, true)) {
            end.run();
        }
    }
}
