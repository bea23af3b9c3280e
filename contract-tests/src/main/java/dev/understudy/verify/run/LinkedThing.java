package dev.understudy.verify.run;

import dev.understudy.contract.MalformedJson;
import dev.understudy.contract.StrictJson;
import dev.understudy.verify.Answer;
import dev.understudy.verify.Exchange;
import dev.understudy.verify.Request;
import dev.understudy.verify.derive.Case;
import dev.understudy.verify.derive.Draft;
import dev.understudy.verify.derive.OperationCases;
import dev.understudy.verify.laws.Thing;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What two linked operations write and read, as laws see it; each answer is judged as any other is. */
final class LinkedThing implements Thing {

    private final LinkedOperations operations;
    private final Session session;
    private final Recorder recorder;

    LinkedThing(LinkedOperations operations, Session session, Recorder recorder) {
        this.operations = operations;
        this.session = session;
        this.recorder = recorder;
    }

    @Override
    public Optional<JsonNode> read() {
        OperationCases read = operations.read();
        return play(read.accepted("a valid request", read.usual().orElseThrow()))
                .map(Exchange::answer)
                .filter(answer -> answer.status() / 100 == 2)
                .flatMap(LinkedThing::json);
    }

    @Override
    public Reply write(JsonNode body) {
        return play(writing(body))
                .map(Exchange::answer)
                .map(answer -> new Reply(answer.status(), json(answer)))
                .orElse(new Reply(0, Optional.empty()));
    }

    /** The request that writes a body. */
    Request request(JsonNode body) {
        return session.request(writing(body));
    }

    private Case writing(JsonNode body) {
        OperationCases write = operations.write();
        Draft draft = write.usual().orElseThrow().withBody(body);
        boolean valid =
                write.operation().jsonRequest().orElseThrow().judge(body).isEmpty();
        return valid
                ? write.accepted("a write that the contract allows", draft)
                : write.refused("a write of which one part is invalid", draft);
    }

    private Optional<Exchange> play(Case each) {
        Outcome outcome = session.play(each);
        recorder.record(each, outcome);
        return outcome.exchange();
    }

    private static Optional<JsonNode> json(Answer answer) {
        try {
            return answer.body().isEmpty()
                    ? Optional.empty()
                    : Optional.of(StrictJson.read(answer.body().bytes()));
        } catch (MalformedJson e) {
            // That it is malformed has been found already.
            return Optional.empty();
        }
    }
}
