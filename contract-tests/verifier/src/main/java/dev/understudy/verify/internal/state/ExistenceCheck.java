package dev.understudy.verify.internal.state;

import dev.understudy.contract.Parameter;
import dev.understudy.verify.internal.derive.Credentials;
import dev.understudy.verify.internal.derive.Expectation;
import dev.understudy.verify.internal.derive.RequestTemplate;
import dev.understudy.verify.internal.derive.TestCase;
import dev.understudy.verify.internal.send.Outcome;
import dev.understudy.verify.internal.send.Recorder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads a resource before a DELETE or a POST, which could otherwise delete or overwrite an existing resource. */
final class ExistenceCheck {

    // The statuses that a server may return for a malformed id, in addition to those for an absent resource.
    private static final Set<Integer> MALFORMED = Set.of(400, 422);

    private final Recorder recorder;
    private final Set<List<Object>> mayExist = new HashSet<>();

    ExistenceCheck(Recorder recorder) {
        this.recorder = recorder;
    }

    /**
     * Sends a read and returns whether the response says that the resource does not exist for a caller. After any other
     * response the resource may exist, so later calls with the same read return false without sending it.
     */
    boolean confirmAbsent(RequestTemplate read, Credentials caller) {
        Credentials reader = caller.namedOrUsual();
        List<Object> key = List.of(read, reader);
        if (mayExist.contains(key)) {
            return false;
        }
        Outcome outcome =
                recorder.read(TestCase.of("a read that checks whether the resource exists", read, Expectation.DECLARED)
                        .referringToUnknown(true)
                        .withCredentials(reader));
        boolean malformed = isMalformed(read);
        boolean absent = outcome.response()
                .filter(response -> response.isAbsent() || (malformed && MALFORMED.contains(response.status())))
                .isPresent();
        if (!absent) {
            mayExist.add(key);
        }
        return absent;
    }

    private static boolean isMalformed(RequestTemplate read) {
        return read.parameters().entrySet().stream()
                .anyMatch(value -> value.getKey().in() == Parameter.In.PATH
                        && !value.getKey().allows(value.getValue()));
    }
}
