package dev.understudy.verify.internal.shrink;

import dev.understudy.contract.Content;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.SchemaFault;
import dev.understudy.contract.syntax.MediaType;
import dev.understudy.verify.internal.derive.Case;
import dev.understudy.verify.internal.derive.Draft;
import dev.understudy.verify.internal.derive.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Looks for the shortest case that still fails. */
public final class Shrinker {

    private final int most;
    private int sent;

    /** One that sends no more than so many requests for each case. */
    public Shrinker(int most) {
        this.most = most;
    }

    /** The shortest case found; the case itself if none is shorter. */
    public Case shortest(Case failing, Predicate<Case> stillFails) {
        sent = 0;
        Case shortest = failing;
        Optional<Case> next = step(shortest, stillFails);
        while (next.isPresent()) {
            shortest = next.get();
            next = step(shortest, stillFails);
        }
        return shortest;
    }

    private Optional<Case> step(Case present, Predicate<Case> stillFails) {
        for (Draft draft : smaller(present.draft())) {
            Case candidate = present.with(draft);
            if (sent >= most) {
                return Optional.empty();
            }
            if (isOfSameKind(candidate)) {
                sent++;
                if (stillFails.test(candidate)) {
                    return Optional.of(candidate);
                }
            }
        }
        return Optional.empty();
    }

    private static List<Draft> smaller(Draft draft) {
        List<Draft> smaller = new ArrayList<>();
        for (Parameter parameter : draft.parameters().keySet()) {
            if (!parameter.required()) {
                smaller.add(draft.without(parameter));
            }
        }
        draft.body().ifPresent(body -> Smaller.than(body).forEach(value -> smaller.add(draft.withBody(value))));
        return smaller;
    }

    // Whatever is wrong with the body must be the same as before, and nothing must be where nothing was.
    private static boolean isOfSameKind(Case candidate) {
        List<Fault> meant = candidate.fault().stream()
                .filter(fault -> fault.at().startsWith("/body"))
                .toList();
        boolean hasParameter = candidate
                .fault()
                .filter(fault ->
                        !fault.at().startsWith("/body") && !fault.keyword().equals("required"))
                .map(fault -> candidate.draft().parameters().keySet().stream()
                        .anyMatch(parameter -> fault.at().endsWith("/" + parameter.name())))
                .orElse(true);
        List<Fault> present = candidate.draft().body().stream()
                .flatMap(body -> faults(candidate.draft(), body).stream())
                .map(fault -> new Fault("/body" + fault.at(), fault.keyword()))
                .toList();
        return hasParameter && present.equals(meant);
    }

    private static List<SchemaFault> faults(Draft draft, JsonNode body) {
        return draft.operation()
                .requestBody()
                .flatMap(declared -> MediaType.of(draft.payload().orElseThrow().contentType())
                        .flatMap(declared.contents()::covering))
                .flatMap(Content::schema)
                .map(schema -> schema.judge(body))
                .orElse(List.of());
    }
}
