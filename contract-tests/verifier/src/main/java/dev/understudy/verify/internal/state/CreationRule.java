package dev.understudy.verify.internal.state;

import dev.understudy.contract.Parameter;
import dev.understudy.verify.exchange.Answer;
import dev.understudy.verify.internal.derive.Case;
import dev.understudy.verify.internal.derive.Draft;
import dev.understudy.verify.internal.derive.OperationCases;
import dev.understudy.verify.internal.link.OperationLinks;
import dev.understudy.verify.internal.link.WriteReadPair;
import dev.understudy.verify.internal.send.CaseSender;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The rule for a write whose answer names the resource: it is sent, and undone by deleting what the answer names.
 *
 * <p>Only status 201 says that the resource was not there before (RFC 9110 section 15.3.2); 200 is also returned to a
 * caller who creates the same again, and after 202 there may be nothing yet (section 15.3.3). So only after a 201 is
 * anything deleted.
 */
public final class CreationRule implements Admission.Rule {

    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;
    // The write, four reads at most, and the deletion.
    private static final int COST = 6;

    private final List<WriteReadPair> pairs;
    private final List<OperationCases> operations;
    private final UndoLog log;
    private final int cost;

    CreationRule(List<WriteReadPair> pairs, List<OperationCases> operations, UndoLog log) {
        this.pairs = pairs;
        this.operations = operations;
        this.log = log;
        this.cost = pairs.stream().anyMatch(pair -> delete(pair).isPresent()) ? COST : 0;
    }

    /** Returns the operations that create resources, each with one that reads them. */
    public List<WriteReadPair> pairs() {
        return pairs;
    }

    /** Returns whether an answer says that the resource was not there before. */
    public static boolean isNew(Answer answer) {
        return answer.status() == CREATED;
    }

    @Override
    public Admission admit(Case each, CaseSender sender) {
        return Admission.UNCHANGED;
    }

    @Override
    public void answered(Case sent, Answer answer) {
        for (WriteReadPair pair : pairs) {
            created(pair, sent, answer).ifPresent(created -> log.add(created, isChosen(pair, sent, answer)));
        }
    }

    @Override
    public int cost() {
        return cost;
    }

    /** Returns what an answer says to have been created, as a pair writes and reads it; empty if it says no such thing. */
    public Optional<CreatedResource> created(WriteReadPair pair, Case sent, Answer answer) {
        boolean creates = answer.isSuccess()
                && answer.status() != ACCEPTED
                && sent.draft().operation().equals(pair.write().operation());
        return creates
                ? pair.link().after(sent.draft(), answer).map(values -> {
                    Draft read = pair.read().usual().orElseThrow().with(values);
                    Optional<Draft> removal = isNew(answer) ? removal(pair, read) : Optional.empty();
                    return new CreatedResource(
                            pair, read, removal, sent.caller().known());
                })
                : Optional.empty();
    }

    private Optional<Draft> removal(WriteReadPair pair, Draft read) {
        return delete(pair)
                .filter(delete -> identifiesSame(pair, delete, read))
                .map(delete -> OperationLinks.aboutTheSame(delete.usual().orElseThrow(), read));
    }

    // If the DELETE does not take the parameters that identify the resource, it could delete a different one.
    private static boolean identifiesSame(WriteReadPair pair, OperationCases delete, Draft read) {
        Map<Parameter, JsonNode> usual = pair.read().usual().orElseThrow().parameters();
        Collection<Parameter> taken =
                OperationLinks.samePath(delete.operation(), read.operation()).values();
        return read.parameters().entrySet().stream()
                .filter(value -> !value.getValue().equals(usual.get(value.getKey())))
                .allMatch(value -> taken.contains(value.getKey()));
    }

    private Optional<OperationCases> delete(WriteReadPair pair) {
        return operations.stream()
                .filter(each -> each.operation().method().equals("DELETE"))
                .filter(each ->
                        OperationLinks.isSamePath(each.operation(), pair.read().operation()))
                .filter(each -> each.usual().isPresent())
                .findFirst();
    }

    private static boolean isChosen(WriteReadPair pair, Case sent, Answer answer) {
        Optional<JsonNode> asked = sent.draft().body();
        Optional<JsonNode> answered = answer.body().json();
        return pair.link()
                .idInAnswer()
                .filter(at -> asked.isPresent() && answered.isPresent())
                .filter(at -> asked.get().at(at).equals(answered.get().at(at)))
                .isPresent();
    }
}
