package dev.understudy.verify.internal.state;

import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.verify.exchange.ReceivedResponse;
import dev.understudy.verify.internal.derive.RequestTemplate;
import dev.understudy.verify.internal.derive.TestCase;
import dev.understudy.verify.internal.link.OperationLinks;
import dev.understudy.verify.internal.link.SharedPathPrefix;
import dev.understudy.verify.internal.link.WriteReadPair;
import dev.understudy.verify.internal.pool.ValuePool;
import dev.understudy.verify.internal.send.CaseSender;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The rule for a write whose parameters do not identify the resource, such as a POST that creates one: the write is
 * sent, and undone by deleting the resource that its body or its response identifies.
 *
 * <p>Only status 201 says that the resource did not exist before (RFC 9110 section 15.3.2). A server may also return
 * 200 for a resource that already existed, and after a 202 the resource may not exist yet (section 15.3.3). So a
 * resource is deleted only after a 201, or if the request gave it a name that no resource had before.
 */
public final class CreationRule implements Admission.Rule {

    // The write, at most ten reads that check the created resource, its Location and its list, and its deletion.
    private static final int MAX_REQUESTS = 12;

    // The first success of an operation that a later one may show to create resources.
    private final Map<Operation, Optional<Received>> unproven = new HashMap<>();
    private final List<WriteReadPair> pairs;
    private final UndoLog log;
    private final ValuePool pool;
    private final RemovalPlans removals;
    private final int maxRequests;

    private record Received(TestCase sent, ReceivedResponse response) {}

    CreationRule(List<WriteReadPair> pairs, RemovalPlans removals, ValuePool pool, UndoLog log) {
        this.pairs = pairs;
        this.removals = removals;
        this.pool = pool;
        this.log = log;
        this.maxRequests = pairs.stream().anyMatch(pair -> defaultDeletion(pair).isPresent()) ? MAX_REQUESTS : 0;
    }

    /** Returns the operations that create resources, each with an operation that reads them. */
    public List<WriteReadPair> pairs() {
        return pairs;
    }

    @Override
    public Admission admit(TestCase testCase, CaseSender sender) {
        return Admission.UNCHANGED;
    }

    @Override
    public void responseReceived(TestCase sent, ReceivedResponse response) {
        Operation operation = sent.template().operation();
        if (response.isSuccess() && operation.method().equals("POST")) {
            if (isNew(sent, response)) {
                unproven.getOrDefault(operation, Optional.empty()).ifPresent(this::addProven);
                unproven.remove(operation);
            } else {
                // If the id is returned again, the first response did not report a new resource either.
                unproven.merge(
                        operation, Optional.of(new Received(sent, response)), (first, again) -> Optional.empty());
            }
        }
        add(sent, response, false);
    }

    // The log has an entry for the resource already, but without a deletion.
    private void addProven(Received received) {
        pairs.stream()
                .flatMap(pair -> created(pair, received.sent(), received.response(), true).stream())
                .forEach(created -> log.drop(each ->
                        each.key().equals(created.key()) && each.deletion().isEmpty()));
        add(received.sent(), received.response(), true);
    }

    private void add(TestCase sent, ReceivedResponse response, boolean isProven) {
        boolean hasPair = false;
        for (WriteReadPair pair : pairs) {
            Optional<CreatedResource> created = created(pair, sent, response, isProven);
            created.ifPresent(each -> {
                log.add(each, isIdFromRequest(pair, sent, response));
                each.deletion().ifPresent(deletion -> pool.chains().addRemoval(sent.template(), deletion));
            });
            hasPair |= created.isPresent() && defaultDeletion(pair).isPresent();
        }
        if (!hasPair) {
            removable(sent, response).ifPresent(each -> {
                log.add(each);
                pool.chains().addRemoval(sent.template(), each.template());
            });
        }
    }

