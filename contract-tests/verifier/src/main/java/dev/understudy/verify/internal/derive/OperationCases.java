package dev.understudy.verify.internal.derive;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.verify.profile.Caller;
import dev.understudy.verify.profile.Probe;
import dev.understudy.verify.profile.Profile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** All cases of one operation, made when they are asked for. */
public final class OperationCases {

    private final Operation operation;
    private final boolean secured;
    private final boolean knowsCaller;
    private final Map<Parameter, ParameterValues> parameters = new LinkedHashMap<>();
    private final Bodies bodies;
    private final Optional<Draft> usual;

    private OperationCases(Contract contract, Operation operation, Profile profile, Alternatives alternatives) {
        this.operation = operation;
        Fixed fixed = new Fixed(profile, operation);
        operation
                .parameters()
                .forEach(each -> parameters.put(each, new ParameterValues(each, alternatives, fixed.of(each))));
        this.bodies = new Bodies(operation, alternatives, fixed.pins());
        this.secured = Security.isDemanded(contract, operation);
        this.knowsCaller = profile.usual().isPresent();
        this.usual = draft();
    }

    /** The cases of each operation of a contract, as a profile makes them meaningful. */
    public static List<OperationCases> of(Contract contract, List<Operation> operations, Profile profile) {
        // Operations of one contract share most of their schemas.
        Alternatives alternatives = new Alternatives(contract.documents());
        return operations.stream()
                .map(operation -> new OperationCases(contract, operation, profile, alternatives))
                .toList();
    }

    /** The operation. */
    public Operation operation() {
        return operation;
    }

    /** A valid request; empty if none could be made. */
    public Optional<Draft> usual() {
        return usual;
    }

    /** The valid request, and what every server meets beside the schemas. */
    public List<Case> first() {
        List<Case> first = new ArrayList<>();
        usual.ifPresent(draft -> {
            first.add(accepted("a valid request", draft));
            first.addAll(new Probes(draft, secured).all());
        });
        return first;
    }

    /** Requests on the edges of what is allowed and just beyond, in turn. */
    public List<Case> edges() {
        List<Case> valid = valid();
        List<Case> invalid = invalid();
        List<Case> edges = new ArrayList<>();
        for (int i = 0; i < Math.max(valid.size(), invalid.size()); i++) {
            edges.addAll(valid.subList(Math.min(i, valid.size()), Math.min(i + 1, valid.size())));
            edges.addAll(invalid.subList(Math.min(i, invalid.size()), Math.min(i + 1, invalid.size())));
        }
        return edges;
    }

    /** Valid requests on the edges of what is allowed. */
    public List<Case> valid() {
        List<Case> valid = new ArrayList<>();
        usual.ifPresent(draft -> {
            parameters.forEach((parameter, values) -> {
                if (!parameter.required()) {
                    values.usual()
                            .ifPresent(value ->
                                    valid.add(accepted("with " + parameter.name(), draft.with(parameter, value))));
                }
                if (values.hasSchema()) {
                    values.valid()
                            .forEach(each -> valid.add(accepted(
                                    parameter.name() + ": " + each.what(), draft.with(parameter, each.value()))));
                }
            });
            bodies.valid().forEach(each -> valid.add(accepted(each.what(), draft.with(each.payload()))));
        });
        return valid;
    }

    /** Requests that break one keyword at one place. */
    public List<Case> invalid() {
        List<Case> invalid = new ArrayList<>();
        usual.ifPresent(draft -> {
            parameters.forEach((parameter, values) -> {
                if (parameter.required() && parameter.in() != Parameter.In.PATH) {
                    invalid.add(refused(
                            "without " + parameter.name(), draft.without(parameter), fault(parameter, "required")));
                }
                if (values.hasSchema()) {
                    values.invalid()
                            .forEach(each -> invalid.add(refused(
                                    "a " + parameter.name() + " that " + each.what(),
                                    draft.with(parameter, each.value()),
                                    fault(parameter, each.broken().orElseThrow()))));
                }
            });
            bodies.invalid()
                    .forEach(each -> invalid.add(refused(
                            each.what(),
                            draft.with(each.payload()),
                            each.fault().orElseThrow())));
        });
        return invalid;
    }

