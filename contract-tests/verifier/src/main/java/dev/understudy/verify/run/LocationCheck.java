package dev.understudy.verify.run;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import dev.understudy.contract.Route;
import dev.understudy.verify.exchange.Body;
import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.exchange.Headers;
import dev.understudy.verify.exchange.ReceivedResponse;
import dev.understudy.verify.exchange.Request;
import dev.understudy.verify.internal.derive.RequestWriter;
import dev.understudy.verify.internal.derive.TestCase;
import dev.understudy.verify.internal.laws.LawViolation;
import dev.understudy.verify.internal.laws.LocationLaws;
import dev.understudy.verify.internal.link.OperationLinks;
import dev.understudy.verify.internal.route.Router;
import dev.understudy.verify.internal.route.SameOriginLocation;
import dev.understudy.verify.internal.send.Outcome;
import dev.understudy.verify.internal.send.Recorder;
import dev.understudy.verify.internal.send.Sleep;
import dev.understudy.verify.internal.state.CreatedResource;
import dev.understudy.verify.profile.Profile;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Checks that the Location in a 201 leads to the resource that was created. Only a Location of the same origin is
 * requested, and only if the resource was not read at the same URI anyway.
 */
final class LocationCheck {

    private static final int MAX_CHECKED = 3;
    // Some servers return a new resource only after a moment.
    private static final Duration WAIT = Duration.ofMillis(300);

    private final Router router;
    private final RequestWriter writer;
    private final OperationLinks links;
    private final Profile profile;
    private final Recorder recorder;
    private final LawRecorder laws;
    private final Map<Operation, Integer> checked = new HashMap<>();

    LocationCheck(Contract contract, URI target, Profile profile, Recorder recorder) {
        this.router = Router.of(contract, target);
        this.writer = new RequestWriter(target);
        this.links = new OperationLinks(contract, profile);
        this.profile = profile;
        this.recorder = recorder;
        this.laws = new LawRecorder(recorder);
    }

    /**
     * Checks the Location of a response, if it has one.
     *
     * @param created the resources that the request created, as far as the contract has an operation that reads them
     */
    void check(TestCase creation, Exchange exchange, List<CreatedResource> created) {
        Operation operation = creation.template().operation();
        if (exchange.response().isCreated()) {
            location(exchange)
                    .filter(uri -> created.stream().noneMatch(each -> isReadAt(uri, each)))
                    .filter(uri -> checked.merge(operation, 1, Integer::sum) <= MAX_CHECKED)
                    .ifPresent(uri -> check(uri, creation, exchange, created));
        }
    }

    private void check(URI uri, TestCase creation, Exchange exchange, List<CreatedResource> created) {
        Optional<Operation> read = operation("GET", uri);
        Outcome outcome = recorder.readAt(uri, creation, read);
        if (isAbsent(outcome)) {
            boolean readable = created.stream()
                    .anyMatch(each -> recorder.read(each.readCase()).isSuccess());
            Sleep.nanos(WAIT.toNanos());
            // If the resource cannot be read elsewhere either, another law reports that.
            if ((readable || created.isEmpty()) && isAbsent(recorder.readAt(uri, creation, read))) {
                boolean proved = read.isPresent() || (readable && !isDeclaredWithoutRead(uri));
                int status = outcome.response().orElseThrow().status();
                record(LocationLaws.leadsToNothing(uri.getRawPath(), status, proved), creation, outcome);
            }
        } else if (read.filter(found ->
                        links.haveSameResponseSchema(creation.template().operation(), found))
                .isPresent()) {
            List<LawViolation> found = compare(creation, exchange, outcome);
            if (!found.isEmpty()) {
                List<LawViolation> again = compare(creation, exchange, recorder.readAt(uri, creation, read));
                found.stream().filter(again::contains).forEach(violation -> record(violation, creation, outcome));
            }
        }
    }

    private List<LawViolation> compare(TestCase creation, Exchange exchange, Outcome outcome) {
        Optional<JsonNode> created = exchange.response().body().json();
        Optional<JsonNode> located = outcome.successBody();
        JsonNode written = creation.template().body().orElse(JsonNodeFactory.instance.missingNode());
        return created.isPresent() && located.isPresent()
                ? LocationLaws.compare(written, created.get(), located.get(), profile.changing())
                : List.of();
    }

    private void record(LawViolation violation, TestCase creation, Outcome read) {
        laws.recordAfterRead(violation, creation, read);
    }

    /** Returns whether a response has a Location with the path of a URI of the same origin. */
    static boolean leadsTo(URI uri, Exchange exchange) {
        return location(exchange)
                .filter(location -> uri.getRawPath().equals(location.getRawPath()))
                .isPresent();
    }

    private static Optional<URI> location(Exchange exchange) {
        return SameOriginLocation.of(exchange.response(), exchange.request().uri());
    }

    private boolean isReadAt(URI uri, CreatedResource created) {
        return writer.write(created.read(), List.of()).uri().getRawPath().equals(uri.getRawPath());
    }

    private boolean isDeclaredWithoutRead(URI uri) {
        return Stream.of("PUT", "PATCH", "DELETE", "POST", "HEAD")
                .anyMatch(method -> operation(method, uri).isPresent());
    }

    private Optional<Operation> operation(String method, URI uri) {
        return router.route(new Request(method, uri, Headers.of(), Body.NONE)).map(Route::operation);
    }

    private static boolean isAbsent(Outcome outcome) {
        return outcome.response().filter(ReceivedResponse::isAbsent).isPresent();
    }
}
