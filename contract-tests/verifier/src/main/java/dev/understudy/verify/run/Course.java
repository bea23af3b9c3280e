package dev.understudy.verify.run;

import dev.understudy.contract.Contract;
import dev.understudy.verify.internal.derive.Case;
import dev.understudy.verify.internal.derive.OperationCases;
import dev.understudy.verify.internal.derive.Probes;
import dev.understudy.verify.profile.Caller;
import dev.understudy.verify.profile.Profile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** The order of a run: remember, probe, try the laws, send what is derived, then what is random, put back, spend. */
final class Course {

    // Laws tell more than one more random case, but each keyword has to get its turn too.
    private static final double LAWS_UP_TO = 0.6;
    // In a large contract what is not read at first is read when something is about to change it.
    private static final double REMEMBERED_UP_TO = 0.2;

    // Where nothing may be sent any more, random cases would be made forever.
    private static final int MOST_IDLE = 20;

    private final Contract contract;
    private final List<OperationCases> operations;
    private final Profile profile;
    private final Options options;
    private final Session session;
    private final RememberedThings things;
    private final CreatedThings created;
    private final Creations creations;
    private final Consent consent;
    private final Recorder recorder;
    private final Allowance allowance;
    private final Progress progress;

    Course(
            Contract contract,
            List<OperationCases> operations,
            Profile profile,
            Options options,
            Session session,
            Recorder recorder,
            Allowance allowance,
            Progress progress) {
        this.contract = contract;
        this.operations = operations;
        this.profile = profile;
        this.options = options;
        this.session = session;
        Map<Boolean, List<LinkedOperations>> linked = LinkedOperations.among(contract, operations, profile).stream()
                .collect(Collectors.partitioningBy(LinkedOperations::isKnownBefore));
        this.things = new RememberedThings(contract, linked.get(true), session, recorder);
        this.created = new CreatedThings(linked.get(false), new Removals(operations));
        Lookup lookup = new Lookup(session, recorder);
        Overwrites overwrites = new Overwrites(contract, operations, profile, linked.get(false), things, lookup);
        this.creations = new Creations(contract, linked.get(false), created, overwrites, profile, session, recorder);
        Deletions deletions = new Deletions(operations, new GivenAway(profile), created, creations, lookup);
        this.consent = new Consent(deletions, overwrites, recorder);
        session.watch(created::saw);
        this.recorder = recorder;
        this.allowance = allowance;
        this.progress = progress;
    }

    void run() {
        Spending spending = new Spending(by(true), recorder);
        int reserve = spending.reserve();
        Random random = new Random(options.seed());
        List<LinkedState> states = things.usual(() -> allowance.isLeftOf(REMEMBERED_UP_TO, session.sent()));
        Restoration restoration = new Restoration(things, created, session, recorder, progress);
        try (restoration) {
            playWhile(() -> isLeft(reserve), by(false));
            playWhile(() -> isLeft(reserve), probes());
            if (!options.readOnly()) {
                playWhile(() -> isLeft(reserve), outside());
            }
            laws(states, random, reserve);
            derived(reserve);
            random(random, reserve);
        }
        // All is put back, and what was reserved for that is free.
        consent.end();
        spending.spend(this::playLast);
    }

    // A thing of the run's own comes first: whatever happens to it is nobody's loss.
    private void laws(List<LinkedState> usual, Random random, int reserve) {
        BooleanSupplier goOn = () -> tell() && allowance.isLeftOf(LAWS_UP_TO, session.sent());
        List<LinkedState> own = creations.make(things, () -> goOn.getAsBoolean() && isLeft(reserve));
        Set<LinkedOperations> tried = own.stream().map(LinkedState::operations).collect(Collectors.toSet());
        own.forEach(state -> state.tryLaws(profile, random, goOn));
        usual.stream()
                .filter(state -> !tried.contains(state.operations()))
                .forEach(state -> state.tryLaws(profile, random, goOn));
    }

    private List<Case> by(boolean last) {
        List<Case> cases = new ArrayList<>();
        for (Caller caller : profile.callers()) {
            if (caller.last() == last) {
                operations.forEach(operation -> operation.by(caller).ifPresent(cases::add));
            }
        }
        return cases;
    }

    private List<Case> probes() {
        List<Case> cases = new ArrayList<>();
        profile.probes()
                .forEach(probe -> operations.stream()
                        .filter(operation -> operation.operation().id().equals(probe.operation()))
                        .forEach(operation -> operation.probe(probe).ifPresent(cases::add)));
        return cases;
    }

    // The two probes outside of the contract: an unknown path once, a wrong method once for each path.
    private List<Case> outside() {
        List<Case> cases = new ArrayList<>();
        Set<String> paths = new HashSet<>();
        for (OperationCases operation : operations) {
            operation.usual().ifPresent(usual -> {
                if (paths.isEmpty()) {
                    cases.add(Probes.unknownPath(usual));
                }
                boolean first = paths.add(usual.operation().path().withoutNames());
                if (first
                        && Probes.undeclaredMethod(contract.operations(), usual.operation())
                                .isPresent()) {
                    cases.add(Probes.wrongMethod(usual));
                }
            });
        }
        return cases;
    }

    private void derived(int reserve) {
        CaseQueue queue = new CaseQueue(operations);
        while (isLeft(reserve)) {
            Optional<Case> next = queue.next();
            if (next.isEmpty()) {
                return;
            }
            play(next.get());
        }
        recorder.leftOut(queue.drain());
    }

    private void playWhile(BooleanSupplier isLeft, List<Case> cases) {
        for (Case each : cases) {
            if (isLeft.getAsBoolean()) {
                play(each);
            } else {
                recorder.leftOut(1);
            }
        }
    }

    private void random(Random random, int reserve) {
        List<OperationCases> possible = operations.stream()
                .filter(operation -> operation.usual().isPresent())
                .toList();
        int idle = 0;
        for (int i = 0; isLeft(reserve) && idle < MOST_IDLE * possible.size(); i++) {
            int before = session.sent();
            possible.get(i % possible.size())
                    .random(random)
                    .flatMap(consent::safe)
                    .filter(things::rememberBefore)
                    .ifPresent(this::send);
            idle = session.sent() == before ? idle + 1 : 0;
        }
    }

    private boolean isLeft(int reserve) {
        return allowance.isLeft(session.sent(), reserve + things.reserve() + created.reserve() + consent.reserve());
    }

    private void play(Case each) {
        agreed(each).filter(things::rememberBefore).ifPresent(this::send);
    }

    // What is written when all is put back is not read before.
    private Optional<Outcome> playLast(Case each) {
        if (!allowance.isLeft(session.sent(), 0)) {
            recorder.leftOut(1);
            return Optional.empty();
        }
        return agreed(each).map(this::send);
    }

    private Optional<Case> agreed(Case each) {
        Optional<Case> safe = consent.safe(each);
        if (safe.isEmpty()) {
            consent.leaveOut(each);
        }
        return safe;
    }

    private Outcome send(Case each) {
        Outcome outcome = session.play(each);
        recorder.record(each, outcome);
        creations.after(each, outcome);
        consent.after(each, outcome);
        tell();
        return outcome;
    }

    private boolean tell() {
        progress.sent(session.sent(), allowance.planned(), recorder.grave());
        return true;
    }
}
