package dev.understudy.verify.internal.send;

import dev.understudy.verify.internal.derive.TestCase;
import java.util.Optional;

/** Sends test cases. An implementation may decide not to send a case. */
@FunctionalInterface
public interface CaseSender {

    /** Sends a case and returns its outcome; empty if the case was not sent. */
    Optional<Outcome> send(TestCase testCase);
}
