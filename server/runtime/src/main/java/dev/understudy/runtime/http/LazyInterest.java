package dev.understudy.runtime.http;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Logger;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Context;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.IOEvent;
import org.glassfish.grizzly.IOEventLifeCycleListener;
import org.glassfish.grizzly.Transport;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.strategies.AbstractIOStrategy;
import org.glassfish.grizzly.strategies.SameThreadIOStrategy;
import org.glassfish.grizzly.threadpool.ThreadPoolConfig;

/**
 * Reads a connection on the thread that selects, one request at a time.
 *
 * <p>While a worker has a request, its connection must not be read for another. Grizzly's own strategy therefore takes the
 * connection out of the selection with every request that it hands on and puts it back afterwards, which costs three
 * system calls and wakes the selecting thread. Nearly no client sends before it was answered, so here a connection is taken
 * out only when one does.
 */
// Grizzly names its connections without their type.
@SuppressWarnings("rawtypes")
final class LazyInterest extends AbstractIOStrategy {

    private static final Logger LOG = Grizzly.logger(LazyInterest.class);
    private static final Attribute<AtomicReference<State>> STATE = Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(
            LazyInterest.class.getName(), () -> new AtomicReference<>(State.FREE));

    private enum State {
        FREE,
        /** What was read last is being worked on. */
        BUSY,
        /** And more has come, which waits in the socket. */
        MORE_WAITS
    }

    @Override
    public boolean executeIoEvent(Connection connection, IOEvent event, boolean interested) throws IOException {
        if (event != IOEvent.READ) {
            return SameThreadIOStrategy.getInstance().executeIoEvent(connection, event, interested);
        }
        AtomicReference<State> state = STATE.get(connection);
        if (state.compareAndSet(State.FREE, State.BUSY)) {
            fireIOEvent(connection, event, Done.LISTENER, LOG);
        } else {
            connection.disableIOEvent(event);
            // The worker may have become free in between, and not known that it had to put the connection back.
            if (state.compareAndExchange(State.BUSY, State.MORE_WAITS) == State.FREE) {
                connection.enableIOEvent(event);
            }
        }
        return true;
    }

    @Override
    public Executor getThreadPoolFor(Connection connection, IOEvent event) {
        return null;
    }

    @Override
    public ThreadPoolConfig createDefaultWorkerPoolConfig(Transport transport) {
        return null;
    }

    private static final class Done extends IOEventLifeCycleListener.Adapter {

        static final Done LISTENER = new Done();

        @Override
        public void onComplete(Context context, Object data) throws IOException {
            if (STATE.get(context.getConnection()).getAndSet(State.FREE) == State.MORE_WAITS) {
                context.getConnection().enableIOEvent(context.getIoEvent());
            }
        }

        @Override
        public void onReregister(Context context) throws IOException {
            onComplete(context, null);
        }
    }
}
