package dev.understudy.runtime.work;

import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tasks run in the order of submission, whichever thread submits them. */
class WorkersTest {

    private static final int THREADS = 4;

    // The endless task represents a connection with pipelined requests: whenever one request is done, the worker
    // submits the next one.
    @Test
    @Timeout(30)
    void aTaskThatResubmitsItselfDoesNotBlockOthers() {
        AtomicBoolean stopped = new AtomicBoolean();
        try (Workers workers = new Workers(THREADS)) {
            Runnable endless = new Runnable() {
                @Override
                public void run() {
                    if (!stopped.get()) {
                        workers.execute(this);
                    }
                }
            };
            try {
                Stream.generate(() -> endless).limit(2 * THREADS).forEach(workers::execute);
                CompletableFuture<Void> other = CompletableFuture.runAsync(() -> {}, workers);
                assertThatNoException().isThrownBy(other::get);
            } finally {
                stopped.set(true);
            }
        }
    }
}
