package dev.understudy.verify.run;

import dev.understudy.verify.internal.derive.Expectation;
import dev.understudy.verify.internal.derive.TestCase;
import dev.understudy.verify.internal.laws.DeletionLaws;
import dev.understudy.verify.internal.laws.LawViolation;
import dev.understudy.verify.internal.send.Outcome;
import dev.understudy.verify.internal.send.Recorder;
import dev.understudy.verify.internal.send.Sleep;
import dev.understudy.verify.internal.state.CreatedResource;
import dev.understudy.verify.internal.state.UndoableSession;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Deletes a resource that the run has created for this purpose, and checks that it is gone. */
final class DeletionCheck {

    // Some servers return a deleted resource for a moment.
    private static final List<Duration> WAITS = List.of(Duration.ofMillis(300), Duration.ofMillis(1_500));

    private final UndoableSession session;
    private final Recorder recorder;
    private final ListCheck lists;
    private final LawRecorder laws;

    DeletionCheck(UndoableSession session, Recorder recorder, ListCheck lists) {
        this.session = session;
        this.recorder = recorder;
        this.lists = lists;
        this.laws = new LawRecorder(recorder);
    }

    /**
     * Checks the deletion of one resource. If it is not gone, confirms that with another one.
     *
     * @param create creates a resource; empty if that fails
     */
    void check(Supplier<Optional<CreatedResource>> create) {
        Optional<Deleted> first = create.get().flatMap(this::delete);
        Optional<LawViolation> violation = first.flatMap(this::violation);
        if (violation.isEmpty()) {
            first.ifPresent(deleted -> lists.checkDeleted(deleted.resource(), deleted.deletion()));
            return;
        }
        Optional<Deleted> second =
                violation.get().advice() ? first : create.get().flatMap(this::delete);
        second.ifPresent(deleted -> (violation.get().advice() ? violation : violation(deleted))
                .ifPresent(confirmed ->
                        laws.recordAfterRead(confirmed, deleted.deletion().testCase(), deleted.read())));
    }

    // Nothing is sent between the DELETE and the read that shows its effect.
    private Optional<Deleted> delete(CreatedResource created) {
        Optional<JsonNode> before = recorder.read(created.readCase()).successBody();
        if (created.deletion().isEmpty() || before.isEmpty()) {
            return Optional.empty();
        }
        return session.trySend(TestCase.of(
                                "the deletion of a resource that the run has created",
                                created.deletion().get(),
                                Expectation.DECLARED)
                        .withCredentials(created.caller()))
                .filter(Outcome::isSuccess)
                .map(deletion -> new Deleted(created, before.get(), deletion, readAfter(created)));
    }

    private Optional<LawViolation> violation(Deleted deleted) {
        int status = deleted.deletion().response().orElseThrow().status();
        Optional<LawViolation> violation =
                deleted.read().successBody().map(after -> DeletionLaws.stillReturned(status, deleted.before(), after));
        if (violation.isEmpty() || violation.get().advice()) {
            return violation;
        }
        for (Duration wait : WAITS) {
            Sleep.nanos(wait.toNanos());
            if (readAfter(deleted.resource()).successBody().isEmpty()) {
                return violation.map(each -> each.asAdvice("it was gone after a moment"));
            }
        }
        return violation;
    }

    private Outcome readAfter(CreatedResource created) {
        return recorder.read(
                TestCase.of("a read of the resource that was just deleted", created.read(), Expectation.DECLARED)
                        .referringToUnknown(true)
                        .withCredentials(created.caller()));
    }

    private record Deleted(CreatedResource resource, JsonNode before, Outcome deletion, Outcome read) {}
}
