package dev.understudy.verify.run;

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
import dev.understudy.verify.profile.Profile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonPointer;

/**
 * Keeps a POST from writing over what its body names by an id, unless that can be put back.
 *
 * <p>Who sends an id may expect it to be taken, and some servers then take the rest too, whether or not there was
 * something by that id.
 */
final class Overwrites {

    private final Contract contract;
    private final Map<Operation, OperationCases> operations = new HashMap<>();
    private final Map<Operation, List<OperationLink>> links = new HashMap<>();
    private final Map<OperationLink, List<LinkedOperations>> restoring = new HashMap<>();
    private final RememberedThings things;
    private final Lookup lookup;
    // Whatever is there by now is the run's own.
    private final Set<Draft> free = new HashSet<>();
    private boolean putsBack = true;

    Overwrites(
            Contract contract,
            List<OperationCases> operations,
            Profile profile,
            List<LinkedOperations> creating,
            RememberedThings things,
            Lookup lookup) {
        this.contract = contract;
        this.things = things;
        this.lookup = lookup;
        operations.forEach(each -> this.operations.put(each.operation(), each));
        List<Operation> all = operations.stream().map(OperationCases::operation).toList();
        OperationLinks found = new OperationLinks(contract, profile);
        List<OperationLink> answered =
                creating.stream().map(LinkedOperations::link).toList();
        for (Operation write : all) {
            List<OperationLink> named = found.named(write, all, answered);
            if (!named.isEmpty()) {
                links.put(write, named);
            }
        }
    }

    /** Whether there is a POST whose body may name something. */
    boolean arePossible() {
        return !links.isEmpty();
    }

    /** From now on nothing is put back any more. */
    void putBackNoMore() {
        putsBack = false;
    }

    /** A case as it may be sent; empty if something could be lost for good. */
    Optional<Case> safe(Case each) {
        Draft draft = readable(each.draft());
        Case safe = each;
        for (OperationLink link : links.getOrDefault(draft.operation(), List.of())) {
            Optional<Draft> read = reading(link, draft);
            if (read.isPresent() && !isNothing(read.get(), each.caller())) {
                if (!free.contains(read.get()) && !canBePutBack(link, read.get())) {
                    return Optional.empty();
                }
                // Some servers refuse what is there already.
                safe = each.with(each.draft(), each.expectation().inWhateverState());
            }
        }
        return Optional.of(safe);
    }

    // Once, as the first request that names it is about to change that.
    private boolean isNothing(Draft read, Credentials caller) {
        return !free.contains(read) && lookup.isNothing(read, caller) && free.add(read);
    }

    private boolean canBePutBack(OperationLink link, Draft read) {
        return putsBack
                && restoring.computeIfAbsent(link, this::restoring).stream()
                        .anyMatch(linked -> things.rememberBefore(linked, read, Credentials.USUAL));
    }

    // What puts it back needs to write whatever the POST does, or part of it stays as the POST left it.
    private List<LinkedOperations> restoring(OperationLink link) {
        Set<JsonPointer> written =
                new HashSet<>(places(link.write().jsonRequest().orElseThrow()));
        link.values().values().stream()
                .filter(Expression.OfRequestBody.class::isInstance)
                .forEach(id -> written.remove(((Expression.OfRequestBody) id).at()));
        return things.linked().stream()
                .filter(linked -> linked.read().operation().equals(link.read()))
                .filter(linked -> places(
                                linked.write().operation().jsonRequest().orElseThrow())
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

    // A server may read what is sent as something else.
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
