package dev.understudy.verify.internal.state;

import dev.understudy.verify.exchange.Answer;
import dev.understudy.verify.internal.derive.Case;
import dev.understudy.verify.internal.send.CaseSender;
import java.util.List;
import java.util.Optional;

/** The decision on a case before it is sent. */
sealed interface Admission {

    /** Sends the case as it is; as far as is known before its answer, it changes nothing. */
    Admission UNCHANGED = new Send(List.of());

    /**
     * Sends the case as it is.
     *
     * @param undo the entries that undo it, as far as they are known before its answer
     */
    record Send(List<UndoLog.Entry> undo) implements Admission {}

    /**
     * Sends another case in its place.
     *
     * @param request the other case: a DELETE of another resource, or the same request with a weaker expectation
     * @param undo the entries that undo it, as far as they are known before its answer
     */
    record SendInstead(Case request, List<UndoLog.Entry> undo) implements Admission {}

    /**
     * Sends nothing.
     *
     * @param reason half a sentence for the report; empty if the report does not list it
     */
    record Withhold(Optional<String> reason) implements Admission {}

    /** Decides on the cases of one kind, and lets all others pass. */
    interface Rule {

        /**
         * Decides on a case.
         *
         * @param sender sends what has to be created before the case can be sent
         */
        Admission admit(Case each, CaseSender sender);

        /**
         * Enters into the log what only the answer to an admitted case names. Called under the lock under which the answer
         * was received, before anything else can be sent.
         */
        default void answered(Case sent, Answer answer) {}

        /** Returns how many requests it takes at most to admit one more case and to undo it. */
        default int cost() {
            return 0;
        }
    }
}
