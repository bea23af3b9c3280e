package dev.understudy.runtime.internal.http;

import dev.understudy.runtime.failure.Failure;
import dev.understudy.runtime.internal.pipeline.BodySource;
import dev.understudy.runtime.internal.pipeline.EncodedResponse;
import dev.understudy.runtime.internal.pipeline.RequestContext;
import dev.understudy.runtime.internal.pipeline.RequestPipeline;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One request and its response, from Grizzly's point of view.
 *
 * <p>The response is suspended while the request passes through the pipeline, so no thread waits for it. If the
 * connection breaks meanwhile, Grizzly cancels the suspended response and calls {@link #cancelled}.
 */
final class GrizzlyExchange extends EmptyCompletionHandler<Response> implements BodySource {

    private static final Logger LOG = LoggerFactory.getLogger(GrizzlyExchange.class);

    private final Request request;
    private final Response response;
    private final RequestPipeline pipeline;
    private final Capacity capacity;
    private final BodyLimits bodyLimits;
    private final OpenConnections connections;
    private final Executor workers;
    private boolean entered;
    private volatile BodyCollector collector;
    private volatile boolean disconnected;

    GrizzlyExchange(
            Request request,
            Response response,
            RequestPipeline pipeline,
            Capacity capacity,
            BodyLimits bodyLimits,
            OpenConnections connections,
            Executor workers) {
        this.request = request;
        this.response = response;
        this.pipeline = pipeline;
        this.capacity = capacity;
        this.bodyLimits = bodyLimits;
        this.connections = connections;
        this.workers = workers;
    }

    /** Lets a worker pass the request, which has entered the {@link Capacity}, through the pipeline. */
    void start() {
        entered = true;
        response.suspend(0, TimeUnit.MILLISECONDS, this);
        workers.execute(this::respond);
    }

    /**
     * Sends the error response to a request that cannot enter the pipeline. Does not wait, since the thread that receives
     * all requests calls it: if the client does not read its responses, so that no more can be written, the connection
     * is closed.
     */
    void reject(Failure failure) {
        if (!response.getNIOOutputStream().canWrite()) {
            request.getContext().getConnection().closeSilently();
            return;
        }
        if (isBodyAbandoned()) {
            request.getRequest().getProcessingState().setKeepAlive(false);
        }
        write(pipeline.reject(failure, context()));
    }

    @Override
    public CompletionStage<byte[]> collect(int maximum) {
        BodyCollector created = new BodyCollector(request, maximum, bodyLimits, workers);
        collector = created;
        CompletableFuture<byte[]> body = created.collect();
        if (disconnected) {
            created.disconnected();
        }
        if (body.isDone()) {
            return body;
        }
        leave();
        letClientContinue();
        return body.thenApply(bytes -> {
            capacity.enter();
            entered = true;
            return bytes;
        });
    }

    @Override
    public void cancelled() {
        disconnected = true;
        if (collector != null) {
            collector.disconnected();
        }
    }

    private void respond() {
        if (disconnected) {
            end(null);
        } else {
            pipeline.respond(context()).whenComplete((encoded, thrown) -> {
                if (thrown != null) {
                    LOG.error("The error response could not be formatted.", thrown);
                }
                end(encoded);
            });
        }
    }

    private RequestContext context() {
        UriEncoder.encodeTarget(request);
        return new RequestContext(RequestHeads.of(request.getRequest()), this);
    }

    private void end(EncodedResponse encoded) {
        boolean abandoned = isBodyAbandoned();
        try {
            if (abandoned) {
                request.getRequest().getProcessingState().setKeepAlive(false);
            }
            if (encoded != null) {
                write(encoded);
            }
        } finally {
            if (encoded != null) {
                encoded.close();
            }
            if (collector != null) {
                collector.release();
            }
            leave();
            if (abandoned && !disconnected) {
                abandon();
            } else {
                response.resume();
            }
        }
    }

    // A client that expects to be told to continue may leave the body out after an error response, so nobody can say
    // whether what follows is the body (RFC 9110, section 10.1.1).
    private boolean isBodyAbandoned() {
        return (collector != null && collector.isAbandoned())
                || (request.requiresAcknowledgement() && request.getRequest().isExpectContent());
    }

    private void leave() {
        if (entered) {
            entered = false;
            capacity.leave();
        }
    }

    private void letClientContinue() {
        try {
            if (request.requiresAcknowledgement()) {
                response.setStatus(HttpStatus.CONINTUE_100);
                response.sendAcknowledgement();
            }
        } catch (IOException e) {
            LOG.debug("The client disconnected before it sent the body.", e);
        }
    }

    // Sends the response although Grizzly may still pass parts of the body on, and closes the connection. Grizzly must
    // not reuse its objects for another request, so the response is cancelled instead of resumed. If a part of the body
    // arrives at this moment, Grizzly may take it for the beginning of a new request, which RequestDispatcher
    // recognises
    // by its committed response. Grizzly deprecates cancel() because it calls that method itself when a connection
    // breaks.
    @SuppressWarnings("deprecation")
    private void abandon() {
        response.finish();
        RequestFraming.of(request.getRequest()).close();
        try {
            response.cancel();
        } catch (IllegalStateException e) {
            LOG.debug("The connection has broken, so the response is already cancelled.", e);
            response.resume();
        }
    }

    private void write(EncodedResponse encoded) {
        // Grizzly may already have rejected the body.
        if (response.getResponse().isCommitted()) {
            return;
        }
        if (connections.areClosing()) {
            request.getRequest().getProcessingState().setKeepAlive(false);
        }
        RequestFraming.of(request.getRequest()).discardBody(bodyLimits.timeout());
        try {
            ResponseSender.send(encoded, request, response);
        } catch (IOException e) {
            LOG.debug("The client disconnected before the response was sent.", e);
        }
    }
}
