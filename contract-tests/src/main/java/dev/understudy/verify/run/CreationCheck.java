package dev.understudy.verify.run;

import dev.understudy.contract.BodySchema;
import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import dev.understudy.verify.Answer;
import dev.understudy.verify.Exchange;
import dev.understudy.verify.Finding;
import dev.understudy.verify.Finding.Kind;
import dev.understudy.verify.laws.Breach;
import dev.understudy.verify.laws.Creation;
import dev.understudy.verify.link.Expression;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Reads what was just created and holds it against what was written. */
final class CreationCheck {

    private static final String LAW = "CreatedIsRead";
    private static final Set<Integer> UNKNOWN = Set.of(403, 404, 410);

    private final LinkedOperations operations;
    private final Session session;
    private final Recorder recorder;
    private final Creation laws;
    private List<Duration> patience = List.of(Duration.ofMillis(300), Duration.ofMillis(1_500));

    CreationCheck(
            Contract contract,
            LinkedOperations operations,
            Set<JsonPointer> changing,
            Session session,
            Recorder recorder) {
        this.operations = operations;
        this.session = session;
        this.recorder = recorder;
        BodySchema written = operations.write().operation().jsonRequest().orElseThrow();
        this.laws = new Creation(
                written,
                operations.shown(),
                contract.documents(),
                changing,
                operations.link().idInAnswer());
    }

    /** Tells what is wrong with something that was created by a valid request. */
    void check(CreatedThing thing, JsonNode body, Exchange creation) {
        Outcome outcome = readPatiently(thing);
        Optional<Answer> answer = outcome.exchange().map(Exchange::answer);
        answer.map(Answer::status).filter(UNKNOWN::contains).ifPresent(status -> unreadable(status, creation, outcome));
        Optional<JsonNode> shown = shown(answer);
        if (shown.isEmpty()) {
            return;
        }
        if (isAnother(creation, shown.get()).isPresent()) {
            JsonPointer at = isAnother(creation, shown.get()).get();
            String created =
                    Expression.json(creation.answer()).orElseThrow().at(at).toString();
            tell(
                    Kind.VIOLATION,
                    new Breach(
                            LAW, at, "the thing that was just created: " + created, text(shown.get(), at), List.of()),
                    creation,
                    outcome);
            return;
        }
        // Who is answered 200 may have been given what was there already.
        Kind kind = creation.answer().status() == Removals.CREATED ? Kind.VIOLATION : Kind.ADVICE;
        laws.read(body, shown.get()).forEach(breach -> tell(kind, breach, creation, outcome));
        if (operations.link().answersWhatIsRead()) {
            Expression.json(creation.answer())
                    .ifPresent(answered -> laws.answered(body, answered)
                            .forEach(breach -> record(kind, breach, creation, creation.index())));
        }
        Outcome again = read(thing);
        shown(again.exchange().map(Exchange::answer))
                .ifPresent(second -> laws.reread(body, shown.get(), second)
                        .forEach(breach -> tell(Kind.VIOLATION, breach, creation, again)));
    }

    // Some servers show a thing a moment later. Who does not show it then is not waited for again.
    private Outcome readPatiently(CreatedThing thing) {
        Outcome outcome = read(thing);
        for (Duration wait : patience) {
            if (!isUnknown(outcome)) {
                return outcome;
            }
            Sleep.nanos(wait.toNanos());
            outcome = read(thing);
        }
        if (isUnknown(outcome)) {
            patience = List.of();
        }
        return outcome;
    }

    private static boolean isUnknown(Outcome outcome) {
        return outcome.exchange()
                .map(exchange -> exchange.answer().status())
                .filter(UNKNOWN::contains)
                .isPresent();
    }

    private Outcome read(CreatedThing thing) {
        Outcome outcome = session.play(thing.reading());
        recorder.record(thing.reading(), outcome);
        return outcome;
    }

    // Where the document leaves no doubt that this read shows what was created, it has to. Elsewhere only names say so,
    // and a server may keep what it was given in one place and show it in another later.
    private void unreadable(int status, Exchange creation, Outcome outcome) {
        Kind kind = operations.link().sure() ? Kind.VIOLATION : Kind.ADVICE;
        tell(
                kind,
                new Breach(
                        LAW,
                        JsonPointer.empty(),
                        "the thing that was just created with "
                                + creation.answer().status(),
                        String.valueOf(status),
                        List.of()),
                creation,
                outcome);
    }

    private Optional<JsonPointer> isAnother(Exchange creation, JsonNode shown) {
        Optional<JsonNode> answered = Expression.json(creation.answer());
        return operations
                .link()
                .idInAnswer()
                .filter(at -> answered.isPresent()
                        && !shown.at(at).isMissingNode()
                        && !shown.at(at)
                                .asString("")
                                .equals(answered.get().at(at).asString("")));
    }

    private static Optional<JsonNode> shown(Optional<Answer> answer) {
        return answer.filter(came -> came.status() / 100 == 2).flatMap(Expression::json);
    }

    private void tell(Kind kind, Breach breach, Exchange creation, Outcome read) {
        URI asked = read.request().uri();
        String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        Breach told = breach.after("read after it with GET " + asked.getRawPath() + query);
        record(kind, told, creation, read.exchange().map(Exchange::index).orElse(creation.index()));
    }

    private void record(Kind kind, Breach breach, Exchange creation, int index) {
        Operation write = operations.write().operation();
        recorder.record(
                new Finding(
                        kind,
                        breach.law(),
                        write.id(),
                        index,
                        breach.at().toString(),
                        "properties",
                        write.node().place(),
                        breach.declared(),
                        breach.received()),
                creation.request());
    }

    private static String text(JsonNode shown, JsonPointer at) {
        return shown.at(at).toString();
    }
}
