package dev.understudy.verify.cli;

import dev.understudy.verify.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Tells whether one answer shows a finding again. */
final class Recurrence {

    // What these ask of an answer is in its status alone; the others of their kind need what the run knew.
    private static final Map<String, IntPredicate> BROKEN_BY_STATUS = Map.of(
            "InvalidIsRefused", status -> !isRefusal(status),
            "UnknownPathIsRefused", status -> !isRefusal(status),
            "WrongMethodIsRefused", status -> !isRefusal(status),
            "CredentialsAreAsked", status -> status != 401 && status != 403 && status != 404,
            "ValidIsAccepted", status -> status < 200 || status >= 400,
            "ServerDoesNotFail", status -> status >= 500,
            "AnswerArrives", status -> false);

    private final List<String> judged;

    /** Knowing the checks that judge an answer for itself. */
    Recurrence(List<String> judged) {
        this.judged = judged;
    }

    /** Whether it is seen again; empty if one answer cannot tell, as with the laws of state, which compare several. */
    Optional<Boolean> isSeen(String check, String keyword, int status, List<Finding> findings) {
        if (judged.contains(check)) {
            return Optional.of(findings.stream()
                    .anyMatch(found ->
                            found.check().equals(check) && found.keyword().equals(keyword)));
        }
        return Optional.ofNullable(BROKEN_BY_STATUS.get(check)).map(broken -> broken.test(status));
    }

    private static boolean isRefusal(int status) {
        return status >= 400 && status < 500;
    }
}
