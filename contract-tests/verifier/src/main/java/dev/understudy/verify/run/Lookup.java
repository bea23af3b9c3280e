package dev.understudy.verify.run;

import dev.understudy.contract.Parameter;
import dev.understudy.verify.internal.derive.Case;
import dev.understudy.verify.internal.derive.Credentials;
import dev.understudy.verify.internal.derive.Draft;
import dev.understudy.verify.internal.derive.Expectation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads whether there is something that a request could take away or write over. */
final class Lookup {

    /** The statuses that say of what a request is about that it is not there. */
    static final Set<Integer> NOTHING = Set.of(404, 410);
    // To who asks by what is no id at all.
    private static final Set<Integer> NONSENSE = Set.of(400, 404, 410, 422);

    private final Session session;
    private final Recorder recorder;
    private final Set<List<Object>> there = new HashSet<>();

    Lookup(Session session, Recorder recorder) {
        this.session = session;
        this.recorder = recorder;
    }

    /** Whether the server says right now that a caller has nothing there; whatever else it says is no such word. */
    boolean isNothing(Draft read, Credentials caller) {
        Credentials reader = caller.known();
        List<Object> asked = List.of(read, reader);
        if (there.contains(asked)) {
            return false;
        }
        Case reading = Case.of("a read of what could be lost", read, Expectation.DECLARED)
                .by(reader);
        Outcome outcome = session.play(reading);
        recorder.record(reading, outcome);
        Set<Integer> wanted = isNonsense(read) ? NONSENSE : NOTHING;
        boolean nothing = outcome.exchange()
                .filter(exchange -> wanted.contains(exchange.answer().status()))
                .isPresent();
        if (!nothing) {
            there.add(asked);
        }
        return nothing;
    }

    private static boolean isNonsense(Draft read) {
        return read.parameters().entrySet().stream()
                .anyMatch(value -> value.getKey().in() == Parameter.In.PATH
                        && !value.getKey().allows(value.getValue()));
    }
}
