package dev.understudy.verify.internal.state;

import dev.understudy.verify.exchange.Answer;
import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.internal.derive.Case;
import dev.understudy.verify.internal.derive.Draft;
import dev.understudy.verify.internal.derive.Expectation;
import dev.understudy.verify.internal.derive.OperationCases;
import dev.understudy.verify.internal.derive.Trees;
import dev.understudy.verify.internal.laws.Thing;
import dev.understudy.verify.internal.link.ResourceRequests;
import dev.understudy.verify.internal.link.WriteReadPair;
import dev.understudy.verify.internal.send.CaseSender;
import dev.understudy.verify.internal.send.Outcome;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Reads and writes one resource, without the envelope that its requests and answers may have. */
public final class ResourceClient implements Thing {

    private final WriteReadPair pair;
    private final ResourceRequests requests;
    private final CaseSender sender;

    ResourceClient(WriteReadPair pair, ResourceRequests requests, CaseSender sender) {
        this.pair = pair;
        this.requests = requests;
        this.sender = sender;
    }

    @Override
    public Optional<JsonNode> read() {
        return sender.send(reading())
                .flatMap(Outcome::exchange)
                .map(Exchange::answer)
                .filter(Answer::isSuccess)
                .flatMap(answer -> answer.body().json())
                .flatMap(pair.wrapping()::ofRead);
    }

    @Override
    public Reply write(JsonNode value) {
        return sender.send(writing(value))
                .flatMap(Outcome::exchange)
                .map(Exchange::answer)
                .map(answer -> new Reply(answer.status(), answer.body().json().flatMap(pair.wrapping()::ofReply)))
                .orElse(new Reply(0, Optional.empty()));
    }

    /** Returns the case that writes a value. */
    public Case writing(JsonNode value) {
        OperationCases write = pair.write();
        JsonPointer place = pair.wrapping().request();
        JsonNode body =
                place.matches() ? value : Trees.with(requests.write().body().orElseThrow(), place, value);
        Draft draft = requests.write().withBody(body);
        boolean valid =
                write.operation().jsonRequest().orElseThrow().judge(body).isEmpty();
        Case writing = valid
                ? write.accepted("a write that the contract allows", draft)
                : write.refused("a write of which one part is invalid", draft);
        return writing.by(requests.caller());
    }

    private Case reading() {
        // Only of what the usual requests reach is it known that it can be read.
        return requests.equals(ResourceRequests.usual(pair))
                ? pair.read().accepted("a valid request", requests.read())
                : Case.of("a read before a write", requests.read(), Expectation.DECLARED)
                        .by(requests.caller());
    }
}
