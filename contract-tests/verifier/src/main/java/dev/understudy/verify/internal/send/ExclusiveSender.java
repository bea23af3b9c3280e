package dev.understudy.verify.internal.send;

import dev.understudy.verify.exchange.ReceivedResponse;
import dev.understudy.verify.exchange.Request;
import dev.understudy.verify.internal.send.HttpSender.NoResponseException;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Sends one request after another, and counts them.
 *
 * <p>The cleanup after Ctrl-C runs on a thread of its own. It must not overtake a write that is still in flight, and no
 * other thread may send after it has begun.
 */
final class ExclusiveSender {

    private final HttpSender sender;
    private final Outage outage = new Outage();
    private final Lock sending = new ReentrantLock();
    private volatile Thread reservedFor;
    private int sent;

    ExclusiveSender(HttpSender sender) {
        this.sender = sender;
    }

    /** Lets only this thread send from now on. Any other thread that sends is blocked until the process ends. */
    void reserveFor(Thread thread) {
        reservedFor = thread;
    }

    /** Evaluates the supplier while no request is in flight. */
    <T> T whileIdle(Supplier<T> supplier) {
        sending.lock();
        try {
            return supplier.get();
        } finally {
            sending.unlock();
        }
    }

    /** Returns the number of requests sent so far. */
    int sent() {
        return sent;
    }

    /**
     * Sends a request and returns the response. If no connection can be made any more, the server may be restarting, so
     * this method waits for it. Nothing was sent then, so any request can be repeated.
     *
     * @param onResponse called with the response, before another request can be sent
     */
    ReceivedResponse send(Request request, Consumer<ReceivedResponse> onResponse) throws NoResponseException {
        Optional<ReceivedResponse> response = trySend(request, onResponse);
        while (response.isEmpty()) {
            outage.await(request.uri());
            response = trySend(request, onResponse);
        }
        return response.get();
    }

    private Optional<ReceivedResponse> trySend(Request request, Consumer<ReceivedResponse> onResponse)
            throws NoResponseException {
        sending.lock();
        try {
            if (reservedFor == null || reservedFor == Thread.currentThread()) {
                sent++;
                ReceivedResponse response = sender.send(request);
                outage.end();
                onResponse.accept(response);
                return Optional.of(response);
            }
        } catch (NoResponseException e) {
            // The first request shows whether the server can be reached at all, and the cleanup after Ctrl-C has no
            // time to wait.
            if (sent == 1 || reservedFor != null || !e.isUnreachable() || outage.isLasting()) {
                throw e;
            }
            sent--;
            return Optional.empty();
        } finally {
            sending.unlock();
        }
        throw Sleep.untilTheProcessEnds();
    }
}
