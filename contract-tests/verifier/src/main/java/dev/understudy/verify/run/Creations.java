package dev.understudy.verify.run;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import dev.understudy.verify.internal.derive.Case;
import dev.understudy.verify.internal.derive.Credentials;
import dev.understudy.verify.internal.derive.Draft;
import dev.understudy.verify.internal.derive.Expectation;
import dev.understudy.verify.internal.link.OperationLinks;
import dev.understudy.verify.profile.Caller;
import dev.understudy.verify.profile.Profile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Creates things and tries the laws on them; and looks after whatever else a run creates. */
final class Creations {

    // The first ones tell, and each read takes the place of another case.
    private static final int MOST_CHECKED = 12;

    private final Contract contract;
    private final List<LinkedOperations> creating;
    private final CreatedThings created;
    private final Overwrites overwrites;
    private final Profile profile;
    private final Session session;
    private final Recorder recorder;
    private final Map<LinkedOperations, CreationCheck> checks = new HashMap<>();
    private final Map<LinkedOperations, Integer> checked = new HashMap<>();

    Creations(
            Contract contract,
            List<LinkedOperations> creating,
            CreatedThings created,
            Overwrites overwrites,
            Profile profile,
            Session session,
            Recorder recorder) {
        this.contract = contract;
        this.creating = creating;
        this.created = created;
        this.overwrites = overwrites;
        this.profile = profile;
        this.session = session;
        this.recorder = recorder;
    }

    /** Creates what can be created, the least and the most of it, and holds it to the laws; what could be read. */
    List<LinkedState> make(RememberedThings things, BooleanSupplier goOn) {
        List<LinkedState> states = new ArrayList<>();
        for (LinkedOperations operations : creating) {
            if (goOn.getAsBoolean()) {
                Optional<CreatedThing> first =
                        make(operations, operations.write().usual().orElseThrow(), Credentials.USUAL);
                if (first.isPresent() && goOn.getAsBoolean()) {
                    fullest(operations).ifPresent(draft -> make(operations, draft, Credentials.USUAL));
                }
                first.ifPresent(thing -> things.linked().stream()
                        .filter(linked -> linked.read().equals(operations.read()))
                        .forEach(linked -> things.created(linked, thing).ifPresent(states::add)));
            }
        }
        return states;
    }

    /** Has a caller create what a DELETE can remove, if there is a way to create it. */
    void makeFor(Operation delete, Credentials caller) {
        creating.stream()
                .filter(operations ->
                        OperationLinks.isSamePath(operations.read().operation(), delete))
                .findFirst()
                .ifPresent(operations ->
                        make(operations, operations.write().usual().orElseThrow(), caller));
    }

    /** Looks at what a case may have created. */
    void after(Case each, Outcome outcome) {
        for (LinkedOperations operations : creating) {
            outcome.exchange()
                    .flatMap(exchange -> created.thing(operations, each, exchange.answer()))
                    .ifPresent(thing -> check(operations, thing, each, outcome));
        }
        for (Optional<CreatedThing> more = created.tooMany(); more.isPresent(); more = created.tooMany()) {
            if (more.get().remove(session)) {
                created.forget(more.get());
            } else {
                created.keepUntilTheEnd();
            }
        }
    }

    private Optional<CreatedThing> make(LinkedOperations operations, Draft draft, Credentials caller) {
        String what = "a thing of the run's own";
        Case making = caller.equals(Credentials.USUAL)
                ? operations.write().accepted(what, draft)
                : Case.of(what, draft, Expectation.DECLARED).by(caller);
        return overwrites.safe(making).flatMap(safe -> {
            Outcome outcome = session.play(safe);
            recorder.record(safe, outcome);
            after(safe, outcome);
            return outcome.exchange().flatMap(exchange -> created.thing(operations, safe, exchange.answer()));
        });
    }

    private void check(LinkedOperations operations, CreatedThing thing, Case each, Outcome outcome) {
        Operation write = operations.write().operation();
        boolean valid = each.expectation().kind() != Expectation.Kind.REFUSED
                && each.draft()
                        .body()
                        .filter(body ->
                                write.jsonRequest().orElseThrow().judge(body).isEmpty())
                        .isPresent();
        if (valid && mayRead(operations, thing) && checked.merge(operations, 1, Integer::sum) <= MOST_CHECKED) {
            checks.computeIfAbsent(
                            operations,
                            any -> new CreationCheck(contract, operations, profile.changing(), session, recorder))
                    .check(
                            thing,
                            each.draft().body().orElseThrow(),
                            outcome.exchange().orElseThrow());
        }
    }

    // The profile may know that whoever creates it is not let in to see it.
    private boolean mayRead(LinkedOperations operations, CreatedThing thing) {
        Optional<Caller> caller = thing.caller().kind() == Credentials.Kind.NAMED
                ? profile.caller(thing.caller().caller())
                : profile.usual();
        return caller.flatMap(
                        known -> known.answer(operations.read().operation().id()))
                .filter(status -> status >= 400)
                .isEmpty();
    }

    private static Optional<Draft> fullest(LinkedOperations operations) {
        Draft usual = operations.write().usual().orElseThrow();
        return operations.write().valid().stream()
                .map(Case::draft)
                .filter(draft -> draft.body().isPresent())
                .max(Comparator.comparingInt(draft -> size(draft)))
                .filter(draft -> size(draft) > size(usual));
    }

    private static int size(Draft draft) {
        return draft.body().map(body -> body.size()).orElse(0);
    }
}
