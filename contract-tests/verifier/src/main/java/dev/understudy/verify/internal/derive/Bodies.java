package dev.understudy.verify.internal.derive;

import dev.understudy.contract.BodySchema;
import dev.understudy.contract.Content;
import dev.understudy.contract.Operation;
import dev.understudy.contract.RequestBody;
import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.syntax.Uuids;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The bodies of one operation worth sending. */
final class Bodies {

    private static final int TRIES = 8;
    // What a form loses, types above all, cannot be broken on purpose.
    private static final int MOST_OTHER = 20;

    private static final Pattern ID = Pattern.compile("(?:[/_]ids?|[a-z]Ids?)(?:/\\d+)?$");

    private final Operation operation;
    private final Alternatives alternatives;
    private final Pins pins;
    private volatile Variants variants;

    Bodies(Operation operation, Alternatives alternatives, Pins pins) {
        this.operation = operation;
        this.alternatives = alternatives;
        this.pins = pins;
    }

    /** The body to send where nothing else is asked; empty if the operation takes none, or none is found. */
    Optional<Payload> usual() {
        return contents().stream().flatMap(content -> usual(content).stream()).findFirst();
    }

    /** Valid bodies of every media type. */
    List<Edge> valid() {
        List<Edge> valid = new ArrayList<>();
        for (Content content : contents()) {
            String type = BodyWriter.contentType(content.mediaType());
            examples(content)
                    .forEach(value -> valid.add(new Edge("an example of the contract", Payload.of(type, value))));
            if (content.mediaType().isJson() && content.schema().isPresent() && isFirstJson(content)) {
                variants().valid().forEach(each -> valid.add(new Edge(each.what(), Payload.of(type, each.value()))));
            } else {
                others(content).forEach(value -> valid.add(new Edge("a valid " + type, Payload.of(type, value))));
            }
        }
        return valid;
    }

    /** JSON bodies that break one keyword at one place. */
    List<Edge> invalid() {
        if (operation.jsonRequest().isEmpty()) {
            return List.of();
        }
        String type = usualType();
        return variants().invalid().stream().map(each -> broken(type, each)).toList();
    }

    /** A random valid JSON body; empty if none is found. */
    Optional<Payload> random(Random random) {
        return operation.jsonRequest().flatMap(schema -> {
            for (int i = 0; i < TRIES; i++) {
                Optional<JsonNode> value = new ValueMaker(alternatives, pins, Taste.of(random))
                        .make(List.of(schema.node()), JsonPointer.empty())
                        .filter(each -> schema.judge(each).isEmpty());
                if (value.isPresent()) {
                    return Optional.of(Payload.of(usualType(), value.get()));
                }
            }
            return Optional.empty();
        });
    }

    /** A random body that breaks one keyword at one place, made from a valid one; empty if none is found. */
    Optional<Edge> broken(JsonNode valid, Random random) {
        BodySchema schema = operation.jsonRequest().orElseThrow();
        List<Site> present = variants().sites().stream()
                .filter(site -> !valid.at(site.at()).isMissingNode())
                .toList();
        Breaks breaks = new Breaks(alternatives, pins);
        for (int i = 0; i < TRIES && !present.isEmpty(); i++) {
            Site site = present.get(random.nextInt(present.size()));
            List<JsonNode> candidates = breaks.of(new Site(site.at(), site.schema(), valid));
            JsonNode body = Trees.with(valid, site.at(), candidates.get(random.nextInt(candidates.size())));
            List<Variant> broken = Variants.broken(body, schema.judge(body));
            if (!broken.isEmpty()) {
                return Optional.of(broken(usualType(), broken.get(0)));
            }
        }
        return Optional.empty();
    }

    /** Whether a body refers by an id, which nobody has fixed, to something that exists or not. */
    boolean isOpaque(JsonNode body) {
        return isOpaque(body, JsonPointer.empty());
    }

    /** A body, what is special about it, and what is wrong with it, if anything is. */
    record Edge(String what, Payload payload, Optional<Fault> fault) {

        Edge(String what, Payload payload) {
            this(what, payload, Optional.empty());
        }
    }

    private static Edge broken(String type, Variant variant) {
        Fault fault = new Fault("/body" + variant.at(), variant.broken().orElseThrow());
        return new Edge(
                "a body that " + variant.what() + " at '" + variant.at() + "'",
                Payload.of(type, variant.value()),
                Optional.of(fault));
    }

    private boolean isOpaque(JsonNode value, JsonPointer at) {
        if (value.isObject()) {
            return value.propertyStream().anyMatch(each -> isOpaque(each.getValue(), at.appendProperty(each.getKey())));
        }
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            if (isOpaque(value.get(i), at.appendIndex(i))) {
                return true;
            }
        }
        return (value.isString() || value.isIntegralNumber())
                && pins.at(at).filter(value::equals).isEmpty()
                && (Uuids.isUuid(value.asString()) || ID.matcher(at.toString()).find());
    }

    private Variants variants() {
        if (variants == null) {
            variants = new Variants(operation.jsonRequest().orElseThrow(), alternatives, pins);
        }
        return variants;
    }

    private List<Content> contents() {
        return operation
                .requestBody()
                .map(RequestBody::contents)
                .map(all -> all.all())
                .orElse(List.of());
    }

    private boolean isFirstJson(Content content) {
        return content.schema()
                .get()
                .node()
                .equals(operation.jsonRequest().orElseThrow().node());
    }

    private String usualType() {
        return contents().stream()
                .filter(content ->
                        content.mediaType().isJson() && content.schema().isPresent())
                .map(content -> BodyWriter.contentType(content.mediaType()))
                .findFirst()
                .orElseThrow();
    }

    private Optional<Payload> usual(Content content) {
        String type = BodyWriter.contentType(content.mediaType());
        return candidates(content)
                .filter(value -> content.schema().isEmpty()
                        || content.schema().get().judge(value).isEmpty())
                .findFirst()
                .map(value -> Payload.of(type, value));
    }

    private List<JsonNode> others(Content content) {
        return content.schema()
                .map(schema -> new Variants(schema, alternatives, pins)
                        .valid().stream().limit(MOST_OTHER).map(Variant::value).toList())
                .orElse(List.of());
    }

    // What a profile fixes makes a body meaningful; without it the document's own examples do. None is made
    // before the one before it has failed.
    private Stream<JsonNode> candidates(Content content) {
        return Stream.<Supplier<Stream<JsonNode>>>of(
                        () -> pins.values().isEmpty() ? examples(content).stream() : Stream.empty(),
                        () -> made(content, Taste.LITTLE),
                        () -> made(content, Taste.MUCH),
                        () -> examples(content).stream(),
                        () -> content.schema().isEmpty()
                                ? Stream.of(JsonNodeFactory.instance.objectNode())
                                : Stream.empty())
                .flatMap(Supplier::get);
    }

    private Stream<JsonNode> made(Content content, Taste taste) {
        return content.schema().stream()
                .flatMap(schema -> new ValueMaker(alternatives, pins, taste)
                        .make(List.of(schema.node()), JsonPointer.empty()).stream());
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
