package dev.understudy.verify.internal.collect;

import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Rule;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The properties of a finding that are the same in every exchange that shows the same fault. Received values, line
 * numbers and array indexes vary, so they are left out. Two kinds of rules are exceptions: for those about statuses, the
 * received status is part of the fault, and for those about what a run could not restore, the received value.
 */
public final class FaultIdentity {

    private static final Pattern STATUS = Pattern.compile("\\d{3}(?=\\D|$)");

    private FaultIdentity() {}

    /** Returns the properties of a finding that identify its fault. */
    public static List<String> of(Finding finding) {
        // The server lacks a header of HTTP in all its responses with a status, whatever the operation.
        boolean wholeServer = finding.rule() == Rule.STANDARDS_ARE_KEPT;
        return List.of(
                finding.kind().name(),
                finding.rule().id(),
                wholeServer ? "" : finding.operation(),
                Finding.withoutIndexes(finding.pointer()),
                finding.keyword(),
                wholeServer ? "" : finding.contract().pointer().toString(),
                received(finding));
    }

    private static String received(Finding finding) {
        if (isAboutStatus(finding.rule())) {
            return status(finding.received());
        }
        return isAboutRemains(finding.rule()) ? finding.received() : "";
    }

    private static boolean isAboutStatus(Rule rule) {
        return rule == Rule.STATUS_IS_DECLARED || rule.isProvedByStatus();
    }

    // Each resource that remains is listed, because a user has to delete each of them.
    private static boolean isAboutRemains(Rule rule) {
        return rule == Rule.CREATED_IS_REMOVED || rule == Rule.VALUES_ARE_PUT_BACK;
    }

    private static String status(String received) {
        Matcher status = STATUS.matcher(received);
        return status.lookingAt() ? status.group() : "";
    }
}
