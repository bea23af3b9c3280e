package dev.understudy.verify.internal.derive;

import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.Parameter.In;
import dev.understudy.contract.RequestBody;
import dev.understudy.contract.syntax.Uuids;
import dev.understudy.verify.exchange.Body;
import dev.understudy.verify.finding.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The requests that no schema asks for and every server meets. */
public final class Probes {

    // One for all operations of a large document, which would not fit into memory otherwise.
    private static final Body OVERSIZED = Body.of(" ".repeat(4 * 1024 * 1024) + "{}");
    private static final String UNKNOWN_UUID = "00000000-0000-4000-8000-0badcafe0bad";
    private static final Expectation ASKS_WHO_CALLS = Expectation.allowedBy(Rule.CREDENTIALS_ARE_ASKED);

    private final Draft usual;
    private final Operation operation;
    private final boolean secured;

    Probes(Draft usual, boolean secured) {
        this.usual = usual;
        this.operation = usual.operation();
        this.secured = secured;
    }

    List<Case> all() {
        List<Case> probes = new ArrayList<>();
        if (secured) {
            probes.add(Case.of("no credentials", usual, ASKS_WHO_CALLS).by(Credentials.NONE));
            probes.add(Case.of("wrong credentials", usual, ASKS_WHO_CALLS).by(Credentials.WRONG));
        }
        usual.parameters().keySet().stream()
                .filter(parameter -> parameter.in() == In.PATH)
                .forEach(parameter -> unknown(parameter, probes));
        operation.requestBody().ifPresent(body -> bodies(body, probes));
        return probes;
    }

    private void unknown(Parameter parameter, List<Case> probes) {
        JsonNode present = usual.parameters().get(parameter);
        if (present.isString() && Uuids.isUuid(present.stringValue())) {
            JsonNode unknown = JsonNodeFactory.instance.stringNode(UNKNOWN_UUID);
            probes.add(Case.of("an unknown " + parameter.name(), usual.with(parameter, unknown), Expectation.REFUSED));
        }
    }

    private void bodies(RequestBody body, List<Case> probes) {
        Payload valid = usual.payload().orElse(Payload.raw("application/json", Body.of("{}")));
        boolean anyType = body.contents().mediaTypes().contains("*/*");
        if (!anyType) {
            Payload other = Payload.raw("application/x-understudy", valid.bytes());
            probes.add(Case.of("a wrong media type", usual.with(other), Expectation.REFUSED));
        }
        if (operation.jsonRequest().isPresent()) {
            Payload broken = Payload.raw(valid.contentType(), Body.of("{\"a\":"));
            probes.add(Case.of("broken JSON", usual.with(broken), Expectation.REFUSED));
            Payload empty = Payload.raw(valid.contentType(), Body.NONE);
            probes.add(Case.of(
                    "an empty body", usual.with(empty), body.required() ? Expectation.REFUSED : Expectation.DECLARED));
            probes.add(Case.of(
                    "an oversized body",
                    usual.with(Payload.raw(valid.contentType(), OVERSIZED)),
                    Expectation.DECLARED_IF_ANSWERED));
        }
        if (body.required()) {
            Draft without = new Draft(operation, usual.parameters(), Optional.empty());
            probes.add(Case.of("no body", without, Expectation.REFUSED));
        }
    }

    /** A request to a path that the contract does not have, near the operation's. */
    public static Case unknownPath(Draft usual) {
        return Case.of("an unknown path", usual, new Expectation(Expectation.Kind.UNKNOWN_PATH, Set.of()));
    }

    /** A request with a method that the contract does not have for the operation's path. */
    public static Case wrongMethod(Draft usual) {
        return Case.of("a wrong method", usual, new Expectation(Expectation.Kind.WRONG_METHOD, Set.of()));
    }

    /**
     * The method that does least harm among those that the contract does not have for a path; none is as bad as DELETE,
     * which a server may know all the same.
     */
    public static Optional<String> undeclaredMethod(List<Operation> operations, Operation near) {
        Set<String> declared = operations.stream()
                .filter(each -> each.path().withoutNames().equals(near.path().withoutNames()))
                .map(Operation::method)
                .collect(Collectors.toSet());
        return Stream.of("GET", "POST", "PATCH", "PUT")
                .filter(method -> !declared.contains(method))
                .findFirst();
    }
}
