package dev.understudy.verify.run;

import dev.understudy.verify.internal.derive.Credentials;
import dev.understudy.verify.internal.derive.RequestTemplate;
import dev.understudy.verify.internal.derive.TestCase;
import dev.understudy.verify.internal.laws.LawViolation;
import dev.understudy.verify.internal.laws.StateLaws;
import dev.understudy.verify.internal.link.WriteReadPair;
import dev.understudy.verify.internal.send.Recorder;
import dev.understudy.verify.internal.state.CreatedResource;
import dev.understudy.verify.internal.state.ResourceClient;
import dev.understudy.verify.internal.state.ResourceSnapshot;
import dev.understudy.verify.internal.state.RunState;
import dev.understudy.verify.profile.FixedValue;
import dev.understudy.verify.profile.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Tests the state laws: the rules about the effect of writes, such as "a read returns the values that were written". It
 * tests them first on resources that the run creates for this purpose, then on existing resources.
 */
final class LawsPhase {

    private final Profile profile;
    private final RunState state;
    private final Replenishment replenishment;
    private final RemainingBudget budget;
    private final Recorder recorder;
    private final LawRecorder laws;
    private final DeletionCheck deletions;
    private final Runnable reportProgress;
    private double budgetShare;

    LawsPhase(
            Profile profile,
            RunState state,
            Replenishment replenishment,
            RemainingBudget budget,
            Recorder recorder,
            DeletionCheck deletions,
            Runnable reportProgress) {
        this.profile = profile;
        this.state = state;
        this.replenishment = replenishment;
        this.budget = budget;
        this.recorder = recorder;
        this.laws = new LawRecorder(recorder);
        this.deletions = deletions;
        this.reportProgress = reportProgress;
    }

    /**
     * Tests the laws. Resources created by the run come first, because nobody needs them if something goes wrong. An
     * existing resource is used only if the run could not create one for the same pair of operations.
     *
     * @param existing snapshots of existing resources
     * @param share the share of the budget that the run may have used before this phase ends, from 0 to 1
     * @param isWithinBudget returns whether the budget allows another case and the cleanup
     */
    void run(List<ResourceSnapshot> existing, Random random, double share, BooleanSupplier isWithinBudget) {
        budgetShare = share;
        List<ResourceSnapshot> created = create(() -> isWithinShare() && isWithinBudget.getAsBoolean());
        Set<WriteReadPair> triedPairs =
                created.stream().map(ResourceSnapshot::pair).collect(Collectors.toSet());
        List<ResourceSnapshot> all = new ArrayList<>(created);
        existing.stream()
                .filter(snapshot -> !triedPairs.contains(snapshot.pair()))
                .forEach(all::add);
        for (int i = 0; i < all.size(); i++) {
            // Each resource gets an equal part of what is left, so that the last one of a chain is tested, too.
            double used = budget.usedShare();
            budgetShare = used + (share - used) / (all.size() - i);
            checkLaws(all.get(i), random);
        }
    }

    // Called before each sequence of requests, so it also reports the progress.
    private boolean isWithinShare() {
        reportProgress.run();
        return budget.hasUsedLessThan(budgetShare);
    }

    // For each operation that creates resources, creates one with the default request and one with the largest body.
    // Returns snapshots of the first ones, if they can be read. The second ones only show whether all properties of the
    // body are stored: the session passes each created resource to its listener, which compares it with the body.
    private List<ResourceSnapshot> create(BooleanSupplier mayContinue) {
        List<ResourceSnapshot> snapshots = new ArrayList<>();
        CreatedParents parents = new CreatedParents();
        for (WriteReadPair pair : CreatedParents.inOrder(state.creations().pairs())) {
            if (mayContinue.getAsBoolean()) {
                RequestTemplate creation =
                        parents.below(pair.write().defaultRequest().orElseThrow());
                Optional<CreatedResource> first = create(pair, creation);
                if (first.isPresent() && mayContinue.getAsBoolean()) {
                    pair.write()
                            .larger()
                            .findFirst()
                            .map(TestCase::template)
                            .map(parents::below)
                            .ifPresent(template -> create(pair, template));
                }
                if (first.flatMap(CreatedResource::deletion).isPresent() && mayContinue.getAsBoolean()) {
                    deletions.check(() -> create(pair, creation));
                }
                first.ifPresent(parents::add);
                first.ifPresent(created -> state.snapshots().pairs().stream()
                        .filter(other -> created.isReadBy(other.read()))
                        .forEach(other ->
                                state.snapshots().takeCreated(other, created).ifPresent(snapshots::add)));
            }
        }
        return snapshots;
    }

    private Optional<CreatedResource> create(WriteReadPair pair, RequestTemplate template) {
        TestCase creation = pair.write().creationCase(template, Credentials.USUAL);
        replenishment.before(creation, this::isWithinShare);
        TestCase creating = state.substitution().replaceAll(creation);
        return state.session()
                .trySend(creating)
                .flatMap(outcome -> outcome.exchange()
                        .flatMap(exchange -> state.creations().created(pair, outcome.testCase(), exchange.response())));
    }

    private void checkLaws(ResourceSnapshot snapshot, Random random) {
        if (!isWithinShare()) {
            return;
        }
        List<JsonNode> references = profile.values().stream()
                .filter(value -> value.pointer().isPresent())
                .map(FixedValue::value)
                .flatMap(Optional::stream)
                .toList();
        WriteReadPair pair = snapshot.pair();
        Set<JsonPointer> changing = pair.envelope().readPointersInResource(profile.changing());
        ResourceClient client = snapshot.client(state.session()::sendWithoutFollowUp);
        new StateLaws(
                        client,
                        snapshot.fields(),
                        pair.envelope().requestSchema(),
                        changing,
                        this::isWithinShare,
                        violation -> record(violation, snapshot, client))
                .checkAll(references, random);
        recorder.recordDeferred();
    }

    private void record(LawViolation violation, ResourceSnapshot snapshot, ResourceClient client) {
        List<JsonNode> bodies = violation.bodies();
        JsonNode last = bodies.isEmpty() ? snapshot.originalState() : bodies.get(bodies.size() - 1);
        laws.record(
                violation.law().usualKind(),
                bodies.size() < 2 ? violation : violation.withNote(history(bodies)),
                client.writeCase(last),
                recorder.lastExchange());
    }

    private static String history(List<JsonNode> bodies) {
        return "bodies written, in this order: "
                + bodies.stream().map(JsonNode::toString).collect(Collectors.joining(", "));
    }
}
