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

/**
 * Generates test cases that do not depend on a schema, such as a request without credentials or with malformed JSON.
 */
public final class SchemaIndependentCases {

    // One instance for all operations, since one copy for each operation of a large contract would not fit into memory.
    private static final Body OVERSIZED = Body.of(" ".repeat(4 * 1024 * 1024) + "{}");
    private static final String UNKNOWN_UUID = "00000000-0000-4000-8000-0badcafe0bad";
    // As short as possible, since a server may require more characters of a name than its contract says.
    private static final String UNKNOWN_NAME = "0";
    private static final Set<String> FOR_EXISTING = Set.of("GET", "HEAD", "PATCH", "DELETE");
    private static final Expectation ACCESS_DENIED = Expectation.allowedBy(Rule.CREDENTIALS_ARE_ASKED);

    private final RequestTemplate template;
    private final Operation operation;
    private final boolean secured;

    SchemaIndependentCases(RequestTemplate template, boolean secured) {
        this.template = template;
        this.operation = template.operation();
        this.secured = secured;
    }

    List<TestCase> all() {
        List<TestCase> cases = new ArrayList<>();
        if (secured) {
            cases.add(TestCase.of("a request without credentials", template, ACCESS_DENIED)
                    .withCredentials(Credentials.NONE));
            cases.add(TestCase.of("a request with invalid credentials", template, ACCESS_DENIED)
                    .withCredentials(Credentials.INVALID));
        }
        template.parameters().keySet().stream()
                .filter(parameter -> parameter.in() == In.PATH)
                .forEach(parameter -> addUnknownId(parameter, cases));
        operation.requestBody().ifPresentOrElse(body -> addBodyCases(body, cases), () -> addMediaTypeOnly(cases));
        return cases;
    }

    private void addUnknownId(Parameter parameter, List<TestCase> cases) {
        JsonNode present = template.parameters().get(parameter);
        boolean isUuid = present.isString() && Uuids.isUuid(present.stringValue());
        JsonNode unknown = JsonNodeFactory.instance.stringNode(isUuid ? UNKNOWN_UUID : UNKNOWN_NAME);
        // A POST or PUT could create a resource with an unknown name.
        boolean mayBeUnknownName = present.isString()
                && FOR_EXISTING.contains(operation.method())
                && !unknown.equals(present)
                && parameter
                        .valueSchema()
                        .map(schema -> schema.judge(unknown).isEmpty())
                        .orElse(true);
        if (isUuid || mayBeUnknownName) {
            cases.add(TestCase.of(
                            "an unknown " + parameter.name(),
                            template.with(parameter, unknown),
                            Expectation.REJECTION_EXPECTED)
                    .referringToUnknown(true));
        }
    }

    // A multipart type without a boundary is malformed (RFC 2046 section 5.1.1), but there is nothing to parse either.
    private void addMediaTypeOnly(List<TestCase> cases) {
        Payload empty = Payload.raw("multipart/form-data", Body.NONE);
        cases.add(TestCase.of("a media type without a body", template.with(empty), Expectation.DECLARED));
    }

    private void addBodyCases(RequestBody body, List<TestCase> cases) {
        Payload payload = template.payload().orElse(Payload.raw("application/json", Body.of("{}")));
        boolean anyType = body.contents().mediaTypes().contains("*/*");
        if (!anyType) {
            Payload other = Payload.raw("application/x-understudy", payload.bytes());
            cases.add(TestCase.of("an undeclared media type", template.with(other), Expectation.REJECTION_EXPECTED));
        }
        // Without a Content-Type, a server may guess the media type (RFC 9110 section 8.3), so it need not reject this.
        cases.add(TestCase.of(
                "a body without a media type", template.with(Payload.raw("", payload.bytes())), Expectation.DECLARED));
        if (operation.jsonRequestSchema().isPresent()) {
            Payload malformed = Payload.raw(payload.contentType(), Body.of("{\"a\":"));
            cases.add(TestCase.of("malformed JSON", template.with(malformed), Expectation.REJECTED));
            Payload empty = Payload.raw(payload.contentType(), Body.NONE);
            cases.add(TestCase.of(
                    "an empty body",
                    template.with(empty),
                    body.required() ? Expectation.REJECTED : Expectation.DECLARED));
            cases.add(TestCase.of(
                    "an oversized body",
                    template.with(Payload.raw(payload.contentType(), OVERSIZED)),
                    Expectation.DECLARED_OR_NO_RESPONSE));
        }
        if (body.required()) {
            RequestTemplate without = new RequestTemplate(operation, template.parameters(), Optional.empty());
            cases.add(TestCase.of("a request without a body", without, Expectation.REJECTED));
        }
    }

    /**
     * Returns a case whose request is sent to a path that is not in the contract, instead of the path of the template.
     */
    public static TestCase unknownPathCase(RequestTemplate template) {
        return TestCase.of("an unknown path", template, new Expectation(Expectation.Kind.UNKNOWN_PATH, Set.of()));
    }

    /** Returns a case whose request is sent with a method that the operation's path does not declare. */
    public static TestCase undeclaredMethodCase(RequestTemplate template) {
        return TestCase.of(
                "an undeclared method", template, new Expectation(Expectation.Kind.UNDECLARED_METHOD, Set.of()));
    }

    /**
     * Returns the least harmful method that the path of an operation does not declare; empty if the path declares GET,
     * POST, PATCH and PUT. DELETE is never returned, since a server may support it although it is undeclared.
     */
    public static Optional<String> undeclaredMethod(List<Operation> operations, Operation operation) {
        Set<String> declared = operations.stream()
                .filter(each -> each.path()
                        .withoutParameterNames()
                        .equals(operation.path().withoutParameterNames()))
                .map(Operation::method)
                .collect(Collectors.toSet());
        return Stream.of("GET", "POST", "PATCH", "PUT")
                .filter(method -> !declared.contains(method))
                .findFirst();
    }
}
