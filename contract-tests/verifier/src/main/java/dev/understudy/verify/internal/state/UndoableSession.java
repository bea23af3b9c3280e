package dev.understudy.verify.internal.state;

import dev.understudy.verify.exchange.Answer;
import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.internal.derive.Case;
import dev.understudy.verify.internal.send.Outcome;
import dev.understudy.verify.internal.send.Recorder;
import dev.understudy.verify.internal.send.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Sends cases as far as they are admitted, and enters into the undo log what they change. */
public final class UndoableSession {

    private final Session session;
    private final Recorder recorder;
    private final UndoLog log;
    private final List<Admission.Rule> rules;
    private final CreationRule creations;
    private final CreationListener listener;

    UndoableSession(
            Session session,
            Recorder recorder,
            UndoLog log,
            List<Admission.Rule> rules,
            CreationRule creations,
            CreationListener listener) {
        this.session = session;
        this.recorder = recorder;
        this.log = log;
        this.rules = rules;
        this.creations = creations;
        this.listener = listener;
    }

    /** Called for each resource that an answer says to have been created. */
    @FunctionalInterface
    public interface CreationListener {

        /**
         * Called when the answer has come and its findings are recorded.
         *
         * @param created the resource
         * @param creation the case that created it
         * @param exchange its request and the answer
         */
        void created(CreatedResource created, Case creation, Exchange exchange);
    }

    /** Sends a case, and looks at what it has created; the report lists it if it is withheld. */
    public Optional<Outcome> send(Case each) {
        return send(each, reason -> recorder.spared(each, reason));
    }

    /** The same for a case that the run can do without: the report does not list it if it is withheld. */
    public Optional<Outcome> trySend(Case each) {
        return send(each, reason -> {});
    }

    /** Sends a case after which nothing else may be sent, such as a write whose effect is read next. */
    public Optional<Outcome> sendAlone(Case each) {
        return send(each, reason -> {}, (sent, outcome) -> recorder.record(sent, outcome, this::sendUnrecorded));
    }

    /** Returns how many requests it takes at most to send one more case and to undo everything. */
    public int cost() {
        return log.cost() + rules.stream().mapToInt(Admission.Rule::cost).sum();
    }

    private Optional<Outcome> sendUnrecorded(Case each) {
        return send(each, reason -> {}, (sent, outcome) -> {});
    }

    private Optional<Outcome> send(Case each, Consumer<String> withheld) {
        return send(each, withheld, (sent, outcome) -> {
            recorder.record(sent, outcome, this::sendUnrecorded);
            outcome.exchange().ifPresent(exchange -> lookAtCreated(sent, exchange));
            log.trim(removal -> Optional.of(session.send(removal)));
        });
    }

    private Optional<Outcome> send(Case each, Consumer<String> withheld, BiConsumer<Case, Outcome> next) {
        Admission admission = admit(each);
        if (admission instanceof Admission.Withhold refusal) {
            refusal.reason().ifPresent(withheld);
            return Optional.empty();
        }
        Case request = admission instanceof Admission.SendInstead instead ? instead.request() : each;
        Outcome outcome = session.send(request, answer -> answered(request, answer));
        next.accept(request, outcome);
        return Optional.of(outcome);
    }

    private Admission admit(Case each) {
        Case request = each;
        boolean isAnother = false;
        List<UndoLog.Entry> undo = new ArrayList<>();
        for (Admission.Rule rule : rules) {
            Admission admission = rule.admit(request, this::trySend);
            if (admission instanceof Admission.Withhold) {
                return admission;
            }
            if (admission instanceof Admission.SendInstead instead) {
                request = instead.request();
                isAnother = true;
                undo.addAll(instead.undo());
            }
            if (admission instanceof Admission.Send send) {
                undo.addAll(send.undo());
            }
        }
        undo.forEach(log::add);
        return isAnother ? new Admission.SendInstead(request, undo) : new Admission.Send(undo);
    }

    private void answered(Case sent, Answer answer) {
        rules.forEach(rule -> rule.answered(sent, answer));
    }

    private void lookAtCreated(Case sent, Exchange exchange) {
        creations
                .pairs()
                .forEach(pair -> creations
                        .created(pair, sent, exchange.answer())
                        .ifPresent(created -> listener.created(created, sent, exchange)));
    }
}
