package dev.understudy.verify.internal.state;

import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.verify.exchange.Answer;
import dev.understudy.verify.internal.derive.Case;
import dev.understudy.verify.internal.derive.Credentials;
import dev.understudy.verify.internal.derive.Draft;
import dev.understudy.verify.internal.derive.Expectation;
import dev.understudy.verify.internal.derive.OperationCases;
import dev.understudy.verify.internal.link.OperationLinks;
import dev.understudy.verify.internal.link.WriteReadPair;
import dev.understudy.verify.internal.send.CaseSender;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The rule for a DELETE: it is sent to resources that the profile marks as disposable, to resources that the run created,
 * and to ids that a read has just shown to be absent.
 *
 * <p>That holds for requests that the server has to refuse, too: a server that does not check what is wrong with them
 * deletes all the same.
 */
final class DeleteRule implements Admission.Rule {

    // A caller who cannot create the resource now cannot create it later either.
    private static final int MOST_IN_VAIN = 2;

    private final Map<Operation, OperationCases> operations = new HashMap<>();
    private final List<WriteReadPair> creating;
    private final DisposableResources disposable;
    private final ExistenceCheck existence;
    private final UndoLog log;
    private final Map<Operation, Integer> inVain = new HashMap<>();
    private final int cost;

    DeleteRule(
            List<OperationCases> operations,
            List<WriteReadPair> creating,
            DisposableResources disposable,
            ExistenceCheck existence,
            UndoLog log) {
        operations.forEach(each -> this.operations.put(each.operation(), each));
        this.creating = creating;
        this.disposable = disposable;
        this.existence = existence;
        this.log = log;
        this.cost = this.operations.keySet().stream().anyMatch(DeleteRule::deletes) ? 1 : 0;
    }

    @Override
    public Admission admit(Case each, CaseSender sender) {
        if (!deletes(each) || disposable.has(each)) {
            return Admission.UNCHANGED;
        }
        Optional<Draft> own = isUsual(each.draft()) ? own(each, sender) : Optional.empty();
        return own.or(() -> Optional.of(each.draft()).filter(draft -> isNothing(draft, each.caller())))
                .<Admission>map(draft -> new Admission.SendInstead(
                        each.with(draft, each.expectation().inWhateverState()), List.of()))
                .orElseGet(() -> new Admission.Withhold(Optional.of("the run had created nothing that it could delete,"
                        + " and no read of the same path said that nothing is there; "
                        + DisposableResources.example(each.draft().operation()))));
    }

    @Override
    public void answered(Case sent, Answer answer) {
        boolean deleted = answer.isSuccess();
        boolean unknown = ExistenceCheck.NOTHING.contains(answer.status());
        if (!deletes(sent) || !(deleted || unknown)) {
            return;
        }
        if (deleted || sent.caller().equals(Credentials.USUAL)) {
            disposable.isGone(sent.draft());
        }
        log.drop(created -> (deleted || created.caller().equals(sent.caller()))
                && created.removal()
                        .filter(removal -> isOfSameResource(removal, sent.draft()))
                        .isPresent());
    }

    @Override
    public int cost() {
        return cost;
    }

    // If the parameter under test identifies the resource or its owner, the case is not redirected.
    private boolean isUsual(Draft draft) {
        return operations
                .get(draft.operation())
                .usual()
                .filter(usual -> !draft.operation().path().names().isEmpty())
                .filter(usual -> isOfSameResource(usual, draft))
                .filter(usual -> read(draft.operation()).stream()
                        .flatMap(read -> OperationLinks.samePath(draft.operation(), read.operation()).keySet().stream())
                        .allMatch(parameter -> identifiesNothingElse(
                                parameter,
                                usual.parameters().get(parameter),
                                draft.parameters().get(parameter))))
                .isPresent();
    }

    // A value that the contract does not allow there identifies nothing.
    private static boolean identifiesNothingElse(Parameter parameter, JsonNode usual, JsonNode value) {
        return Objects.equals(usual, value) || (value != null && !parameter.allows(value));
    }

    private Optional<Draft> own(Case each, CaseSender sender) {
        Operation delete = each.draft().operation();
        Credentials owner = owner(each);
        Optional<Draft> own = removal(delete, owner);
        if (own.isEmpty() && !log.isClosed() && inVain.getOrDefault(delete, 0) < MOST_IN_VAIN) {
            create(delete, owner, sender);
            own = removal(delete, owner);
            if (own.isEmpty()) {
                inVain.merge(delete, 1, Integer::sum);
            }
        }
        return own.map(removal -> with(each.draft(), removal));
    }

    private Optional<Draft> removal(Operation delete, Credentials owner) {
        return log.created().stream()
                .filter(created -> created.caller().equals(owner))
                .flatMap(created -> created.removal().stream())
                .filter(removal -> removal.operation().equals(delete))
                .findFirst();
    }

    private void create(Operation delete, Credentials owner, CaseSender sender) {
        creating.stream()
                .filter(pair -> OperationLinks.isSamePath(pair.read().operation(), delete))
                .findFirst()
                .ifPresent(
                        pair -> sender.send(pair.creating(pair.write().usual().orElseThrow(), owner)));
    }

    // A request that is to succeed deletes what its own caller made; one that is to be refused meets what is another's.
    private static Credentials owner(Case each) {
        return each.expectation().namesSuccess() ? each.caller() : Credentials.USUAL;
    }

    private boolean isNothing(Draft draft, Credentials caller) {
        return read(draft.operation())
                .filter(usual -> existence.isNothing(OperationLinks.aboutTheSame(usual, draft), caller))
                .isPresent();
    }

    private Optional<Draft> read(Operation delete) {
        return operations.values().stream()
                .filter(read ->
                        read.operation().method().equals("GET") && OperationLinks.isSamePath(read.operation(), delete))
                .flatMap(read -> read.usual().stream())
                .findFirst();
    }

    private static Draft with(Draft deleting, Draft removal) {
        Draft with = deleting;
        for (Map.Entry<Parameter, JsonNode> each : removal.parameters().entrySet()) {
            with = each.getKey().in() == Parameter.In.PATH ? with.with(each.getKey(), each.getValue()) : with;
        }
        return with;
    }

    private static boolean isOfSameResource(Draft one, Draft other) {
        boolean identifiedByPath = !one.operation().path().names().isEmpty();
        return one.operation().equals(other.operation())
                && (identifiedByPath ? with(other, one) : one).parameters().equals(other.parameters());
    }

    private static boolean deletes(Case each) {
        return deletes(each.draft().operation())
                && each.expectation().kind() != Expectation.Kind.UNKNOWN_PATH
                && each.expectation().kind() != Expectation.Kind.WRONG_METHOD;
    }

    /** Returns whether an operation is a DELETE. */
    static boolean deletes(Operation operation) {
        return operation.method().equals("DELETE");
    }
}
