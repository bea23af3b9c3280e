package dev.understudy.verify.run;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Rule;
import dev.understudy.verify.internal.derive.Case;
import dev.understudy.verify.internal.laws.Breach;
import dev.understudy.verify.internal.laws.Effect;
import dev.understudy.verify.internal.laws.Fields;
import dev.understudy.verify.internal.laws.StateLaws;
import dev.understudy.verify.profile.FixedValue;
import dev.understudy.verify.profile.Profile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** A thing whose state is remembered before a run, tried by the laws, and put back afterwards. */
final class LinkedState {

    private final Contract contract;
    private final LinkedOperations operations;
    private final Session session;
    private final Recorder recorder;
    private final LinkedThing thing;
    private final JsonNode before;
    // Whoever stops the process may ask for them too.
    private volatile Fields fields;

    /** A thing that was like this before. */
    LinkedState(
            Contract contract,
            LinkedOperations operations,
            Session session,
            Recorder recorder,
            LinkedThing thing,
            JsonNode before) {
        this.contract = contract;
        this.operations = operations;
        this.session = session;
        this.recorder = recorder;
        this.thing = thing;
        this.before = before;
    }

    /** The operations that read and write it. */
    LinkedOperations operations() {
        return operations;
    }

    /** Tries every law as long as it may go on. */
    void tryLaws(Profile profile, Random random, BooleanSupplier goOn) {
        if (!goOn.getAsBoolean()) {
            return;
        }
        List<JsonNode> references = profile.values().stream()
                .filter(value -> value.pointer().isPresent())
                .map(FixedValue::value)
                .flatMap(Optional::stream)
                .toList();
        Set<JsonPointer> changing = operations.wrapping().inThing(profile.changing());
        new StateLaws(thing, fields(), operations.wrapping().written(), changing, goOn, this::record)
                .tryAll(references, random);
    }

    /** Puts back what was there before, as far as it can be written; whether it is there again. */
    boolean restore() {
        try {
            Optional<Map<JsonPointer, JsonNode>> missing = missing();
            missing.ifPresent(this::write);
            return missing.isPresent()
                    && (missing.get().isEmpty()
                            || missing().filter(Map::isEmpty).isPresent());
        } catch (ServerLost e) {
            // There is nobody left to talk to.
            return false;
        }
    }

    /** Keeps for the report that the run leaves the thing changed. */
    void tellThatItIsLeft() {
        Operation write = operations.write().operation();
        recorder.record(
                Finding.of(Rule.VALUES_ARE_PUT_BACK)
                        .in(write.id(), session.sent() - 1)
                        .breaks("properties", write.node().place())
                        .declared("the values from before the run, which this request writes")
                        .received("other values: the server did not take them, or could not be reached any more"),
                thing.request(fields().unchecked(fields().restoring(before))));
    }

    /** What it is, as half a sentence. */
    String words() {
        Operation read = operations.read().operation();
        return read.method() + " " + read.path();
    }

    private Optional<Map<JsonPointer, JsonNode>> missing() {
        return thing.quiet().read().map(now -> {
            if (now.equals(before)) {
                return Map.of();
            }
            Map<JsonPointer, JsonNode> missing = fields().restoring(before);
            missing.entrySet().removeIf(value -> isSame(now.at(value.getKey()), value.getValue()));
            return missing;
        });
    }

    // A large contract has more things than a run comes to, and to look through the schemas of one takes long.
    private Fields fields() {
        if (fields == null) {
            List<JsonNode> bodies = operations.write().valid().stream()
                    .map(Case::draft)
                    .flatMap(draft -> draft.body().stream())
                    .flatMap(body -> operations.wrapping().ofRequest(body).stream())
                    .toList();
            fields = new Fields(
                    operations.wrapping().written(),
                    operations.wrapping().shown(),
                    contract.documents(),
                    Effect.of(operations.write().operation().method()),
                    bodies,
                    before);
        }
        return fields;
    }

    // All at once if the contract lets it, else one by one; what replaces takes all or nothing.
    private void write(Map<JsonPointer, JsonNode> values) {
        if (values.isEmpty()) {
            return;
        }
        LinkedThing quiet = thing.quiet();
        if (fields().effect() == Effect.REPLACES) {
            quiet.write(fields().unchecked(fields().restoring(before)));
            return;
        }
        fields().body(values)
                .ifPresentOrElse(
                        quiet::write,
                        () -> values.forEach(
                                (at, value) -> fields().body(Map.of(at, value)).ifPresent(quiet::write)));
    }

    private static boolean isSame(JsonNode now, JsonNode earlier) {
        return now.equals(earlier) || (now.isMissingNode() && earlier.isNull());
    }

    private void record(Breach breach) {
        Operation write = operations.write().operation();
        Finding finding = Finding.of(breach.law())
                .in(write.id(), session.sent() - 1)
                .breaks("properties", write.node().place())
                .at(breach.at().toString())
                .declared(breach.declared())
                .received(breach.received() + history(breach));
        JsonNode last = breach.bodies().isEmpty()
                ? before
                : breach.bodies().get(breach.bodies().size() - 1);
        recorder.record(finding, thing.request(last));
    }

    private static String history(Breach breach) {
        List<JsonNode> bodies = breach.bodies();
        return bodies.size() < 2
                ? ""
                : "; written one after another: "
                        + String.join(
                                ", ", bodies.stream().map(JsonNode::toString).toList());
    }
}
