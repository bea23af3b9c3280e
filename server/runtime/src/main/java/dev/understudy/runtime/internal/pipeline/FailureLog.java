package dev.understudy.runtime.internal.pipeline;

import dev.understudy.runtime.api.RequestHead;
import dev.understudy.runtime.failure.Failure;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs failed requests, one line each. */
final class FailureLog {

    private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);
    private static final Pattern UNPRINTABLE = Pattern.compile("\\p{Cntrl}");

    private FailureLog() {}

    static void log(Failure failure, RequestHead head, int status) {
        String line = "{} {} {} {} log_id={} trace_id={}";
        Object[] arguments = {
            status,
            failure.kind().name(),
            printable(head.toString()),
            printable(failure.getMessage()),
            head.ids().logId(),
            head.ids().traceId()
        };
        LOG.atLevel(failure.kind().logLevel()).setCause(failure.getCause()).log(line, arguments);
    }

    // Text from callers must not be able to start a new line in the log.
    private static String printable(String text) {
        return UNPRINTABLE.matcher(String.valueOf(text)).replaceAll("?");
    }
}
