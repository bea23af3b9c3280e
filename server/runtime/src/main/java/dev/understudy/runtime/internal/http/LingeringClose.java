package dev.understudy.runtime.internal.http;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.channels.SocketChannel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.CloseReason;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.WriteResult;
import org.glassfish.grizzly.asyncqueue.WritableMessage;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.nio.transport.TCPNIOConnection;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;

/**
 * Closes a connection in two steps (RFC 9112, section 9.6): first the server's side, once everything is written; then
 * the connection, once the client has closed its side, or after a time limit.
 *
 * <p>If a connection were closed in one step while the client is still sending, TCP would reset it and destroy the
 * response on its way to the client. The codec must discard whatever arrives between the two steps.
 */
final class LingeringClose {

    private static final long TIMEOUT_SECONDS = 2;

    private static final Attribute<Boolean> BEGUN =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(LingeringClose.class.getName());

    private LingeringClose() {}

    /** Returns whether the first step has begun, so that nothing that arrives may be processed. */
    static boolean hasBegun(Connection<?> connection) {
        return BEGUN.get(connection) != null;
    }

    /** Begins to close a connection, unless that has begun already. */
    static void begin(TCPNIOConnection connection) {
        if (hasBegun(connection)) {
            return;
        }
        BEGUN.set(connection, true);
        // Completes after everything that was written before.
        ((TCPNIOTransport) connection.getTransport())
                .getAsyncQueueIO()
                .getWriter()
                .write(connection, Buffers.EMPTY_BUFFER, new OutputCloser(connection));
    }

    /**
     * Continues to read from a connection. After an error, Grizzly does not read any more, and would not notice when the
     * client closes its side.
     */
    static void resumeReading(Connection<?> connection) {
        try {
            ReadStrategy.resume(connection);
        } catch (IOException e) {
            connection.closeSilently();
        }
    }

    private static void closeOutput(TCPNIOConnection connection) {
        try {
            ((SocketChannel) connection.getChannel()).shutdownOutput();
            closeAfterTimeout(connection);
        } catch (IOException e) {
            connection.closeSilently();
        }
    }

    private static void closeAfterTimeout(Connection<?> connection) {
        CompletableFuture<Void> closed = new CompletableFuture<>();
        connection.closeFuture().addCompletionHandler(new EmptyCompletionHandler<CloseReason>() {
            @Override
            public void completed(CloseReason reason) {
                closed.complete(null);
            }
        });
        Future<?> unused = closed.completeOnTimeout(null, TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .thenRun(connection::closeSilently);
    }

    private static final class OutputCloser
            extends EmptyCompletionHandler<WriteResult<WritableMessage, SocketAddress>> {

        private final TCPNIOConnection connection;

        OutputCloser(TCPNIOConnection connection) {
            this.connection = connection;
        }

        @Override
        public void completed(WriteResult<WritableMessage, SocketAddress> result) {
            closeOutput(connection);
        }

        @Override
        public void failed(Throwable error) {
            connection.closeSilently();
        }
    }
}
