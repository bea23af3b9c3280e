package dev.understudy.verify.run;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Reads what was created, and waits for it as long as the server has not shown that this is in vain. */
final class CreatedReads {

    private static final Set<Integer> UNKNOWN = Set.of(403, 404, 410);

    private final Session session;
    private final Recorder recorder;
    // Some servers show a thing a moment later.
    private List<Duration> patience = List.of(Duration.ofMillis(300), Duration.ofMillis(1_500));

    CreatedReads(Session session, Recorder recorder) {
        this.session = session;
        this.recorder = recorder;
    }

    /** Whether the server says that there is no such thing, or not for this caller. */
    static boolean isUnknown(Outcome outcome) {
        return outcome.exchange()
                .map(exchange -> exchange.answer().status())
                .filter(UNKNOWN::contains)
                .isPresent();
    }

    /** Reads it now. */
    Outcome once(CreatedThing thing) {
        Outcome outcome = session.play(thing.reading());
        recorder.record(thing.reading(), outcome);
        return outcome;
    }

    /** Reads it until it is there; who does not show it in time is not waited for again. */
    Outcome patiently(CreatedThing thing) {
        Outcome outcome = once(thing);
        for (Duration wait : patience) {
            if (!isUnknown(outcome)) {
                return outcome;
            }
            Sleep.nanos(wait.toNanos());
            outcome = once(thing);
        }
        if (isUnknown(outcome)) {
            patience = List.of();
        }
        return outcome;
    }
}