    private Optional<RemovableResource> removable(TestCase sent, ReceivedResponse response) {
        return isNew(sent, response)
                ? removals.removal(sent, response)
                        .filter(each -> isBelowOwn(sent, each) || !pool.isKnown(each.template()))
                : Optional.empty();
    }

    // A part of an own resource is new, although a part of another one may have the same name.
    private boolean isBelowOwn(TestCase sent, RemovableResource created) {
        return pool.ownership().isOwn(sent.template())
                && SharedPathPrefix.isBelow(
                        created.template().operation(), sent.template().operation());
    }

    @Override
    public int maxRequests() {
        return maxRequests;
    }

    /** Returns whether the undo log got an entry for the resource that a write created. */
    boolean hasEntry(TestCase sent, ReceivedResponse response) {
        return pairs.stream().anyMatch(pair -> created(pair, sent, response).isPresent())
                || removable(sent, response).isPresent();
    }

    /** Returns the resource that a write of this pair created, according to its response; empty if it created none. */
    public Optional<CreatedResource> created(WriteReadPair pair, TestCase sent, ReceivedResponse response) {
        return created(pair, sent, response, false);
    }

    // Some servers return 201 although they overwrite a resource that earlier responses have shown.
    private Optional<CreatedResource> created(
            WriteReadPair pair, TestCase sent, ReceivedResponse response, boolean isProven) {
        boolean creates = response.isSuccess()
                && !response.isAccepted()
                && sent.template().operation().equals(pair.write().operation());
        return creates
                ? pair.link().valuesAfter(sent.template(), response).map(values -> {
                    RequestTemplate read =
                            pair.read().defaultRequest().orElseThrow().with(values);
                    boolean mayBeOlder = !isNew(sent, response)
                            || (!isProven && pool.ownership().isForeign(read));
                    Optional<RequestTemplate> known = deletion(pair, read);
                    Optional<RequestTemplate> deletion = known.filter(any -> !mayBeOlder);
                    List<RequestTemplate> others = deletion.map(first -> removals.others(first, sent, response))
                            .orElse(List.of());
                    return new CreatedResource(
                            pair,
                            read,
                            deletion,
                            mayBeOlder && known.isPresent(),
                            others,
                            sent.credentials().namedOrUsual());
                })
                : Optional.empty();
    }

    private boolean isNew(TestCase sent, ReceivedResponse response) {
        return sent.template().operation().method().equals("POST")
                ? pool.isCreation(sent.template(), response)
                : response.isCreated();
    }

    private Optional<RequestTemplate> deletion(WriteReadPair pair, RequestTemplate read) {
        return defaultDeletion(pair)
                .filter(delete -> hasIdentifyingParameters(pair, delete.operation(), read))
                .map(delete -> OperationLinks.forSameResource(delete, read));
    }

    // If the DELETE does not have the parameters that identify the resource, it could delete a different one.
    private static boolean hasIdentifyingParameters(WriteReadPair pair, Operation delete, RequestTemplate read) {
        Map<Parameter, JsonNode> defaults =
                pair.read().defaultRequest().orElseThrow().parameters();
        Collection<Parameter> corresponding =
                OperationLinks.correspondingParameters(delete, read.operation()).values();
        return read.parameters().entrySet().stream()
                .filter(value -> !value.getValue().equals(defaults.get(value.getKey())))
                .allMatch(value -> corresponding.contains(value.getKey()));
    }

    private Optional<RequestTemplate> defaultDeletion(WriteReadPair pair) {
        return removals.defaultDeletion(pair.read().operation());
    }

    private static boolean isIdFromRequest(WriteReadPair pair, TestCase sent, ReceivedResponse response) {
        Optional<JsonNode> sentBody = sent.template().body();
        Optional<JsonNode> receivedBody = response.body().json();
        return pair.link()
                .idInResponse()
                .filter(at -> sentBody.isPresent() && receivedBody.isPresent())
                .filter(at -> sentBody.get().at(at).equals(receivedBody.get().at(at)))
                .isPresent();
    }
}
