package dev.understudy.verify.internal.completeness;

import dev.understudy.contract.Contract;
import dev.understudy.verify.coverage.ExchangeCounts;
import dev.understudy.verify.report.Completeness;
import dev.understudy.verify.report.Limitation;
import dev.understudy.verify.report.Limitation.Extent;
import java.util.List;

/** Determines what a check of a recording did not test. */
public final class RecordingCompleteness {

    private RecordingCompleteness() {}

    /** Returns what a recording with these attempts did not test. */
    public static Completeness of(Contract contract, OperationAttempts attempts, ExchangeCounts counts) {
        return new Completeness(
                new UntestedInRecording(attempts).list(contract),
                counts.judged() == 0
                        ? List.of(new Limitation(Extent.EVERYTHING, nothingJudged(contract, counts)))
                        : List.of());
    }

    private static String nothingJudged(Contract contract, ExchangeCounts counts) {
        if (counts.exchanges() == 0) {
            return "The recording contains no complete exchange, so nothing could be judged; record the traffic again.";
        }
        String paths = contract.basePaths().isEmpty()
                ? "It declares no base path"
                : "Its base paths are " + String.join(", ", contract.basePaths());
        return "None of the recorded requests belongs to an operation of the contract, so nothing could be judged. "
                + paths + "; correct its 'servers', or record requests to its operations.";
    }
}
