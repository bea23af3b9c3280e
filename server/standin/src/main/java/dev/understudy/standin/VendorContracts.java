package dev.understudy.standin;

import dev.understudy.contract.Contract;
import dev.understudy.runtime.api.KnownOperations;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/**
 * The contracts of both vendors, and the lists of all their operations. They are the same for every server of a process,
 * so they are read once: on class initialisation, in parallel with the rest of start-up.
 */
record VendorContracts(
        Contract instantly, KnownOperations instantlyOperations, Contract well, KnownOperations wellOperations) {

    private static final CompletableFuture<VendorContracts> CONTRACTS =
            CompletableFuture.supplyAsync(() -> new VendorContracts(
                    Contract.named("instantly"), operations("instantly"), Contract.named("well"), operations("well")));

    /** Starts to read the contracts, unless reading has started already. */
    @SuppressWarnings("EmptyMethod") // The call initialises the class, which starts the reading.
    static void startReading() {}

    /** Returns the contracts; waits until they are read. */
    static VendorContracts await() {
        return CONTRACTS.join();
    }

    /**
     * Prepares the schemas of all requests in a background thread, so that the first PATCH does not have to wait for
     * them.
     */
    void prepareInBackground() {
        Thread preparing = new Thread(
                () -> {
                    instantly.compileRequestSchemas();
                    well.compileRequestSchemas();
                },
                "prepare");
        preparing.setDaemon(true);
        preparing.start();
    }

    private static KnownOperations operations(String vendor) {
        String name = "/contracts/" + vendor + "/operations.txt";
        try (InputStream list = VendorContracts.class.getResourceAsStream(name)) {
            return KnownOperations.parse(new String(list.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the jar must contain " + name, e);
        }
    }
}
