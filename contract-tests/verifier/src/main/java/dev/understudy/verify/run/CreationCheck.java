package dev.understudy.verify.run;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import dev.understudy.verify.exchange.Answer;
import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Finding.Kind;
import dev.understudy.verify.finding.Rule;
import dev.understudy.verify.internal.laws.Breach;
import dev.understudy.verify.internal.laws.Creation;
import dev.understudy.verify.internal.link.Wrapping;
import dev.understudy.verify.internal.link.WriteReadPair;
import dev.understudy.verify.internal.send.Outcome;
import dev.understudy.verify.internal.send.Recorder;
import dev.understudy.verify.internal.state.CreatedResource;
import dev.understudy.verify.internal.state.CreationRule;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads what was just created, and compares it with what was written. */
final class CreationCheck {

    private static final Rule LAW = Rule.CREATED_IS_READ;

    private final WriteReadPair pair;
    private final Recorder recorder;
    private final Wrapping wrapping;
    private final Creation laws;
    private final CreatedReads reads;

    CreationCheck(Contract contract, WriteReadPair pair, Set<JsonPointer> changing, Recorder recorder) {
        this.pair = pair;
        this.recorder = recorder;
        this.reads = new CreatedReads(recorder);
        this.wrapping = pair.wrapping();
        this.laws = new Creation(
                wrapping.written(),
                wrapping.shown(),
                contract.documents(),
                wrapping.inThing(changing),
                pair.link().idInAnswer().flatMap(wrapping::inReply));
    }

    /** Reports what is wrong with something that was created by a valid request. */
    void check(CreatedResource created, JsonNode body, Exchange creation) {
        Outcome outcome = reads.patiently(created);
        if (CreatedReads.isUnknown(outcome)) {
            unreadable(creation, outcome);
        }
        Optional<JsonNode> shown = shown(outcome);
        if (shown.isEmpty()) {
            return;
        }
        Optional<Breach> another = another(creation, shown.get());
        if (another.isPresent()) {
            tell(Kind.VIOLATION, another.get(), creation, outcome);
            return;
        }
        Optional<JsonNode> value = wrapping.ofRequest(body);
        Optional<JsonNode> thingShown = shown.flatMap(wrapping::ofRead);
        if (value.isPresent() && thingShown.isPresent()) {
            compare(created, value.get(), thingShown.get(), creation, outcome);
        }
    }

    private void compare(CreatedResource created, JsonNode value, JsonNode shown, Exchange creation, Outcome outcome) {
        // 200 is also returned for what was there already.
        Kind kind = CreationRule.isNew(creation.answer()) ? Kind.VIOLATION : Kind.ADVICE;
        laws.read(value, shown).forEach(breach -> tell(kind, breach, creation, outcome));
        if (pair.link().answersWhatIsRead()) {
            creation.answer()
                    .body()
                    .json()
                    .flatMap(wrapping::ofReply)
                    .ifPresent(answered -> laws.answered(value, answered)
                            .forEach(breach -> record(kind, breach, creation, creation.index())));
        }
        Outcome again = reads.once(created);
        shown(again)
                .flatMap(wrapping::ofRead)
                .ifPresent(second -> laws.reread(value, shown, second)
                        .forEach(breach -> tell(Kind.VIOLATION, breach, creation, again)));
    }

    // Where the document leaves no doubt that this read shows what was created, it has to. Elsewhere only names say so,
    // and a server may keep what it was given in one place and show it in another later.
    private void unreadable(Exchange creation, Outcome outcome) {
        Kind kind = pair.link().sure() ? Kind.VIOLATION : Kind.ADVICE;
        String just =
                "the thing that was just created with " + creation.answer().status();
        String status = String.valueOf(outcome.exchange().orElseThrow().answer().status());
        tell(kind, new Breach(LAW, JsonPointer.empty(), just, status, List.of()), creation, outcome);
    }

    private Optional<Breach> another(Exchange creation, JsonNode shown) {
        JsonNode answered = creation.answer().body().json().orElse(JsonNodeFactory.instance.missingNode());
        return pair.link()
                .idInAnswer()
                .filter(at -> !answered.isMissingNode() && !shown.at(at).isMissingNode())
                .filter(at -> !shown.at(at).asString("").equals(answered.at(at).asString("")))
                .map(at -> new Breach(
                        LAW,
                        at,
                        "the thing that was just created: " + answered.at(at),
                        shown.at(at).toString(),
                        List.of()));
    }

    private static Optional<JsonNode> shown(Outcome read) {
        return read.exchange()
                .map(Exchange::answer)
                .filter(Answer::isSuccess)
                .flatMap(answer -> answer.body().json());
    }

    private void tell(Kind kind, Breach breach, Exchange creation, Outcome read) {
        URI asked = read.request().uri();
        String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        Breach told = breach.after("read after it with GET " + asked.getRawPath() + query);
        record(kind, told, creation, read.exchange().map(Exchange::index).orElse(creation.index()));
    }

    private void record(Kind kind, Breach breach, Exchange creation, int index) {
        Operation write = pair.write().operation();
        recorder.record(
                Finding.of(breach.law())
                        .in(write.id(), index)
                        .breaks("properties", write.node().place())
                        .as(kind)
                        .at(breach.at().toString())
                        .declared(breach.declared())
                        .received(breach.received()),
                creation.request());
    }
}
