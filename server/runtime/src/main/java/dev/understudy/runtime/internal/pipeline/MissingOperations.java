package dev.understudy.runtime.internal.pipeline;

import dev.understudy.runtime.api.RequestHead;
import dev.understudy.runtime.failure.Failure;
import dev.understudy.runtime.failure.StandardFailure;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Explains why no operation of a contract matches a request: the API has none, or is known to have one that is not
 * implemented. The log has one warning for each such operation, since the client is then probably not at fault.
 */
final class MissingOperations {

    private static final Logger LOG = LoggerFactory.getLogger(MissingOperations.class);

    // Contains only known operations, so it cannot grow without limit.
    private final Set<String> warned = ConcurrentHashMap.newKeySet();

    /** Returns the failure of a request that matches no operation of the contract. */
    Failure explain(ServedApi api, RequestHead head) {
        return find(api, head)
                .map(this::unimplemented)
                .orElseGet(() -> Failure.of(StandardFailure.ROUTE_UNKNOWN, "no operation matches " + head));
    }

    private static Optional<String> find(ServedApi api, RequestHead head) {
        String method = head.method().equals("HEAD") ? "GET" : head.method();
        return api.definition().knownOperations().find(method, head.path());
    }

    private Failure unimplemented(String operation) {
        if (warned.add(operation)) {
            LOG.warn(
                    "A client has called {}, an operation of the API that this server does not implement; such"
                            + " requests get an error response. This is logged once.",
                    operation);
        }
        return Failure.of(StandardFailure.OPERATION_UNIMPLEMENTED, operation + " is not implemented");
    }
}
