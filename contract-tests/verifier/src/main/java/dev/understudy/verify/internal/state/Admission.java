package dev.understudy.verify.internal.state;

import dev.understudy.verify.exchange.ReceivedResponse;
import dev.understudy.verify.internal.derive.TestCase;
import dev.understudy.verify.internal.send.CaseSender;
import java.util.List;
import java.util.Optional;

/** The decision on a case before it is sent. */
sealed interface Admission {

    /** Sends the case as it is, without an entry in the undo log. The response may still lead to one. */
    Admission UNCHANGED = new Send(List.of());

    /**
     * Sends the case as it is.
     *
     * @param undo the undo log entries for the case that are known before its response
     */
    record Send(List<UndoLog.Entry> undo) implements Admission {}

    /**
     * Sends another case instead.
     *
     * @param replacement the other case: a DELETE of another resource, or the same request with a weaker expectation
     * @param undo the undo log entries for the other case that are known before its response
     */
    record SendInstead(TestCase replacement, List<UndoLog.Entry> undo) implements Admission {}

    /**
     * Sends nothing.
     *
     * @param reason a clause for the report that says why; empty if the report does not list the case
     */
    record Withhold(Optional<String> reason) implements Admission {}

    /** Decides on the cases of one kind, and admits all others. */
    interface Rule {

        /**
         * Decides on a case.
         *
         * @param sender sends the requests that must precede the case, such as the creation of a resource
         */
        Admission admit(TestCase testCase, CaseSender sender);

        /**
         * Updates the undo log according to the response to a case: adds a resource that the response shows to be
         * created, or drops one that no longer exists. Called before another request can be sent.
         */
        default void responseReceived(TestCase sent, ReceivedResponse response) {}

        /** Returns the maximum number of requests that this rule needs to admit, check and undo one more case. */
        default int maxRequests() {
            return 0;
        }
    }
}