    /** The valid request with what a probe of the profile says; empty if none could be made. */
    public Optional<Case> probe(Probe probe) {
        return usual.map(draft -> {
            Draft changed = draft;
            for (Parameter parameter : parameters.keySet()) {
                JsonNode value = probe.parameters().get(parameter.name());
                changed = value == null ? changed : changed.with(parameter, value);
            }
            changed = probe.body().isPresent() ? changed.withBody(probe.body().get()) : changed;
            Credentials caller = probe.caller().map(Credentials::of).orElse(Credentials.USUAL);
            return Case.of(probe.what(), changed, Expectation.status(probe.status()))
                    .by(caller)
                    .madeFrom(probe);
        });
    }

    /** The valid request by a caller of whom the profile says what they get; empty if it says nothing. */
    public Optional<Case> by(Caller caller) {
        Optional<Integer> status = caller.answer(operation.id());
        return usual.filter(draft -> status.isPresent())
                .map(draft -> Case.of(
                                "a valid request by '" + caller.name() + "'", draft, Expectation.status(status.get()))
                        .by(Credentials.of(caller.name()))
                        .upTo(caller.tries()));
    }

    /** A random request, valid or broken in one place; empty if none could be made. */
    public Optional<Case> random(Random random) {
        return usual.map(draft -> {
            Draft changed = draft;
            for (Map.Entry<Parameter, ParameterValues> each : parameters.entrySet()) {
                if (each.getKey().required() || random.nextInt(4) == 0) {
                    Optional<JsonNode> value = each.getValue().random(random);
                    changed = value.isPresent() ? changed.with(each.getKey(), value.get()) : changed;
                }
            }
            return withBody(changed, random);
        });
    }

    /** A valid request as a case of its own. */
    public Case accepted(String what, Draft draft) {
        if (secured && !knowsCaller) {
            return Case.of(what, draft, Expectation.DECLARED);
        }
        return Case.of(what, draft, isOpaque(draft) ? Expectation.ACCEPTED_IF_KNOWN : Expectation.ACCEPTED);
    }

    /** A request that is invalid in a way that is told elsewhere, as a case of its own. */
    public Case refused(String what, Draft draft) {
        return Case.of(what, draft, Expectation.REFUSED);
    }

    private Case withBody(Draft draft, Random random) {
        Optional<Payload> valid = bodies.random(random);
        if (valid.isEmpty()) {
            return accepted("a random request", draft);
        }
        if (random.nextInt(3) == 0) {
            Optional<Bodies.Edge> broken = bodies.broken(valid.get().value().orElseThrow(), random);
            if (broken.isPresent()) {
                return refused(
                        broken.get().what(),
                        draft.with(broken.get().payload()),
                        broken.get().fault().orElseThrow());
            }
        }
        return accepted("a random request", draft.with(valid.get()));
    }

    private static Case refused(String what, Draft draft, Fault fault) {
        return Case.of(what, draft, Expectation.REFUSED).breaking(fault);
    }

    private static Fault fault(Parameter parameter, String keyword) {
        return new Fault("/" + parameter.in().name().toLowerCase(Locale.ROOT) + "/" + parameter.name(), keyword);
    }

    private Optional<Draft> draft() {
        Map<Parameter, JsonNode> values = new LinkedHashMap<>();
        for (Map.Entry<Parameter, ParameterValues> each : parameters.entrySet()) {
            Optional<JsonNode> value =
                    each.getKey().required() ? each.getValue().usual() : Optional.empty();
            if (each.getKey().required() && value.isEmpty()) {
                return Optional.empty();
            }
            value.ifPresent(present -> values.put(each.getKey(), present));
        }
        Optional<Payload> payload = bodies.usual();
        return payload.isEmpty() && operation.takesBody()
                ? Optional.empty()
                : Optional.of(new Draft(operation, values, payload));
    }

    private boolean isOpaque(Draft draft) {
        boolean parameter = draft.parameters().keySet().stream()
                .anyMatch(each -> parameters.get(each).isOpaque());
        return parameter || draft.body().filter(bodies::isOpaque).isPresent();
    }
}
