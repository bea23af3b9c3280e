package dev.understudy.verify.internal.derive;

import dev.understudy.contract.CompiledSchema;
import dev.understudy.contract.SchemaFault;
import dev.understudy.verify.exchange.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Replaces strings in a request body by others, because many servers do not accept a name that another resource has.
 * What the body is a test of stays the same: its deliberate fault, and the values that the default request does not
 * have. Only if the body has no string of the default request are others replaced, and these keep their length.
 */
public final class DistinctStrings {

    private static final int MIN_KEPT_LENGTH = 4;

    private final Map<String, OperationTestCases> operations;
    private int count;

    /** Creates a source of strings for these operations. It returns no string twice. */
    public DistinctStrings(List<OperationTestCases> operations) {
        this.operations = operations.stream()
                .collect(Collectors.toMap(each -> each.operation().id(), each -> each));
    }

    /** Returns the case with other strings in its body; empty if none can be replaced. */
    public Optional<TestCase> replaceIn(TestCase testCase) {
        Optional<Payload> payload = testCase.template().payload();
        Optional<CompiledSchema> schema = testCase.template().operation().jsonRequestSchema();
        Optional<JsonNode> body = payload.flatMap(
                        each -> each.value().or(() -> each.bytes().json()))
                .filter(JsonNode::isObject);
        Optional<OperationTestCases> operation = Optional.ofNullable(
                operations.get(testCase.template().operation().id()));
        if (body.isEmpty() || schema.isEmpty() || operation.isEmpty()) {
            return Optional.empty();
        }
        JsonNode usual = operation
                .get()
                .defaultRequest()
                .flatMap(RequestTemplate::body)
                .orElse(JsonNodeFactory.instance.missingNode());
        List<JsonPointer> replaceable = strings(body.get(), JsonPointer.empty())
                .filter(at -> !operation.get().isFixed(at) && !isFaulty(testCase, at))
                .toList();
        String suffix = Integer.toString(++count, Character.MAX_RADIX);
        JsonNode replaced = replace(
                body.get(),
                replaceable.stream()
                        .filter(at -> body.get().at(at).equals(usual.at(at)))
                        .toList(),
                schema.get(),
                text -> Stream.of(text + suffix, suffix + text, withEnd(text, suffix)));
        if (replaced.equals(body.get())) {
            replaced = replace(
                    body.get(),
                    replaceable,
                    schema.get(),
                    text -> Stream.of(withEnd(text, suffix)).filter(changed -> length(text) >= MIN_KEPT_LENGTH));
        }
        return replaced.equals(body.get())
                ? Optional.empty()
                : Optional.of(testCase.with(testCase.template().with(payload(payload.get(), replaced))));
    }

    private static Payload payload(Payload original, JsonNode value) {
        return original.value().isPresent()
                ? Payload.of(original.contentType(), value)
                : Payload.raw(original.contentType(), Body.of(value.toString()));
    }

    private static JsonNode replace(
            JsonNode body,
            List<JsonPointer> pointers,
            CompiledSchema schema,
            Function<String, Stream<String>> candidates) {
        JsonNode result = body;
        for (JsonPointer at : pointers) {
            JsonNode before = result;
            List<String> faults = faults(schema, before);
            result = candidates
                    .apply(before.at(at).stringValue())
                    .map(text -> TreeEdits.with(before, at, JsonNodeFactory.instance.stringNode(text)))
                    .filter(changed -> faults(schema, changed).equals(faults))
                    .findFirst()
                    .orElse(before);
        }
        return result;
    }

    private static List<String> faults(CompiledSchema schema, JsonNode body) {
        return schema.judge(body).stream().map(DistinctStrings::text).toList();
    }

    private static String text(SchemaFault fault) {
        return fault.at() + " " + fault.keyword();
    }

    // An id refers to a resource, so another id would make it another request.
    private static Stream<JsonPointer> strings(JsonNode value, JsonPointer at) {
        if (value.isString()) {
            return UnknownIds.isId(value, at) ? Stream.empty() : Stream.of(at);
        }
        List<JsonPointer> found = new ArrayList<>();
        if (value.isObject()) {
            value.propertyStream()
                    .forEach(each -> strings(each.getValue(), at.appendProperty(each.getKey()))
                            .forEach(found::add));
        }
        return found.stream();
    }

    private static boolean isFaulty(TestCase testCase, JsonPointer at) {
        return testCase.fault()
                .filter(fault -> ("/body" + at + "/").startsWith(fault.at() + "/")
                        && !fault.at().equals("/body"))
                .isPresent();
    }

    private static String withEnd(String text, String end) {
        int kept = Math.max(0, length(text) - end.length());
        return text.substring(0, text.offsetByCodePoints(0, kept)) + end;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
