package dev.understudy.runtime.http;

import dev.understudy.api.OperationResponse;
import dev.understudy.runtime.failure.Failure;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Unwraps what a delegate returned into status, headers and entity; words what went wrong and writes it to the log. */
final class Answers implements ContainerResponseFilter {

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);
    private static final Annotation[] NONE = {};
    private static final Pattern UNPRINTABLE = Pattern.compile("\\p{Cntrl}");

    private final ErrorWords words;

    Answers(ErrorWords words) {
        this.words = words;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Failure failure) {
            RequestHead head = Carried.head(request);
            OperationResponse refusal = words.word(failure, head);
            log(failure, head, refusal.status());
            unwrap(refusal, response);
        } else if (response.getEntity() instanceof OperationResponse answer) {
            unwrap(answer, response);
        }
    }

    private static void unwrap(OperationResponse answer, ContainerResponseContext response) {
        response.setStatus(answer.status());
        answer.headers().forEach((name, value) -> response.getHeaders().putSingle(name, value));
        response.setEntity(answer.body(), NONE, MediaType.APPLICATION_JSON_TYPE);
    }

    static void log(Failure failure, RequestHead head, int status) {
        String line = "{} {} {} {} log_id={} trace_id={}";
        Object[] facts = {
            status,
            failure.kind(),
            printable(head.toString()),
            printable(failure.getMessage()),
            head.id().logId(),
            head.id().traceId()
        };
        if (failure.kind() == Failure.Kind.UNEXPECTED) {
            LOG.atError().setCause(failure.getCause()).log(line, facts);
        } else {
            LOG.info(line, facts);
        }
    }

    // What callers send may be quoted in the log, but not begin a line of its own there.
    private static String printable(String text) {
        return UNPRINTABLE.matcher(String.valueOf(text)).replaceAll("?");
    }
}
