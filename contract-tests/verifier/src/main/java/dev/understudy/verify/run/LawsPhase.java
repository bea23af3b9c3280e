package dev.understudy.verify.run;

import dev.understudy.contract.Operation;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.internal.derive.Case;
import dev.understudy.verify.internal.derive.Credentials;
import dev.understudy.verify.internal.derive.Draft;
import dev.understudy.verify.internal.laws.Breach;
import dev.understudy.verify.internal.laws.StateLaws;
import dev.understudy.verify.internal.link.WriteReadPair;
import dev.understudy.verify.internal.send.Outcome;
import dev.understudy.verify.internal.send.Recorder;
import dev.understudy.verify.internal.state.CreatedResource;
import dev.understudy.verify.internal.state.ResourceClient;
import dev.understudy.verify.internal.state.ResourceSnapshot;
import dev.understudy.verify.internal.state.RunState;
import dev.understudy.verify.profile.FixedValue;
import dev.understudy.verify.profile.Profile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Tries the state laws, on what the run creates for that, and then on what was there before. */
final class LawsPhase {

    // Laws find more than one more random case does, but each keyword has to get its turn, too.
    private static final double UP_TO = 0.6;

    private final Profile profile;
    private final RunState state;
    private final RemainingBudget budget;
    private final Recorder recorder;
    private final Runnable tell;

    /**
     * Takes what the phase needs.
     *
     * @param tell tells how the run goes on
     */
    LawsPhase(Profile profile, RunState state, RemainingBudget budget, Recorder recorder, Runnable tell) {
        this.profile = profile;
        this.state = state;
        this.budget = budget;
        this.recorder = recorder;
        this.tell = tell;
    }

    /**
     * Tries them. A resource of the run's own comes first: whatever happens to it is nobody's loss.
     *
     * @param usual snapshots of what was there before
     * @param isLeft whether there is budget for one more case
     */
    void run(List<ResourceSnapshot> usual, Random random, BooleanSupplier isLeft) {
        List<ResourceSnapshot> own = create(() -> goOn() && isLeft.getAsBoolean());
        Set<WriteReadPair> tried = own.stream().map(ResourceSnapshot::pair).collect(Collectors.toSet());
        own.forEach(snapshot -> tryAll(snapshot, random));
        usual.stream()
                .filter(snapshot -> !tried.contains(snapshot.pair()))
                .forEach(snapshot -> tryAll(snapshot, random));
    }

    private boolean goOn() {
        tell.run();
        return budget.isLeftOf(UP_TO);
    }

    // The smallest and the largest of each kind; snapshots of the smallest ones, as far as they can be read.
    private List<ResourceSnapshot> create(BooleanSupplier goOn) {
        List<ResourceSnapshot> snapshots = new ArrayList<>();
        for (WriteReadPair pair : state.creations().pairs()) {
            if (goOn.getAsBoolean()) {
                Optional<CreatedResource> smallest =
                        create(pair, pair.write().usual().orElseThrow());
                if (smallest.isPresent() && goOn.getAsBoolean()) {
                    largest(pair).ifPresent(draft -> create(pair, draft));
                }
                smallest.ifPresent(created -> state.snapshots().pairs().stream()
                        .filter(other -> other.read().equals(pair.read()))
                        .forEach(other ->
                                state.snapshots().takeCreated(other, created).ifPresent(snapshots::add)));
            }
        }
        return snapshots;
    }

    private Optional<CreatedResource> create(WriteReadPair pair, Draft draft) {
        Case creating = pair.creating(draft, Credentials.USUAL);
        return state.session()
                .trySend(creating)
                .flatMap(Outcome::exchange)
                .flatMap(exchange -> state.creations().created(pair, creating, exchange.answer()));
    }

    private static Optional<Draft> largest(WriteReadPair pair) {
        Draft usual = pair.write().usual().orElseThrow();
        return pair.write().valid().stream()
                .map(Case::draft)
                .filter(draft -> draft.body().isPresent())
                .max(Comparator.comparingInt(draft -> size(draft)))
                .filter(draft -> size(draft) > size(usual));
    }

    private static int size(Draft draft) {
        return draft.body().map(body -> body.size()).orElse(0);
    }

    private void tryAll(ResourceSnapshot snapshot, Random random) {
        if (!goOn()) {
            return;
        }
        List<JsonNode> references = profile.values().stream()
                .filter(value -> value.pointer().isPresent())
                .map(FixedValue::value)
                .flatMap(Optional::stream)
                .toList();
        WriteReadPair pair = snapshot.pair();
        Set<JsonPointer> changing = pair.wrapping().inThing(profile.changing());
        ResourceClient client = snapshot.client(state.session()::sendAlone);
        new StateLaws(
                        client,
                        snapshot.fields(),
                        pair.wrapping().written(),
                        changing,
                        this::goOn,
                        breach -> record(breach, snapshot, client))
                .tryAll(references, random);
    }

    private void record(Breach breach, ResourceSnapshot snapshot, ResourceClient client) {
        Operation write = snapshot.pair().write().operation();
        Finding finding = Finding.of(breach.law())
                .in(write.id(), recorder.lastExchange())
                .breaks("properties", write.node().place())
                .at(breach.at().toString())
                .declared(breach.declared())
                .received(breach.received() + history(breach));
        JsonNode last = breach.bodies().isEmpty()
                ? snapshot.before()
                : breach.bodies().get(breach.bodies().size() - 1);
        recorder.record(finding, client.writing(last));
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
