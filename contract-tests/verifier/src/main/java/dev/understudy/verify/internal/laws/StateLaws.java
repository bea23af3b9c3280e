package dev.understudy.verify.internal.laws;

import dev.understudy.contract.BodySchema;
import dev.understudy.verify.finding.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Plays sequences against a thing and tells of every law that is broken. */
public final class StateLaws {

    private static final int RANDOM_SEQUENCES = 10;
    private static final int MOST_REPLAYS = 12;
    private static final String UNKNOWN = "00000000-0000-4000-8000-0badcafe0bad";

    private final Thing thing;
    private final Fields fields;
    private final Sequences sequences;
    private final Comparison comparison;
    private final BooleanSupplier goOn;
    private final Consumer<Breach> breaches;
    private final Set<String> known = new HashSet<>();
    private Optional<JsonNode> current = Optional.empty();

    /**
     * The laws of a thing.
     *
     * @param changing places whose values change by themselves
     * @param goOn asked before each sequence
     * @param breaches told of each breach, the same one once
     */
    public StateLaws(
            Thing thing,
            Fields fields,
            BodySchema written,
            Set<JsonPointer> changing,
            BooleanSupplier goOn,
            Consumer<Breach> breaches) {
        this.thing = thing;
        this.fields = fields;
        this.sequences = new Sequences(fields, written);
        this.comparison = new Comparison(fields, changing);
        this.goOn = goOn;
        this.breaches = breaches;
    }

    /**
     * Tries all of them.
     *
     * @param references values that refer to something that exists
     */
    public void tryAll(Collection<JsonNode> references, Random random) {
        if (fields.all().isEmpty()) {
            return;
        }
        readTwice();
        List<List<Step>> planned =
                new ArrayList<>(sequences.dangling(references, JsonNodeFactory.instance.stringNode(UNKNOWN)));
        planned.addAll(sequences.single());
        planned.addAll(sequences.refused());
        planned.forEach(this::check);
        disjoint();
        for (int i = 0; i < RANDOM_SEQUENCES; i++) {
            check(sequences.random(random));
        }
    }

    private void readTwice() {
        Optional<JsonNode> before = read();
        Optional<JsonNode> after = read();
        if (before.isPresent() && after.isPresent()) {
            comparison.read(before.get(), after.get()).forEach(this::tell);
        }
    }

    private void check(List<Step> steps) {
        if (!goOn.getAsBoolean()) {
            return;
        }
        for (Breach breach : play(steps)) {
            if (isNew(breach)) {
                breaches.accept(shortest(steps, breach));
            }
        }
    }

    private List<Breach> play(List<Step> steps) {
        List<Breach> found = new ArrayList<>();
        List<JsonNode> written = new ArrayList<>();
        Optional<JsonNode> before = current.or(this::read);
        Step last = null;
        for (Step step : steps) {
            Thing.Reply reply = thing.write(step.body());
            written.add(step.body());
            Optional<JsonNode> after = read();
            if (before.isPresent() && after.isPresent()) {
                List<JsonNode> bodies = List.copyOf(written);
                compare(step, step.equals(last), reply, before.get(), after.get())
                        .forEach(breach -> found.add(breach.with(bodies)));
            }
            before = after;
            last = step;
        }
        return found;
    }

    private List<Breach> compare(Step step, boolean repeated, Thing.Reply reply, JsonNode before, JsonNode after) {
        if (reply.isRefused()) {
            return comparison.refused(step, before, after);
        }
        // What was accepted though it is invalid is another check's finding, and its effect is anybody's guess.
        if (!reply.isAccepted() || !step.valid()) {
            return List.of();
        }
        List<Breach> found = new ArrayList<>(comparison.accepted(step, before, after, repeated));
        reply.body().ifPresent(answer -> found.addAll(comparison.answered(step, answer)));
        return found;
    }

    // Two writes one after the other come to the same as both at once.
    private void disjoint() {
        List<Field> all = fields.effect() == Effect.REPLACES ? List.of() : fields.all();
        for (int i = 0; i + 1 < all.size() && goOn.getAsBoolean(); i++) {
            Field one = all.get(i);
            Field other = all.get(i + 1);
            Step first = sequences.step(Map.of(one.at(), one.values().get(0)));
            Step second = sequences.step(Map.of(other.at(), other.values().get(0)));
            Map<JsonPointer, JsonNode> values = new LinkedHashMap<>(first.values());
            values.putAll(second.values());
            Step both = sequences.step(values);
            if (first.valid() && second.valid() && both.valid()) {
                disjoint(first, second, both);
            }
        }
    }

    private void disjoint(Step first, Step second, Step both) {
        if (!thing.write(first.body()).isAccepted()
                || !thing.write(second.body()).isAccepted()) {
            return;
        }
        Optional<JsonNode> apart = read();
        if (!thing.write(both.body()).isAccepted()) {
            return;
        }
        Optional<JsonNode> together = read();
        if (apart.isPresent() && together.isPresent()) {
            comparison.unlike(apart.get(), together.get()).stream()
                    .map(at -> new Breach(
                            Rule.DISJOINT_WRITES_ADD_UP,
                            at,
                            "what it is after both writes one by one: "
                                    + apart.get().at(at),
                            together.get().at(at).toString(),
                            List.of(first.body(), second.body(), both.body())))
                    .forEach(this::tell);
        }
    }

    private Optional<JsonNode> read() {
        current = thing.read();
        return current;
    }

    private void tell(Breach breach) {
        if (isNew(breach)) {
            breaches.accept(breach);
        }
    }

    private boolean isNew(Breach breach) {
        return known.add(breach.law() + " " + breach.at());
    }

    // Steps that can be left out without the breach going away did nothing for it.
    private Breach shortest(List<Step> steps, Breach breach) {
        List<Step> shortest = steps;
        Breach shown = breach;
        for (int i = 0, replays = 0; i < shortest.size() && shortest.size() > 1 && replays < MOST_REPLAYS; replays++) {
            List<Step> fewer = new ArrayList<>(shortest);
            fewer.remove(i);
            Optional<Breach> again = play(fewer).stream().filter(breach::isSame).findFirst();
            if (again.isPresent()) {
                shortest = fewer;
                shown = again.get();
            } else {
                i++;
            }
        }
        return shown;
    }
}
