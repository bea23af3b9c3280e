package dev.understudy.verify.internal.pool;

import dev.understudy.verify.internal.derive.RequestTemplate;
import dev.understudy.verify.internal.derive.TestCase;
import dev.understudy.verify.internal.pool.TemplateReferences.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Records which response showed each value first, and finds the requests that lead to the ids of another request. */
public final class Chains {

    private static final int MAX_STEPS = 20;

    private final Map<JsonNode, List<KnownValue>> origins = new HashMap<>();
    private final Map<Integer, TestCase> requests = new HashMap<>();
    private final Map<RequestTemplate, List<RequestTemplate>> removals = new HashMap<>();

    /**
     * A request whose response showed ids for later requests.
     *
     * @param request the request
     * @param shown the values that later requests contain
     * @param removal the request that deletes what this one created; empty if there is none
     */
    public record Step(TestCase request, Set<Shown> shown, Optional<TestCase> removal) {}

    /**
     * A value in a response.
     *
     * @param pointer the pointer to the value; empty if only the request contained it
     * @param value the value
     */
    public record Shown(String pointer, JsonNode value) {}

    /** Records values that the response to a request showed. */
    synchronized void learn(int exchange, TestCase request, List<KnownValue> values) {
        for (KnownValue each : values) {
            List<KnownValue> known = origins.computeIfAbsent(each.value(), any -> new ArrayList<>());
            if (known.stream().noneMatch(earlier -> earlier.reference().equals(each.reference()))) {
                known.add(each);
                requests.put(exchange, request);
            }
        }
    }

    /** Records the request that deletes what another request created. */
    public synchronized void addRemoval(RequestTemplate creation, RequestTemplate deletion) {
        removals.computeIfAbsent(creation, any -> new ArrayList<>()).add(deletion);
    }

    /** Returns the requests that lead to the ids in a request, in the order in which they were sent. */
    public synchronized List<Step> leadingTo(RequestTemplate template) {
        TreeMap<Integer, Set<Shown>> needed = new TreeMap<>();
        collect(template, Integer.MAX_VALUE, needed);
        return needed.entrySet().stream()
                .map(each -> step(requests.get(each.getKey()), each.getValue()))
                .toList();
    }

    private Step step(TestCase request, Set<Shown> shown) {
        return new Step(request, shown, removal(request.template(), shown).map(request::with));
    }

    // If the same request was sent more than once, each time it created another resource.
    private Optional<RequestTemplate> removal(RequestTemplate creation, Set<Shown> shown) {
        List<RequestTemplate> all = removals.getOrDefault(creation, List.of());
        return all.size() <= 1
                ? all.stream().findFirst()
                : all.stream().filter(each -> deletes(each, shown)).findFirst();
    }

    private static boolean deletes(RequestTemplate removal, Set<Shown> shown) {
        return PathParameters.last(removal.operation())
                .map(removal.parameters()::get)
                .filter(id -> shown.stream()
                        .anyMatch(each -> each.value().asString("").equals(id.asString(""))))
                .isPresent();
    }

    private void collect(RequestTemplate template, int before, Map<Integer, Set<Shown>> needed) {
        boolean creates = template.operation().method().equals("POST");
        for (Named each : TemplateReferences.in(template)) {
            if (creates && each.own()) {
                continue;
            }
            origin(each, before)
                    .filter(origin ->
                            !requests.get(origin.object().exchange()).template().equals(template))
                    .ifPresent(origin -> add(origin, needed));
        }
    }

    private void add(KnownValue origin, Map<Integer, Set<Shown>> needed) {
        int exchange = origin.object().exchange();
        boolean isNew = !needed.containsKey(exchange);
        if (isNew && needed.size() >= MAX_STEPS) {
            return;
        }
        needed.computeIfAbsent(exchange, any -> new LinkedHashSet<>()).add(new Shown(origin.pointer(), origin.value()));
        if (isNew) {
            collect(requests.get(exchange).template(), exchange, needed);
        }
    }

    private Optional<KnownValue> origin(Named named, int before) {
        return origins.getOrDefault(named.value(), List.of()).stream()
                .filter(each -> each.object().exchange() < before)
                .filter(each -> named.reference().tier(each.reference()) < Reference.TIERS)
                .min(Comparator.comparingInt(each -> each.object().exchange()));
    }
}
