package dev.understudy.verify.internal.state;

import dev.understudy.contract.Parameter;
import dev.understudy.verify.internal.derive.Case;
import dev.understudy.verify.internal.derive.Credentials;
import dev.understudy.verify.internal.derive.Draft;
import dev.understudy.verify.internal.derive.Expectation;
import dev.understudy.verify.internal.send.Outcome;
import dev.understudy.verify.internal.send.Recorder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads before a write whether there is something that the write could delete or overwrite. */
final class ExistenceCheck {

    /** The statuses that say that a resource is not there. */
    static final Set<Integer> NOTHING = Set.of(404, 410);
    // The statuses that a server may return for a malformed id.
    private static final Set<Integer> MALFORMED = Set.of(400, 404, 410, 422);

    private final Recorder recorder;
    private final Set<List<Object>> there = new HashSet<>();

    ExistenceCheck(Recorder recorder) {
        this.recorder = recorder;
    }

    /** Returns whether the server says right now that a caller has nothing there; any other answer is taken as a no. */
    boolean isNothing(Draft read, Credentials caller) {
        Credentials reader = caller.known();
        List<Object> asked = List.of(read, reader);
        if (there.contains(asked)) {
            return false;
        }
        Outcome outcome = recorder.read(Case.of("a read of what could be lost", read, Expectation.DECLARED)
                .by(reader));
        Set<Integer> wanted = isMalformed(read) ? MALFORMED : NOTHING;
        boolean nothing = outcome.exchange()
                .filter(exchange -> wanted.contains(exchange.answer().status()))
                .isPresent();
        if (!nothing) {
            there.add(asked);
        }
        return nothing;
    }

    private static boolean isMalformed(Draft read) {
        return read.parameters().entrySet().stream()
                .anyMatch(value -> value.getKey().in() == Parameter.In.PATH
                        && !value.getKey().allows(value.getValue()));
    }
}
