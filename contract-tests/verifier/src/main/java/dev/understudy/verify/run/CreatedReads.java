package dev.understudy.verify.run;

import dev.understudy.verify.internal.send.Outcome;
import dev.understudy.verify.internal.send.Recorder;
import dev.understudy.verify.internal.send.Sleep;
import dev.understudy.verify.internal.state.CreatedResource;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Reads what was created, and waits for it unless the server has shown that waiting does not help. */
final class CreatedReads {

    private static final Set<Integer> UNKNOWN = Set.of(403, 404, 410);

    private final Recorder recorder;
    // Some servers show a resource a moment later.
    private List<Duration> patience = List.of(Duration.ofMillis(300), Duration.ofMillis(1_500));

    CreatedReads(Recorder recorder) {
        this.recorder = recorder;
    }

    /** Returns whether the server says that there is no such resource, or none for this caller. */
    static boolean isUnknown(Outcome outcome) {
        return outcome.exchange()
                .map(exchange -> exchange.answer().status())
                .filter(UNKNOWN::contains)
                .isPresent();
    }

    /** Reads it now. */
    Outcome once(CreatedResource created) {
        return recorder.read(created.reading());
    }

    /** Reads it until it is there; a server that does not show it in time is not waited for again. */
    Outcome patiently(CreatedResource created) {
        Outcome outcome = once(created);
        for (Duration wait : patience) {
            if (!isUnknown(outcome)) {
                return outcome;
            }
            Sleep.nanos(wait.toNanos());
            outcome = once(created);
        }
        if (isUnknown(outcome)) {
            patience = List.of();
        }
        return outcome;
    }
}
