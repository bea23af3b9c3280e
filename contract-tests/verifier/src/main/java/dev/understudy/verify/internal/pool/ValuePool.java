package dev.understudy.verify.internal.pool;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.Parameter.In;
import dev.understudy.verify.exchange.ReceivedResponse;
import dev.understudy.verify.internal.derive.RequestTemplate;
import dev.understudy.verify.internal.derive.TestCase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The values that the responses of a run showed, in the order in which they came. */
public final class ValuePool {

    private static final int MAX_FOR_REFERENCE = 60;
    private static final List<String> PREFERRED = List.of("", "id", "name", "key", "slug");

    private final Map<Reference, Map<JsonNode, KnownValue>> values = new LinkedHashMap<>();
    private final Set<String> wanted = new HashSet<>();
    private final Set<String> resources = new HashSet<>();
    private final CreationProof proof = new CreationProof();
    private final Ownership ownership;
    private final Chains chains = new Chains();
    private final Map<Operation, List<KnownValue>> unproven = new HashMap<>();
    // The last operation that created each resource.
    private final Map<String, Operation> creators = new HashMap<>();
    private final List<Operation> operations;
    private int responses;

    /** Creates an empty pool for the operations of a contract. */
    public ValuePool(Contract contract) {
        operations = contract.operations();
        ownership = new Ownership(this, new Containment(contract));
        for (Operation operation : contract.operations()) {
            resources.add(Reference.lastResource(operation));
            operation.parameters().stream()
                    .filter(parameter -> parameter.in() == In.PATH)
                    .forEach(parameter -> wanted.add(
                            Reference.ofParameter(operation, parameter).resource()));
        }
    }

    /** Records the values in a successful response, and those in its request that it confirms. */
    public synchronized void learn(TestCase sent, ReceivedResponse response) {
        int exchange = responses++;
        boolean creates = sent.template().operation().method().equals("POST") && isCreation(sent.template(), response);
        List<KnownValue> shown = new ExchangeValues(operations).in(sent.template(), response, exchange, creates);
        chains.learn(exchange, sent, shown);
        shown.forEach(this::add);
        shown.stream()
                .filter(each -> each.created() && each.reference().isId())
                .forEach(each -> creators.put(
                        each.reference().resource(), sent.template().operation()));
        prove(sent.template(), response, shown);
        shown.forEach(ownership.parts()::learn);
    }

    // A later creation may prove that the first one, whose id differs, reported a new resource, too.
    private void prove(RequestTemplate request, ReceivedResponse response, List<KnownValue> shown) {
        if (!request.operation().method().equals("POST")) {
            return;
        }
        if (!isCreation(request, response)) {
            unproven.merge(request.operation(), shown, (first, again) -> List.of());
            return;
        }
        for (KnownValue each :
                Optional.ofNullable(unproven.remove(request.operation())).orElse(List.of())) {
            boolean isId = each.pointer().isEmpty() || each.pointer().equals("/id");
            values.getOrDefault(each.reference(), Map.of())
                    .computeIfPresent(
                            each.value(),
                            (value, known) -> isId && known.object().equals(each.object()) ? known.asCreated() : known);
        }
    }

    /** Records that a request created the resource that its path names, because it did not exist before. */
    public synchronized void addCreatedInPath(RequestTemplate request) {
        new ShownValues(request, responses, true).inPath().forEach(this::add);
    }

    /** Removes a deleted resource, and all resources that it owned. */
    public synchronized void remove(RequestTemplate deletion) {
        new DeletedValues(values).remove(deletion);
    }

    /** Removes the resources of a collection that a request has emptied. */
    public synchronized void removeAll(RequestTemplate deletion, ReceivedResponse response) {
        new DeletedValues(values).removeAll(deletion, response);
    }

    /** Returns the operations that have created resources which a request needs, if none of these is known any more. */
    public synchronized List<Operation> creatorsOfMissing(RequestTemplate template) {
        return TemplateReferences.in(template).stream()
                .filter(each -> !each.own() && each.reference().attribute().equals("id"))
                .map(TemplateReferences.Named::reference)
                .filter(reference -> creators.containsKey(reference.resource())
                        && matches(reference).isEmpty())
                .map(reference -> creators.get(reference.resource()))
                .filter(creator -> !creator.equals(template.operation()))
                .distinct()
                .toList();
    }

