package dev.understudy.verify.internal.shrink;

import dev.understudy.contract.Content;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.SchemaFault;
import dev.understudy.contract.syntax.MediaType;
import dev.understudy.verify.internal.derive.InjectedFault;
import dev.understudy.verify.internal.derive.RequestTemplate;
import dev.understudy.verify.internal.derive.TestCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Searches for a smaller test case that still fails. */
public final class Shrinker {

    private final int maxCandidates;
    private int sent;

    /**
     * Creates a shrinker.
     *
     * @param maxCandidates the maximum number of smaller cases that are sent to shrink one case
     */
    public Shrinker(int maxCandidates) {
        this.maxCandidates = maxCandidates;
    }

    /**
     * Returns the smallest failing case found; the case itself if no smaller one fails.
     *
     * @param stillFails sends a case and returns whether it fails in the same way as the original case
     */
    public TestCase shrink(TestCase failing, Predicate<TestCase> stillFails) {
        sent = 0;
        TestCase smallest = failing;
        Optional<TestCase> smaller = nextSmaller(smallest, stillFails);
        while (smaller.isPresent()) {
            smallest = smaller.get();
            smaller = nextSmaller(smallest, stillFails);
        }
        return smallest;
    }

    private Optional<TestCase> nextSmaller(TestCase current, Predicate<TestCase> stillFails) {
        for (RequestTemplate template : smallerTemplates(current.template())) {
            TestCase candidate = current.with(template);
            if (sent >= maxCandidates) {
                return Optional.empty();
            }
            if (hasSameFault(candidate)) {
                sent++;
                if (stillFails.test(candidate)) {
                    return Optional.of(candidate);
                }
            }
        }
        return Optional.empty();
    }

    private static List<RequestTemplate> smallerTemplates(RequestTemplate template) {
        List<RequestTemplate> smaller = new ArrayList<>();
        for (Parameter parameter : template.parameters().keySet()) {
            if (!parameter.required()) {
                smaller.add(template.without(parameter));
            }
        }
        template.body()
                .ifPresent(body -> SmallerValues.than(body).forEach(value -> smaller.add(template.withBody(value))));
        return smaller;
    }

    // The candidate must have the same deliberate fault as the original case, and no other fault. A parameter keeps its
    // value, so a fault in a parameter remains unless the candidate omits the parameter.
    private static boolean hasSameFault(TestCase candidate) {
        List<InjectedFault> intended = candidate.fault().stream()
                .filter(fault -> fault.at().startsWith("/body"))
                .toList();
        boolean hasParameter = candidate
                .fault()
                .filter(fault ->
                        !fault.at().startsWith("/body") && !fault.keyword().equals("required"))
                .map(fault -> candidate.template().parameters().keySet().stream()
                        .anyMatch(parameter -> fault.at().endsWith("/" + parameter.name())))
                .orElse(true);
        List<InjectedFault> actual = candidate.template().body().stream()
                .flatMap(body -> faults(candidate.template(), body).stream())
                .map(fault -> new InjectedFault("/body" + fault.at(), fault.keyword()))
                .toList();
        return hasParameter && actual.equals(intended);
    }

    private static List<SchemaFault> faults(RequestTemplate template, JsonNode body) {
        return template.operation()
                .requestBody()
                .flatMap(declared -> MediaType.of(
                                template.payload().orElseThrow().contentType())
                        .flatMap(declared.contents()::covering))
                .flatMap(Content::schema)
                .map(schema -> schema.judge(body))
                .orElse(List.of());
    }
}
