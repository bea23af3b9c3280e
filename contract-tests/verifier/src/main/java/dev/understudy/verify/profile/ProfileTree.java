package dev.understudy.verify.profile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Converts the YAML tree of a profile, which must already be validated, into a {@link Profile}. */
final class ProfileTree {

    private final JsonNode tree;
    private final String source;
    private final Environment environment;

    ProfileTree(JsonNode tree, String source, Environment environment) {
        this.tree = tree;
        this.source = source;
        this.environment = environment;
    }

    Profile profile() {
        List<Limit> limits = members(tree.path("limits"), this::limit);
        List<ProfileCaller> callers = members(tree.path("callers"), this::caller);
        callers.forEach(caller -> requireLimit(caller, limits));
        List<Probe> probes = elements(tree.path("probes"), this::probe);
        probes.forEach(probe -> requireCaller(probe, callers));
        return new Profile(
                callers,
                limits,
                elements(tree.path("values"), ProfileTree::value),
                probes,
                elements(tree.path("links"), link -> new Link(text(link, "write"), text(link, "read"))),
                changing(),
                Set.copyOf(elements(tree.path("raise"), rule -> rule.asString(""))),
                elements(tree.path("waivers"), ProfileTree::waiver),
                environment.used(),
                tree.path("published").asBoolean(false));
    }

    private Limit limit(String name, JsonNode node) {
        List<Rate> rates = new ArrayList<>();
        if (node.has("perSecond")) {
            rates.add(new Rate(node.path("perSecond").asInt(), Duration.ofSeconds(1)));
        }
        if (node.has("perMinute")) {
            rates.add(new Rate(node.path("perMinute").asInt(), Duration.ofMinutes(1)));
        }
        return new Limit(name, rates);
    }

    private ProfileCaller caller(String name, JsonNode node) {
        Map<String, Integer> expectedStatuses = new LinkedHashMap<>();
        node.path("answers").forEachEntry((operation, status) -> expectedStatuses.put(operation, status.asInt()));
        return new ProfileCaller(
                name,
                headers(node),
                optional(node, "limit"),
                expectedStatuses,
                node.path("tries").asInt(1),
                node.path("last").asBoolean(false));
    }

    private Probe probe(JsonNode node) {
        Map<String, JsonNode> parameters = new LinkedHashMap<>();
        node.path("parameters").forEachEntry(parameters::put);
        return new Probe(
                text(node, "operation"),
                text(node, "what"),
                optional(node, "caller"),
                parameters,
                Optional.of(node.path("body")).filter(body -> !body.isMissingNode()),
                node.path("status").asInt());
    }

    private List<Map.Entry<String, String>> headers(JsonNode node) {
        return members(node.path("headers"), (name, value) -> Map.entry(name, environment.fill(value.asString())));
    }

    private static FixedValue value(JsonNode node) {
        return new FixedValue(
                optional(node, "operation"),
                optional(node, "parameter"),
                optional(node, "pointer").map(JsonPointer::compile),
                Optional.of(node.path("value")).filter(value -> !value.isMissingNode()),
                optional(node, "sameAs"));
    }

    private static Waiver waiver(JsonNode node) {
        return new Waiver(
                optional(node, "check"),
                optional(node, "operation"),
                optional(node, "pointer"),
                optional(node, "keyword"),
                text(node, "reason"));
    }

    private Set<JsonPointer> changing() {
        return tree.path("changing")
                .valueStream()
                .map(pointer -> JsonPointer.compile(pointer.asString()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void requireLimit(ProfileCaller caller, List<Limit> limits) {
        caller.limit().ifPresent(name -> {
            if (limits.stream().noneMatch(limit -> limit.name().equals(name))) {
                throw new ProfileException("In the profile " + source + ", the caller '" + caller.name()
                        + "' has the limit '" + name + "', which is not defined; add it under limits.");
            }
        });
    }

    private void requireCaller(Probe probe, List<ProfileCaller> callers) {
        probe.caller().ifPresent(name -> {
            if (callers.stream().noneMatch(caller -> caller.name().equals(name))) {
                throw new ProfileException("In the profile " + source + ", a probe of " + probe.operation()
                        + " has the caller '" + name + "', which is not defined; add it under callers.");
            }
        });
    }

    private static <T> List<T> elements(JsonNode node, Function<JsonNode, T> read) {
        return node.valueStream().map(read).toList();
    }

    private static <T> List<T> members(JsonNode node, BiFunction<String, JsonNode, T> read) {
        return node.propertyStream()
                .map(member -> read.apply(member.getKey(), member.getValue()))
                .toList();
    }

    private static Optional<String> optional(JsonNode node, String name) {
        return Optional.ofNullable(node.path(name).asString(null));
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
