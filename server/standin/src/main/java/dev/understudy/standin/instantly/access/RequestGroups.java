package dev.understudy.standin.instantly.access;

import dev.understudy.runtime.work.Workers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.IntFunction;

/**
 * Counts the requests of one workspace in groups, so that many concurrent requests need only a few statements.
 *
 * <p>The first request counts itself at once. Requests that arrive meanwhile form the next group, whose first request
 * then counts all of them. If that fails, it fails for all of them.
 */
final class RequestGroups {

    private final IntFunction<Grant> counter;
    private final Queue<Waiting> queue = new ArrayDeque<>();

    /** Creates a group that counts a number of requests with the given function. */
    RequestGroups(IntFunction<Grant> counter) {
        this.counter = counter;
    }

    /** Counts one request; returns the time to wait if it exceeds a limit. */
    Optional<Duration> count() {
        Waiting own = new Waiting();
        if (enqueue(own) > 1) {
            Workers.callBlocking(own.turn::join);
        }
        if (!own.result.isDone()) {
            countGroup();
        }
        return own.result();
    }

    /** Adds a request to the queue, and returns the length of the queue. */
    private int enqueue(Waiting own) {
        synchronized (queue) {
            queue.add(own);
            return queue.size();
        }
    }

    private void countGroup() {
        List<Waiting> group;
        synchronized (queue) {
            group = List.copyOf(queue);
        }
        try {
            Grant grant = counter.apply(group.size());
            for (int i = 0; i < group.size(); i++) {
                group.get(i).result.complete(i < grant.requests() ? Optional.empty() : Optional.of(grant.retryAfter()));
            }
        } catch (RuntimeException | Error e) {
            group.forEach(each -> each.result.completeExceptionally(e));
        } finally {
            next(group.size()).ifPresent(first -> first.turn.complete(null));
            group.forEach(each -> each.turn.complete(null));
        }
    }

    private Optional<Waiting> next(int counted) {
        synchronized (queue) {
            for (int i = 0; i < counted; i++) {
                queue.remove();
            }
            return Optional.ofNullable(queue.peek());
        }
    }

    private static final class Waiting {

        private final CompletableFuture<Optional<Duration>> result = new CompletableFuture<>();

        /** Completes when the result is known, or when this request must count its group. */
        private final CompletableFuture<Void> turn = new CompletableFuture<>();

        private Optional<Duration> result() {
            try {
                return result.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException exception ? exception : e;
            }
        }
    }
}
