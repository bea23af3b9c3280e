package dev.understudy.verify.internal.send;

import dev.understudy.verify.internal.derive.Case;
import java.util.Optional;

/** Sends cases, or withholds them. */
@FunctionalInterface
public interface CaseSender {

    /** Returns the outcome of a case; empty if it was not sent. */
    Optional<Outcome> send(Case each);
}
