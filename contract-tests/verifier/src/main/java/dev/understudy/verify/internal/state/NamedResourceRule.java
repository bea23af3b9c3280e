package dev.understudy.verify.internal.state;

import dev.understudy.contract.BodySchema;
import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import dev.understudy.verify.internal.derive.Case;
import dev.understudy.verify.internal.derive.Credentials;
import dev.understudy.verify.internal.derive.Draft;
import dev.understudy.verify.internal.derive.ObjectWalk;
import dev.understudy.verify.internal.derive.OperationCases;
import dev.understudy.verify.internal.derive.Payload;
import dev.understudy.verify.internal.link.Expression;
import dev.understudy.verify.internal.link.OperationLink;
import dev.understudy.verify.internal.link.OperationLinks;
import dev.understudy.verify.internal.link.WriteReadPair;
import dev.understudy.verify.internal.send.CaseSender;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonPointer;

/**
 * The rule for a POST whose body names a resource by an id: it is sent if nothing is there by that id, or if what is there
 * can be put back.
 *
 * <p>A server that lets its callers choose ids may take such a POST as an overwrite of the resource.
 */
final class NamedResourceRule implements Admission.Rule {

    private static final String NAMED_ALREADY = "the body names something that is there, which could not be put back;"
            + " pin an id that is free in the profile, for this operation and the pointer of the id in the body";

    private final Contract contract;
    private final Map<Operation, OperationCases> operations = new HashMap<>();
    private final Map<Operation, List<OperationLink>> links = new HashMap<>();
    private final Map<OperationLink, List<WriteReadPair>> restoring = new HashMap<>();
    private final SnapshotRule snapshots;
    private final ExistenceCheck existence;
    private final UndoLog log;
    private final int cost;
    // Whatever is there by now is the run's own.
    private final Set<Draft> free = new HashSet<>();

    /**
     * Finds the POSTs whose bodies name resources.
     *
     * @param links finds them
     * @param creating the links by which it is known what a POST has created
     */
    NamedResourceRule(
            Contract contract,
            List<OperationCases> operations,
            OperationLinks links,
            List<OperationLink> creating,
            SnapshotRule snapshots,
            ExistenceCheck existence,
            UndoLog log) {
        this.contract = contract;
        this.snapshots = snapshots;
        this.existence = existence;
        this.log = log;
        operations.forEach(each -> this.operations.put(each.operation(), each));
        List<Operation> all = operations.stream().map(OperationCases::operation).toList();
        for (Operation write : all) {
            List<OperationLink> named = links.named(write, all, creating);
            if (!named.isEmpty()) {
                this.links.put(write, named);
            }
        }
        // No case is both a POST and a DELETE: where the rule for DELETE counts one read, that is enough.
        this.cost = this.links.isEmpty() || all.stream().anyMatch(DeleteRule::deletes) ? 0 : 1;
    }

    @Override
    public Admission admit(Case each, CaseSender sender) {
        Draft draft = readable(each.draft());
        List<UndoLog.Entry> undo = new ArrayList<>();
        boolean isThere = false;
        for (OperationLink link : links.getOrDefault(draft.operation(), List.of())) {
            Optional<Draft> read = reading(link, draft);
            if (read.isPresent() && !isNothing(read.get(), each.caller())) {
                if (!free.contains(read.get())) {
                    Optional<List<UndoLog.Entry>> putBack = putBack(link, read.get());
                    if (putBack.isEmpty()) {
                        return new Admission.Withhold(Optional.of(NAMED_ALREADY));
                    }
                    undo.addAll(putBack.get());
                }
                isThere = true;
            }
        }
        // Some servers refuse to create what is there already.
        return isThere
                ? new Admission.SendInstead(
                        each.with(each.draft(), each.expectation().inWhateverState()), undo)
                : new Admission.Send(undo);
    }

    @Override
    public int cost() {
        return cost;
    }

    // Asked once, as the first request that names it is about to change that.
    private boolean isNothing(Draft read, Credentials caller) {
        return !free.contains(read) && existence.isNothing(read, caller) && free.add(read);
    }

    private Optional<List<UndoLog.Entry>> putBack(OperationLink link, Draft read) {
        return log.isClosed()
                ? Optional.empty()
                : restoring.computeIfAbsent(link, this::restoring).stream()
                        .flatMap(pair -> snapshots.takeBeforeOverwrite(pair, read).stream())
                        .findFirst();
    }

    // The restoring operation must be able to write every field that the POST writes.
    private List<WriteReadPair> restoring(OperationLink link) {
        Set<JsonPointer> written =
                new HashSet<>(places(link.write().jsonRequest().orElseThrow()));
        link.values().values().stream()
                .filter(Expression.OfRequestBody.class::isInstance)
                .forEach(id -> written.remove(((Expression.OfRequestBody) id).at()));
        return snapshots.pairs().stream()
                .filter(pair -> pair.read().operation().equals(link.read()))
                .filter(pair -> places(pair.write().operation().jsonRequest().orElseThrow())
                        .containsAll(written))
                .toList();
    }

    private List<JsonPointer> places(BodySchema schema) {
        return new ObjectWalk(schema, contract.documents()).writable();
    }

    private Optional<Draft> reading(OperationLink link, Draft draft) {
        Optional<Draft> usual = operations.get(link.read()).usual();
        return usual.flatMap(read -> link.before(draft).map(read::with));
    }

    // A server may read the body as JSON, whatever media type the request declares.
    private static Draft readable(Draft draft) {
        return draft.body().isPresent()
                ? draft
                : draft.payload()
                        .map(payload -> draft.with(new Payload(
                                payload.contentType(),
                                payload.bytes(),
                                payload.bytes().json())))
                        .orElse(draft);
    }
}
