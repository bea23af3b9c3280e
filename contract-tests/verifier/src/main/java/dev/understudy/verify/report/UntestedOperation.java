package dev.understudy.verify.report;

import dev.understudy.contract.document.Place;
import java.util.Optional;

/**
 * An operation to which no valid request was successful, so that most of its contract was not tested.
 *
 * @param operation the id of the operation, or the method and path if it has no id
 * @param place the location of the operation in the contract
 * @param reason the reason, as a clause
 * @param remedy the way to test the operation in the next run, as a clause in the imperative; empty if there is none
 * @param excluded whether an option of the user excludes the operation; then it never makes a run fail
 * @param waived the reason why the operation is waived; empty if it is not waived
 */
public record UntestedOperation(
        String operation, Place place, String reason, String remedy, boolean excluded, Optional<String> waived) {

    UntestedOperation withWaiver(Optional<String> waiver) {
        return new UntestedOperation(operation, place, reason, remedy, excluded, waiver);
    }

    /** Returns whether the operation makes a run with {@code --strict} fail. */
    public boolean failsStrictRuns() {
        return !excluded && waived.isEmpty();
    }

    /** Returns the reason and the remedy as one clause. */
    public String explanation() {
        return remedy.isEmpty() ? reason : reason + "; " + remedy;
    }
}