    /** Records a name that was chosen so that no resource has it yet. */
    synchronized void addFresh(JsonNode name) {
        proof.addFresh(name);
    }

    /** Records a fresh name that a request contains although a resource has it already. */
    synchronized void addReused(JsonNode name) {
        proof.addReused(name);
    }

    /** Returns whether the run chose a name so that no resource had it before. */
    public synchronized boolean isFresh(JsonNode name) {
        return proof.isFresh(name);
    }

    /** Returns whether a response to a POST proves that the resource is new. */
    public synchronized boolean isCreation(RequestTemplate request, ReceivedResponse response) {
        boolean hasOwnParent = ownership.isOwn(request) || ownership.isPartOfOwn(request);
        return proof.isCreation(
                request,
                response,
                hasOwnParent,
                hasOwnParent
                        && operations.stream().anyMatch(each -> CreatedId.isPathOfMember(each, request.operation())));
    }

    /** Returns whether an earlier response showed the last resource in the path of a request. */
    public synchronized boolean isKnown(RequestTemplate template) {
        return PathParameters.last(template.operation())
                .filter(template.parameters()::containsKey)
                .filter(last -> contains(
                        template.operation(), last, template.parameters().get(last)))
                .isPresent();
    }

    /** Distinguishes the resources that the run created from all others. */
    public Ownership ownership() {
        return ownership;
    }

    /** Finds the requests that lead to the ids of another request. */
    public Chains chains() {
        return chains;
    }

    /** Returns the values of the resources that the run created. */
    synchronized Stream<KnownValue> created() {
        return values.values().stream()
                .flatMap(known -> known.values().stream())
                .filter(KnownValue::created)
                .toList()
                .stream();
    }

    /** Returns whether the paths of the contract name a resource. */
    boolean isResource(String name) {
        return wanted.contains(name) || resources.contains(name);
    }

    /** Returns whether a value is known for a parameter. */
    synchronized boolean contains(Operation operation, Parameter parameter, JsonNode value) {
        return find(operation, parameter, value).isPresent();
    }

    /**
     * Returns the values for a reference: first those of the same resource and attribute, then similar ones. Among
     * equally similar ones, those of resources that the run created come first, then those that were learnt first.
     */
    synchronized List<KnownValue> matches(Reference reference) {
        List<List<KnownValue>> tiers = new ArrayList<>();
        IntStream.range(0, Reference.TIERS).forEach(i -> tiers.add(new ArrayList<>()));
        values.forEach((known, found) -> {
            int tier = reference.tier(known);
            if (tier < tiers.size()) {
                tiers.get(tier).addAll(found.values());
            }
        });
        List<KnownValue> all = new ArrayList<>();
        Set<JsonNode> seen = new HashSet<>();
        for (List<KnownValue> tier : tiers) {
            tier.stream()
                    .sorted(Comparator.comparing((KnownValue each) -> !each.created())
                            .thenComparing(
                                    each -> PREFERRED.indexOf(each.reference().attribute())))
                    .filter(each -> seen.add(each.value()))
                    .forEach(all::add);
        }
        return all;
    }

    private Optional<KnownValue> find(Operation operation, Parameter parameter, JsonNode value) {
        Reference reference = Reference.ofParameter(operation, parameter);
        return values.entrySet().stream()
                .filter(each -> reference.tier(each.getKey()) < Reference.TIERS)
                .map(each -> each.getValue().get(value))
                .filter(Objects::nonNull)
                .max(Comparator.comparing(KnownValue::created));
    }

    private void add(KnownValue value) {
        Reference reference = value.reference();
        boolean useful = reference.isId()
                || wanted.contains(reference.resource())
                || wanted.stream().anyMatch(each -> Reference.isSimilar(each, reference.resource()));
        Map<JsonNode, KnownValue> known = values.computeIfAbsent(reference, any -> new LinkedHashMap<>());
        KnownValue earlier = known.get(value.value());
        if (!useful || (earlier == null && known.size() >= MAX_FOR_REFERENCE && !value.created())) {
            return;
        }
        if (earlier == null) {
            known.put(value.value(), value);
        } else {
            known.put(value.value(), earlier.mergedWith(value));
        }
    }
}
