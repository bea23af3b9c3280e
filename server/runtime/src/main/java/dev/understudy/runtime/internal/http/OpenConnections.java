package dev.understudy.runtime.internal.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.CloseReason;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.ConnectionProbe;
import org.glassfish.grizzly.EmptyCompletionHandler;

/** Counts the connections, and says whether each of them must be closed after its next response. */
final class OpenConnections extends ConnectionProbe.Adapter {

    private int accepted;
    private int closed;
    private volatile boolean closing;

    @Override
    @SuppressWarnings("rawtypes")
    public void onAcceptEvent(Connection server, Connection connection) {
        synchronized (this) {
            accepted++;
        }
        Connection<?> client = connection;
        client.closeFuture().addCompletionHandler(new EmptyCompletionHandler<CloseReason>() {
            @Override
            public void completed(CloseReason reason) {
                countClosed();
            }
        });
    }

    /** Returns the number of connections that were accepted until now. */
    synchronized int accepted() {
        return accepted;
    }

    /** Lets each connection end with its next response. */
    void closeAfterNextResponse() {
        closing = true;
    }

    /** Returns whether a connection must end with its next response. */
    boolean areClosing() {
        return closing;
    }

    /** Waits until no connection is open, but not longer than the given time. */
    synchronized void awaitNone(Duration timeout) throws InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        long left = timeout.toNanos();
        while (closed < accepted && left > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            left = end - System.nanoTime();
        }
    }

    private synchronized void countClosed() {
        closed++;
        notifyAll();
    }
}
