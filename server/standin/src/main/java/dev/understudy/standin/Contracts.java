package dev.understudy.standin;

import dev.understudy.contract.Contract;
import java.util.concurrent.CompletableFuture;

/**
 * Both vendors' contracts. They are the same for every server of a process, so they are read once, and as soon as this
 * class is first spoken of: beside what else a start has to do.
 */
record Contracts(Contract instantly, Contract well) {

    private static final CompletableFuture<Contracts> READING =
            CompletableFuture.supplyAsync(() -> new Contracts(Contract.named("instantly"), Contract.named("well")));

    /** Begins to read them, if nobody has. */
    @SuppressWarnings("EmptyMethod") // To name the class is to begin.
    static void begin() {}

    /** The contracts, once they are read. */
    static Contracts read() {
        return READING.join();
    }

    /** Makes ready what the first PATCH would else wait for, without making anybody wait. */
    void prepareInBackground() {
        Thread preparing = new Thread(
                () -> {
                    instantly.prepareRequests();
                    well.prepareRequests();
                },
                "prepare");
        preparing.setDaemon(true);
        preparing.start();
    }
}
