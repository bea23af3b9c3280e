package dev.understudy.verify.internal.derive;

import dev.understudy.contract.CompiledSchema;
import dev.understudy.contract.Content;
import dev.understudy.contract.Operation;
import dev.understudy.contract.RequestBody;
import dev.understudy.contract.document.DocumentNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Generates valid and invalid request bodies for one operation. */
final class RequestBodies {

    private static final int MAX_TRIES = 8;
    private static final int MAX_JUDGED_IN_REPAIR = 40;
    // Media types other than JSON get only a few valid bodies and no invalid ones. A form, for example, does not
    // preserve the types of values, so it cannot violate them.
    private static final int MAX_NON_JSON = 20;

    private final Operation operation;
    private final SchemaAlternatives alternatives;
    private final FixedBodyValues fixed;
    private volatile TestValues testValues;

    RequestBodies(Operation operation, SchemaAlternatives alternatives, FixedBodyValues fixed) {
        this.operation = operation;
        this.alternatives = alternatives;
        this.fixed = fixed;
    }

    /** Returns the default valid body; empty if the operation has no body or none is found. */
    Optional<Payload> defaultBody() {
        return contents().stream()
                .flatMap(content -> defaultBody(content).stream())
                .findFirst();
    }

    /** Returns valid bodies, in turn for every declared media type. */
    Iterator<BodyCase> valid() {
        return valid(TestValues::valid);
    }

    /** Returns the bodies of {@link #valid}, but first those that differ from the default in many locations. */
    Iterator<BodyCase> validWholeFirst() {
        return valid(TestValues::validWholeFirst);
    }

    private Iterator<BodyCase> valid(Function<TestValues, Iterator<TestValue>> order) {
        return Rounds.over(contents(), content -> {
            String type = BodyWriter.contentType(content.mediaType());
            Iterator<BodyCase> examples = examples(content).stream()
                    .map(value -> new BodyCase("an example from the contract", Payload.of(type, value)))
                    .iterator();
            return Rounds.alternate(examples, valid(content, type, order));
        });
    }

    private Iterator<BodyCase> valid(Content content, String type, Function<TestValues, Iterator<TestValue>> order) {
        return content.mediaType().isJson() && content.schema().isPresent() && isFirstJson(content)
                ? new MappedIterator<>(
                        order.apply(testValues()),
                        each -> new BodyCase(each.description(), Payload.of(type, each.value())))
                : someValid(content).stream()
                        .map(value -> new BodyCase("a valid '" + type + "' body", Payload.of(type, value)))
                        .iterator();
    }

    /** Returns JSON bodies, each of which violates exactly one keyword at one location. */
    Iterator<BodyCase> invalid() {
        if (operation.jsonRequestSchema().isEmpty()) {
            return Collections.emptyIterator();
        }
        String type = jsonType();
        return new MappedIterator<>(testValues().invalid(), each -> BodyCase.invalid(type, each));
    }

    /** Returns a valid JSON body with all optional properties of the root, but not of the objects in it. */
    Optional<Payload> shallow() {
        return operation
                .jsonRequestSchema()
                .flatMap(schema -> new ValueGenerator(alternatives, fixed, GenerationMode.SHALLOW)
                        .generate(List.of(schema.node()), JsonPointer.empty())
                        .filter(value -> schema.judge(value).isEmpty())
                        .map(value -> Payload.of(jsonType(), value)));
    }

    /** Returns a random valid JSON body; empty if none is found. */
    Optional<Payload> random(Random random) {
        return operation.jsonRequestSchema().flatMap(schema -> {
            ValidValues search = new ValidValues(schema, alternatives, fixed);
            for (int i = 0; i < MAX_TRIES; i++) {
                Optional<JsonNode> value = new ValueGenerator(alternatives, fixed, GenerationMode.random(random))
                        .generate(List.of(schema.node()), JsonPointer.empty())
                        .flatMap(each -> search.repair(each, MAX_JUDGED_IN_REPAIR));
                if (value.isPresent()) {
                    return Optional.of(Payload.of(jsonType(), value.get()));
                }
            }
            return Optional.empty();
        });
    }

