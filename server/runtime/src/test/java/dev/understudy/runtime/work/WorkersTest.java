package dev.understudy.runtime.work;

import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Work is done in its turn, whoever hands it in. */
class WorkersTest {

    private static final int THREADS = 4;

    // So do connections on which the next request always waits already.
    @Test
    @Timeout(30)
    void workThatAlwaysBringsMoreKeepsNothingElseWaiting() {
        AtomicBoolean enough = new AtomicBoolean();
        try (Workers workers = new Workers(THREADS)) {
            Runnable endless = new Runnable() {
                @Override
                public void run() {
                    if (!enough.get()) {
                        workers.execute(this);
                    }
                }
            };
            try {
                Stream.generate(() -> endless).limit(2 * THREADS).forEach(workers::execute);
                CompletableFuture<Void> other = CompletableFuture.runAsync(() -> {}, workers);
                assertThatNoException().isThrownBy(other::get);
            } finally {
                enough.set(true);
            }
        }
    }
}
