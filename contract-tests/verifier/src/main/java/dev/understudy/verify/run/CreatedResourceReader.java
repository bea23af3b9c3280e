package dev.understudy.verify.run;

import dev.understudy.verify.exchange.ReceivedResponse;
import dev.understudy.verify.internal.send.Outcome;
import dev.understudy.verify.internal.send.Recorder;
import dev.understudy.verify.internal.send.Sleep;
import dev.understudy.verify.internal.state.CreatedResource;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Reads created resources. If a resource cannot be read yet, waits and tries again. After one resource has not appeared
 * in time, there is no more waiting.
 */
final class CreatedResourceReader {

    private static final Set<Integer> NOT_FOUND = Set.of(403, 404, 410);

    private final Recorder recorder;
    // Some servers return a new resource only after a moment.
    private List<Duration> waits = List.of(Duration.ofMillis(300), Duration.ofMillis(1_500));

    CreatedResourceReader(Recorder recorder) {
        this.recorder = recorder;
    }

    /** Returns whether the response says that the resource does not exist or is not visible to this caller. */
    static boolean isNotFound(Outcome outcome) {
        return outcome.response()
                .map(ReceivedResponse::status)
                .filter(NOT_FOUND::contains)
                .isPresent();
    }

    /** Reads a resource once, without waiting. */
    Outcome read(CreatedResource created) {
        return recorder.read(created.readCase());
    }

    /** Reads a resource up to three times, until the server returns it. If it never does, later calls do not wait. */
    Outcome readUntilFound(CreatedResource created) {
        Outcome outcome = read(created);
        for (Duration wait : waits) {
            if (!isNotFound(outcome)) {
                return outcome;
            }
            Sleep.nanos(wait.toNanos());
            outcome = read(created);
        }
        if (isNotFound(outcome)) {
            waits = List.of();
        }
        return outcome;
    }
}