    /** Returns a copy of a valid body with one random fault; empty if no change with exactly one fault is found. */
    Optional<BodyCase> randomInvalid(JsonNode valid, Random random) {
        CompiledSchema schema = operation.jsonRequestSchema().orElseThrow();
        List<MutationPoint> applicable = testValues().points().stream()
                .filter(point -> !valid.at(point.at()).isMissingNode())
                .toList();
        InvalidValues invalidValues = new InvalidValues(alternatives, fixed);
        for (int i = 0; i < MAX_TRIES && !applicable.isEmpty(); i++) {
            MutationPoint point = applicable.get(random.nextInt(applicable.size()));
            List<JsonNode> candidates = invalidValues.of(new MutationPoint(point.at(), point.schema(), valid));
            JsonNode body = TreeEdits.with(valid, point.at(), candidates.get(random.nextInt(candidates.size())));
            List<TestValue> invalid = TestValues.withSingleFault(body, schema.judge(body));
            if (!invalid.isEmpty()) {
                return Optional.of(BodyCase.invalid(jsonType(), invalid.get(0)));
            }
        }
        return Optional.empty();
    }

    /** Returns whether the profile fixes the value at a location. */
    boolean isFixed(JsonPointer at) {
        return fixed.at(at).isPresent();
    }

    /** Returns whether a body contains an id that the profile does not fix. The resource with that id may not exist. */
    boolean refersToUnknownResource(JsonNode body) {
        return UnknownIds.areIn(body, fixed);
    }

    private TestValues testValues() {
        if (testValues == null) {
            testValues = new TestValues(operation.jsonRequestSchema().orElseThrow(), alternatives, fixed);
        }
        return testValues;
    }

    private List<Content> contents() {
        return operation
                .requestBody()
                .map(RequestBody::contents)
                .map(contents -> contents.all())
                .orElse(List.of());
    }

    private boolean isFirstJson(Content content) {
        return content.schema()
                .get()
                .node()
                .equals(operation.jsonRequestSchema().orElseThrow().node());
    }

    private String jsonType() {
        return contents().stream()
                .filter(content ->
                        content.mediaType().isJson() && content.schema().isPresent())
                .map(content -> BodyWriter.contentType(content.mediaType()))
                .findFirst()
                .orElseThrow();
    }

    private Optional<Payload> defaultBody(Content content) {
        String type = BodyWriter.contentType(content.mediaType());
        return candidates(content)
                .filter(value -> content.schema().isEmpty()
                        || content.schema().get().judge(value).isEmpty())
                .findFirst()
                .map(value -> Payload.of(type, value));
    }

    private List<JsonNode> someValid(Content content) {
        List<JsonNode> values = new ArrayList<>();
        content.schema().ifPresent(schema -> {
            Iterator<TestValue> valid = new TestValues(schema, alternatives, fixed).valid();
            while (values.size() < MAX_NON_JSON && valid.hasNext()) {
                values.add(valid.next().value());
            }
        });
        return values;
    }

    // The examples in the contract come first, since a server probably accepts them. If the profile fixes values,
    // generated bodies come first, since the examples do not contain these values. The stream is lazy: each candidate
    // is generated only after the previous one was found to be invalid.
    private Stream<JsonNode> candidates(Content content) {
        return Stream.<Supplier<Stream<JsonNode>>>of(
                        () -> fixed.values().isEmpty() ? examples(content).stream() : Stream.empty(),
                        () -> generated(content, GenerationMode.MINIMAL),
                        () -> generated(content, GenerationMode.MAXIMAL),
                        () -> examples(content).stream(),
                        () -> content.schema().stream()
                                .flatMap(schema -> new ValidValues(schema, alternatives, fixed).all()),
                        () -> content.schema().isEmpty()
                                ? Stream.of(JsonNodeFactory.instance.objectNode())
                                : Stream.empty())
                .flatMap(Supplier::get);
    }

    private Stream<JsonNode> generated(Content content, GenerationMode mode) {
        return content.schema().stream()
                .flatMap(schema -> new ValueGenerator(alternatives, fixed, mode)
                        .generate(List.of(schema.node()), JsonPointer.empty()).stream());
    }

    private List<JsonNode> examples(Content content) {
        List<JsonNode> examples = new ArrayList<>();
        DocumentNode node = content.node();
        examples.add(node.child("example").value());
        node.child("examples")
                .members()
                .values()
                .forEach(example -> examples.add(example.child("value").value()));
        content.schema()
                .ifPresent(schema -> examples.add(schema.node().child("example").value()));
        return examples.stream()
                .filter(value -> !value.isMissingNode())
                .filter(value -> content.schema().isEmpty()
                        || content.schema().get().judge(value).isEmpty())
                .toList();
    }
}
