package dev.understudy.verify.run;

import dev.understudy.contract.Contract;
import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.exchange.ReceivedResponse;
import dev.understudy.verify.finding.Finding.Kind;
import dev.understudy.verify.finding.Rule;
import dev.understudy.verify.internal.derive.TestCase;
import dev.understudy.verify.internal.laws.CreationLaws;
import dev.understudy.verify.internal.laws.LawViolation;
import dev.understudy.verify.internal.link.Envelope;
import dev.understudy.verify.internal.link.WriteReadPair;
import dev.understudy.verify.internal.send.Outcome;
import dev.understudy.verify.internal.send.Recorder;
import dev.understudy.verify.internal.state.CreatedResource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads a resource that was just created, and compares it with the body of the request that created it. An instance
 * checks all resources of one pair: an operation that creates them, and one that reads them.
 */
final class CreationCheck {

    private static final Rule LAW = Rule.CREATED_IS_READ;

    private final WriteReadPair pair;
    private final LawRecorder violations;
    private final Envelope envelope;
    private final CreationLaws laws;
    private final CreatedResourceReader reader;

    CreationCheck(Contract contract, WriteReadPair pair, Set<JsonPointer> changing, Recorder recorder) {
        this.pair = pair;
        this.violations = new LawRecorder(recorder);
        this.reader = new CreatedResourceReader(recorder);
        this.envelope = pair.envelope();
        this.laws = new CreationLaws(
                envelope.requestSchema(),
                envelope.readSchema(),
                contract.documents(),
                envelope.readPointersInResource(changing),
                pair.link().idInResponse().flatMap(envelope::writePointerInResource));
    }

    /** Checks a resource that a valid request created, and records all violations. */
    void check(CreatedResource resource, TestCase sent, Exchange exchange) {
        Creation creation = new Creation(resource, sent, exchange);
        Outcome outcome = reader.readUntilFound(resource);
        if (CreatedResourceReader.isNotFound(outcome)) {
            recordUnreadable(creation, outcome);
        }
        Optional<JsonNode> readBody = outcome.successBody();
        if (readBody.isEmpty()) {
            return;
        }
        Optional<LawViolation> idMismatch = idMismatch(exchange, readBody.get());
        if (idMismatch.isPresent()) {
            violations.recordAfterRead(Kind.VIOLATION, idMismatch.get(), sent, outcome);
            return;
        }
        Optional<JsonNode> written =
                envelope.resourceInRequest(sent.template().body().orElseThrow());
        Optional<JsonNode> read = readBody.flatMap(envelope::resourceInRead);
        if (written.isPresent() && read.isPresent()) {
            compare(creation, written.get(), read.get(), outcome);
        }
    }

    private void compare(Creation creation, JsonNode written, JsonNode read, Outcome outcome) {
        ReceivedResponse response = creation.exchange().response();
        // Only a 201 says that the resource is new. With another status, it may have existed before, so a difference is
        // only advice.
        Kind kind = response.isCreated() ? Kind.VIOLATION : Kind.ADVICE;
        Optional<JsonNode> answered = pair.link().sameResponseSchema()
                ? response.body().json().flatMap(envelope::resourceInWriteResponse)
                : Optional.empty();
        laws.checkRead(written, read, answered.orElse(JsonNodeFactory.instance.missingNode()))
                .forEach(violation -> violations.recordAfterRead(kind, violation, creation.testCase(), outcome));
        answered.ifPresent(responseBody -> laws.checkResponse(written, responseBody)
                .forEach(violation -> violations.record(
                        kind,
                        violation,
                        creation.testCase(),
                        creation.exchange().index())));
        Outcome secondRead = reader.read(creation.resource());
        secondRead
                .successBody()
                .flatMap(envelope::resourceInRead)
                .ifPresent(second -> laws.checkSecondRead(written, read, second)
                        .forEach(violation -> violations.recordAfterRead(
                                Kind.VIOLATION, violation, creation.testCase(), secondRead)));
    }

    // If the link between the two operations is certain, or the Location of the response is the URI of the read, the
    // read must return the new resource (RFC 9110, section 15.3.2). If only their names
    // suggest the link, the finding is advice: the server may offer the new resource at another path, or later.
    private void recordUnreadable(Creation creation, Outcome outcome) {
        Kind kind =
                pair.link().certain() || LocationCheck.leadsTo(outcome.request().uri(), creation.exchange())
                        ? Kind.VIOLATION
                        : Kind.ADVICE;
        String expected = "the resource that was just created (status "
                + creation.exchange().response().status() + ")";
        String status = String.valueOf(outcome.response().orElseThrow().status());
        LawViolation violation = new LawViolation(LAW, JsonPointer.empty(), expected, status, List.of());
        violations.recordAfterRead(kind, violation, creation.testCase(), outcome);
    }

    private Optional<LawViolation> idMismatch(Exchange creation, JsonNode read) {
        JsonNode createdBody = creation.response().body().json().orElse(JsonNodeFactory.instance.missingNode());
        return pair.link()
                .idInResponse()
                .filter(at -> !createdBody.isMissingNode() && !read.at(at).isMissingNode())
                .filter(at ->
                        !read.at(at).asString("").equals(createdBody.at(at).asString("")))
                .map(at -> new LawViolation(
                        LAW,
                        at,
                        "the id of the resource that was just created: " + createdBody.at(at),
                        read.at(at).toString(),
                        List.of()));
    }

    private record Creation(CreatedResource resource, TestCase testCase, Exchange exchange) {}
}
