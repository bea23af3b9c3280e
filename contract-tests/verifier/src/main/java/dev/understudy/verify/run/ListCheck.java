package dev.understudy.verify.run;

import dev.understudy.verify.finding.Rule;
import dev.understudy.verify.internal.derive.Expectation;
import dev.understudy.verify.internal.derive.OperationTestCases;
import dev.understudy.verify.internal.derive.TestCase;
import dev.understudy.verify.internal.laws.LawViolation;
import dev.understudy.verify.internal.link.ListOfResources;
import dev.understudy.verify.internal.link.WriteReadPair;
import dev.understudy.verify.internal.send.Outcome;
import dev.understudy.verify.internal.send.Recorder;
import dev.understudy.verify.internal.send.Sleep;
import dev.understudy.verify.internal.state.CreatedResource;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonPointer;

/**
 * Checks whether the list of a collection contains a created resource, and no longer contains a deleted one. No
 * specification requires either, so a violation is only advice.
 */
final class ListCheck {

    private static final String REASON = "no specification says what a list contains";
    // Some servers list a new resource only after a moment.
    private static final Duration WAIT = Duration.ofMillis(300);

    private final List<OperationTestCases> operations;
    private final Recorder recorder;
    private final LawRecorder laws;
    private final Map<WriteReadPair, Optional<ListOfResources>> lists = new HashMap<>();

    ListCheck(List<OperationTestCases> operations, Recorder recorder) {
        this.operations = operations;
        this.recorder = recorder;
        this.laws = new LawRecorder(recorder);
    }

    /** Reports a resource that was just created, can be read, and is not in its complete list. */
    void checkCreated(CreatedResource created, TestCase creation) {
        if (readIfListed(false, created).isEmpty()) {
            return;
        }
        Sleep.nanos(WAIT.toNanos());
        if (recorder.read(created.readCase()).isSuccess()) {
            LawViolation violation =
                    violation(Rule.CREATED_IS_LISTED, "the resource that was just created", "a list without it");
            readIfListed(false, created).ifPresent(list -> laws.recordAfterRead(violation, creation, list));
        }
    }

    /** Reports a deleted resource that is still in its complete list. */
    void checkDeleted(CreatedResource created, Outcome deletion) {
        if (readIfListed(true, created).isEmpty()) {
            return;
        }
        Sleep.nanos(WAIT.toNanos());
        LawViolation violation = violation(
                Rule.DELETED_IS_NOT_LISTED, "a list without the resource that was just deleted", "a list with it");
        readIfListed(true, created).ifPresent(list -> laws.recordAfterRead(violation, deletion.testCase(), list));
    }

    // Returns the outcome if the list is certain to contain the resource, or with "listed" false to lack it.
    private Optional<Outcome> readIfListed(boolean listed, CreatedResource created) {
        return lists.computeIfAbsent(created.pair(), pair -> ListOfResources.of(pair, operations))
                .flatMap(list -> {
                    Outcome outcome = recorder.read(TestCase.of(
                                    "a read of the list of the resource",
                                    list.request(created.read()),
                                    Expectation.DECLARED)
                            .withCredentials(created.caller()));
                    return outcome.response()
                            .flatMap(response -> list.contains(created.read(), response))
                            .filter(contains -> contains == listed)
                            .map(any -> outcome);
                });
    }

    private static LawViolation violation(Rule rule, String declared, String received) {
        return new LawViolation(rule, JsonPointer.empty(), declared, received, List.of()).asAdvice(REASON);
    }
}
