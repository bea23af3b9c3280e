package dev.understudy.verify.internal.state;

import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.exchange.ReceivedResponse;
import dev.understudy.verify.internal.derive.TestCase;
import dev.understudy.verify.internal.pool.Substitution;
import dev.understudy.verify.internal.pool.ValuePool;
import dev.understudy.verify.internal.send.Outcome;
import dev.understudy.verify.internal.send.Recorder;
import dev.understudy.verify.internal.send.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Sends the test cases that the rules admit, and adds the changes that they make to the undo log. */
public final class UndoableSession {

    // A case whose name conflicts with that of another resource is sent twice.
    private static final int REPEATED = 1;

    private final Session session;
    private final Recorder recorder;
    private final UndoLog log;
    private final List<Admission.Rule> rules;
    private final Substitution substitution;
    private final ValuePool pool;
    private final CreationRule creations;
    private final CreationListener listener;
    private final NameConflicts conflicts;

    UndoableSession(
            Session session,
            Recorder recorder,
            UndoLog log,
            List<Admission.Rule> rules,
            Substitution substitution,
            ValuePool pool,
            CreationRule creations,
            CreationListener listener,
            NameConflicts conflicts) {
        this.session = session;
        this.recorder = recorder;
        this.log = log;
        this.rules = rules;
        this.substitution = substitution;
        this.pool = pool;
        this.creations = creations;
        this.listener = listener;
        this.conflicts = conflicts;
    }

    /** Receives each resource that was created according to a response. */
    public interface CreationListener {

        /**
         * Called once for each pair of operations as soon as the case has got its response, before a shorter request is
         * searched for and before surplus resources are deleted.
         *
         * @param created the resource
         * @param creation the case that created it
         * @param exchange the request and its response
         */
        void created(CreatedResource created, TestCase creation, Exchange exchange);

        /**
         * Called once for each response to an operation, after {@link #created}.
         *
         * @param created the resources that the case created, as far as an operation reads them
         */
        void answered(TestCase sent, Exchange exchange, List<CreatedResource> created);
    }

    /**
     * Sends a case, and passes the resources that it created to the listener. A case that the rules withhold is listed
     * in the report.
     */
    public Optional<Outcome> send(TestCase testCase) {
        return send(testCase, reason -> recorder.countWithheld(testCase, reason));
    }

    /** Sends a case as {@link #send(TestCase)} does, but does not list it in the report if the rules withhold it. */
    public Optional<Outcome> trySend(TestCase testCase) {
        return send(testCase, reason -> {});
    }

    /**
     * Sends a case as {@link #trySend} does, but does not pass created resources to the listener and does not delete
     * surplus ones, and its findings are recorded later. Use this if the effect of the case is read next.
     */
    public Optional<Outcome> sendWithoutFollowUp(TestCase testCase) {
        return send(
                testCase, reason -> {}, (sent, outcome) -> recorder.recordLater(sent, outcome, this::sendUnrecorded));
    }

    /** Returns the maximum number of requests needed to send one more case and to undo everything. */
    public int maxRequests() {
        return log.maxRequests()
                + REPEATED
                + rules.stream().mapToInt(Admission.Rule::maxRequests).sum();
    }

    private Optional<Outcome> sendUnrecorded(TestCase testCase) {
        return send(testCase, reason -> {}, (sent, outcome) -> {});
    }

    private Optional<Outcome> send(TestCase testCase, Consumer<String> withheld) {
        TestCase first = conflicts.avoid(testCase);
        Optional<Outcome> outcome = sendOnce(first, withheld);
        return conflicts
                .repeat(first, outcome)
                .flatMap(repeated -> {
                    Optional<Outcome> second = sendOnce(repeated, withheld);
                    conflicts.learn(repeated, second);
                    return second;
                })
                .or(() -> outcome);
    }

    private Optional<Outcome> sendOnce(TestCase testCase, Consumer<String> withheld) {
        return send(testCase, withheld, (sent, outcome) -> {
            // The listener reads what was created, before other requests can change it.
            outcome.exchange().ifPresent(exchange -> notifyListener(sent, exchange));
            recorder.record(sent, outcome, this::sendUnrecorded);
            log.deleteSurplus(deletion -> {
                pool.remove(deletion.template());
                return Optional.of(session.send(deletion));
            });
        });
    }

    private Optional<Outcome> send(TestCase testCase, Consumer<String> withheld, BiConsumer<TestCase, Outcome> next) {
        Admission admission = admit(testCase);
        if (admission instanceof Admission.Withhold withhold) {
            withhold.reason().ifPresent(withheld);
            return Optional.empty();
        }
        TestCase toSend = admission instanceof Admission.SendInstead instead ? instead.replacement() : testCase;
        Outcome outcome = session.send(toSend, response -> received(toSend, response));
        next.accept(toSend, outcome);
        return Optional.of(outcome);
    }

    private Admission admit(TestCase testCase) {
        TestCase toSend = testCase;
        boolean replaced = false;
        List<UndoLog.Entry> undo = new ArrayList<>();
        for (Admission.Rule rule : rules) {
            Admission admission = rule.admit(toSend, this::trySend);
            if (admission instanceof Admission.Withhold) {
                return admission;
            }
            if (admission instanceof Admission.SendInstead instead) {
                toSend = instead.replacement();
                replaced = true;
                undo.addAll(instead.undo());
            }
            if (admission instanceof Admission.Send send) {
                undo.addAll(send.undo());
            }
        }
        undo.forEach(log::add);
        return replaced ? new Admission.SendInstead(toSend, undo) : new Admission.Send(undo);
    }

    private void received(TestCase sent, ReceivedResponse response) {
        rules.forEach(rule -> rule.responseReceived(sent, response));
        substitution.responseReceived(sent, response);
        if (!response.isSuccess()) {
            return;
        }
        if (DeleteRule.deletesTarget(sent.template().operation())) {
            pool.remove(sent.template());
        }
        if (OperationPurpose.deletesMembers(sent.template().operation())) {
            pool.removeAll(sent.template(), response);
        }
    }

    private void notifyListener(TestCase sent, Exchange exchange) {
        if (sent.callsOperation()) {
            List<CreatedResource> created = creations.pairs().stream()
                    .flatMap(pair -> creations.created(pair, sent, exchange.response()).stream())
                    .toList();
            created.forEach(each -> listener.created(each, sent, exchange));
            listener.answered(sent, exchange, created);
        }
    }
}
