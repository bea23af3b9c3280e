package dev.understudy.verify.run;

import dev.understudy.verify.exchange.Answer;
import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.exchange.Request;
import dev.understudy.verify.internal.derive.Case;
import dev.understudy.verify.internal.derive.Draft;
import dev.understudy.verify.internal.derive.Expectation;
import dev.understudy.verify.internal.derive.OperationCases;
import dev.understudy.verify.internal.derive.Trees;
import dev.understudy.verify.internal.laws.Thing;
import java.util.Optional;
import java.util.function.BiConsumer;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** What two linked operations write and read, as laws see it; each answer is judged as any other is. */
final class LinkedThing implements Thing {

    private final LinkedOperations operations;
    private final ThingRequests requests;
    private final Session session;
    private final BiConsumer<Case, Outcome> recorder;

    LinkedThing(
            LinkedOperations operations, ThingRequests requests, Session session, BiConsumer<Case, Outcome> recorder) {
        this.operations = operations;
        this.requests = requests;
        this.session = session;
        this.recorder = recorder;
    }

    /** The same, read and written without looking for faults, and so without sending anything else. */
    LinkedThing quiet() {
        return new LinkedThing(operations, requests, session, (each, outcome) -> {});
    }

    @Override
    public Optional<JsonNode> read() {
        return play(reading())
                .map(Exchange::answer)
                .filter(Answer::isSuccess)
                .flatMap(answer -> answer.body().json())
                .flatMap(operations.wrapping()::ofRead);
    }

    @Override
    public Reply write(JsonNode value) {
        return play(writing(value))
                .map(Exchange::answer)
                .map(answer -> new Reply(answer.status(), answer.body().json().flatMap(operations.wrapping()::ofReply)))
                .orElse(new Reply(0, Optional.empty()));
    }

    /** The request that writes a value. */
    Request request(JsonNode value) {
        return session.request(writing(value));
    }

    private Case reading() {
        boolean usual = requests.equals(ThingRequests.usual(operations));
        // Nobody knows what else there is to be read.
        return usual
                ? operations.read().accepted("a valid request", requests.read())
                : Case.of("a read before a write", requests.read(), Expectation.DECLARED)
                        .by(requests.caller());
    }

    private Case writing(JsonNode value) {
        OperationCases write = operations.write();
        JsonPointer place = operations.wrapping().request();
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

    private Optional<Exchange> play(Case each) {
        Outcome outcome = session.play(each);
        recorder.accept(each, outcome);
        return outcome.exchange();
    }
}
