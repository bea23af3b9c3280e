package dev.understudy.verify.internal.har;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.internal.derive.Credentials;
import dev.understudy.verify.internal.derive.Expectation;
import dev.understudy.verify.internal.derive.InjectedFault;
import dev.understudy.verify.internal.derive.RequestTemplate;
import dev.understudy.verify.internal.derive.TestCase;
import dev.understudy.verify.internal.send.CaseJudge;
import dev.understudy.verify.internal.send.SentRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the test case of each entry to the recording of a run, and reads it again. With the case, {@code check} knows
 * which requests were invalid on purpose and which response was expected.
 *
 * <p>A case belongs to the contract from which it was derived: by another one, an invalid request may be valid.
 */
final class RecordedCases {

    /** The name of the field in an entry. Names of fields that HAR does not define begin with an underscore. */
    static final String FIELD = "_case";

    private static final String NO_RESPONSE = "noResponse";

    private final String contract;
    private final Map<String, Operation> operations;

    RecordedCases(Contract contract) {
        this.contract = fingerprint(contract);
        this.operations = contract.operations().stream()
                .collect(Collectors.toMap(Operation::id, Function.identity(), (first, second) -> first));
    }

    JsonNode write(TestCase testCase, SentRequest sent) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("contract", contract);
        node.put("operation", testCase.template().operation().id());
        node.put("description", testCase.description());
        node.put("credentials", testCase.credentials().kind().name());
        node.put("expected", testCase.expectation().kind().name());
        testCase.expectation().statuses().stream().sorted().forEach(node.withArray("statuses")::add);
        node.put("refersToUnknown", testCase.refersToUnknown());
        node.put("tries", testCase.tries());
        testCase.fault()
                .ifPresent(
                        fault -> node.putObject("fault").put("at", fault.at()).put("keyword", fault.keyword()));
        if (sent.response().isEmpty()) {
            node.put(NO_RESPONSE, sent.failure()).put("unreachable", sent.isUnreachable());
        }
        return node;
    }

    /**
     * Reads the case of an entry. Its request has no values, because nothing that judges a response needs them.
     *
     * @return the case; empty if the node is not one, or is one of another contract
     */
    Optional<TestCase> read(JsonNode node) {
        Operation operation = operations.get(node.path("operation").asString(""));
        if (operation == null || !node.path("contract").asString("").equals(contract)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new TestCase(
                    node.path("description").asString(""),
                    new RequestTemplate(operation, Map.of(), Optional.empty()),
                    new Credentials(
                            Credentials.Kind.valueOf(node.path("credentials").asString("")), ""),
                    new Expectation(
                            Expectation.Kind.valueOf(node.path("expected").asString("")), statuses(node)),
                    node.path("refersToUnknown").asBoolean(false),
                    node.path("tries").asInt(1),
                    fault(node.path("fault")),
                    Optional.empty()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Returns the finding for a case that got no response; empty if it got one. */
    Optional<Finding> noResponse(JsonNode node, TestCase testCase, int index) {
        return Optional.of(node.path(NO_RESPONSE))
                .filter(JsonNode::isString)
                .map(reason -> CaseJudge.noResponse(
                        testCase, index, node.path("unreachable").asBoolean(false), reason.stringValue()));
    }

    private static Set<Integer> statuses(JsonNode node) {
        return node.path("statuses").values().stream()
                .filter(JsonNode::isInt)
                .map(JsonNode::intValue)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<InjectedFault> fault(JsonNode node) {
        return node.isObject()
                ? Optional.of(new InjectedFault(
                        node.path("at").asString(""), node.path("keyword").asString("")))
                : Optional.empty();
    }

    // A checksum suffices: it must only detect that somebody edited the contract since the run.
    private static String fingerprint(Contract contract) {
        CRC32 checksum = new CRC32();
        checksum.update(contract.root().value().toString().getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(checksum.getValue());
    }
}
