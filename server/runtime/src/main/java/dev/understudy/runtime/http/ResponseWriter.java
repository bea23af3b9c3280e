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

/** Converts the result of a delegate to status, header fields and entity; formats and logs failures. */
final class ResponseWriter implements ContainerResponseFilter {

    private static final Logger LOG = LoggerFactory.getLogger(ResponseWriter.class);
    private static final Annotation[] NO_ANNOTATIONS = {};
    private static final Pattern UNPRINTABLE = Pattern.compile("\\p{Cntrl}");

    private final ErrorFormat errorFormat;

    ResponseWriter(ErrorFormat errorFormat) {
        this.errorFormat = errorFormat;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Failure failure) {
            RequestHead head = RequestContext.head(request);
            OperationResponse error = errorFormat.format(failure, head);
            log(failure, head, error.status());
            unwrap(error, response);
        } else if (response.getEntity() instanceof OperationResponse result) {
            unwrap(result, response);
        }
    }

    private static void unwrap(OperationResponse result, ContainerResponseContext response) {
        response.setStatus(result.status());
        result.headers().forEach((name, value) -> response.getHeaders().putSingle(name, value));
        response.setEntity(result.body(), NO_ANNOTATIONS, MediaType.APPLICATION_JSON_TYPE);
    }

    static void log(Failure failure, RequestHead head, int status) {
        String line = "{} {} {} {} log_id={} trace_id={}";
        Object[] arguments = {
            status,
            failure.kind(),
            printable(head.toString()),
            printable(failure.getMessage()),
            head.ids().logId(),
            head.ids().traceId()
        };
        if (failure.kind() == Failure.Kind.UNEXPECTED) {
            LOG.atError().setCause(failure.getCause()).log(line, arguments);
        } else {
            LOG.info(line, arguments);
        }
    }

    // Text from callers must not be able to start a new line in the log.
    private static String printable(String text) {
        return UNPRINTABLE.matcher(String.valueOf(text)).replaceAll("?");
    }
}
