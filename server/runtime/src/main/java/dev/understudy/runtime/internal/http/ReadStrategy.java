package dev.understudy.runtime.internal.http;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Logger;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Context;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.IOEvent;
import org.glassfish.grizzly.IOEventLifeCycleListener;
import org.glassfish.grizzly.asyncqueue.AsyncQueue;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.strategies.AbstractIOStrategy;
import org.glassfish.grizzly.strategies.WorkerThreadIOStrategy;

/**
 * Lets the selector thread receive requests, one at a time from each connection.
 *
 * <p>Grizzly's own strategies deselect a connection for reading while its request is handled, and the worker wakes the
 * selector thread after each response, so that it selects the connection again. Both take system calls for each
 * request. A client rarely sends anything before it has received the response, so this strategy deselects a connection
 * only if more data arrives while its request is handled.
 */
final class ReadStrategy extends AbstractIOStrategy {

    private static final Logger LOGGER = Grizzly.logger(ReadStrategy.class);

    private static final Attribute<AtomicReference<Reading>> READING =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(
                    ReadStrategy.class.getName(), () -> new AtomicReference<>(Reading.IDLE));

    private static final IOEventLifeCycleListener RESUME = new IOEventLifeCycleListener.Adapter() {

        @Override
        @SuppressWarnings("rawtypes")
        public void onReregister(Context context) throws IOException {
            onComplete(context, null);
        }

        @Override
        @SuppressWarnings("rawtypes")
        public void onComplete(Context context, Object data) throws IOException {
            if (AsyncQueue.EXPECTING_MORE_OPTION.equals(data)) {
                context.getConnection().simulateIOEvent(IOEvent.READ);
            } else {
                resume(context.getConnection());
            }
        }
    };

    /** Lets the selector thread read from a connection again: the next request, or the rest of the present one. */
    static void resume(Connection<?> connection) throws IOException {
        AtomicReference<Reading> reading = READING.get(connection);
        if (!reading.compareAndSet(Reading.BUSY, Reading.IDLE)) {
            reading.set(Reading.IDLE);
            connection.enableIOEvent(IOEvent.READ);
        }
    }

    @Override
    @SuppressWarnings("rawtypes")
    public boolean executeIoEvent(Connection connection, IOEvent event, boolean isSelected) throws IOException {
        if (event != IOEvent.READ) {
            return WorkerThreadIOStrategy.getInstance().executeIoEvent(connection, event, isSelected);
        }
        if (!isSelected || begin(connection)) {
            fireIOEvent(connection, event, RESUME, LOGGER);
        }
        return true;
    }

    // Only the selector thread calls this method, so only that thread makes a connection busy or deselects it.
    private static boolean begin(Connection<?> connection) throws IOException {
        AtomicReference<Reading> reading = READING.get(connection);
        if (reading.compareAndSet(Reading.IDLE, Reading.BUSY)) {
            return true;
        }
        connection.disableIOEvent(IOEvent.READ);
        if (reading.compareAndSet(Reading.BUSY, Reading.DESELECTED)) {
            return false;
        }
        // A worker has completed the request in the meantime.
        connection.enableIOEvent(IOEvent.READ);
        reading.set(Reading.BUSY);
        return true;
    }

    /** The states of a connection. */
    private enum Reading {
        /** The selector thread reads what arrives. */
        IDLE,
        /** A request is received or handled; nothing else has arrived yet. */
        BUSY,
        /** A request is handled, and more has arrived, so the selector does not select the connection for reading. */
        DESELECTED
    }
}
