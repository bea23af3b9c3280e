package dev.understudy.contract;

import dev.understudy.contract.Parameter.In;
import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.document.Documents;
import dev.understudy.contract.document.UnreadableDocument;
import dev.understudy.contract.document.UnresolvedReference;
import dev.understudy.contract.internal.schema.SchemaBook;
import dev.understudy.contract.schema.Direction;
import dev.understudy.contract.syntax.MediaType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the parts of an operation, following references; what leads nowhere is noted as not checked. */
final class OperationReader {

    private final Documents documents;
    private final SchemaBook book;
    private final NotCheckedList notChecked;

    OperationReader(Documents documents, SchemaBook book, NotCheckedList notChecked) {
        this.documents = documents;
        this.book = book;
        this.notChecked = notChecked;
    }

    List<Parameter> parameters(DocumentNode pathItem, DocumentNode operation) {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        // The operation's own replace those of its path with the same name at the same place.
        for (DocumentNode owner : List.of(pathItem, operation)) {
            for (DocumentNode listed : owner.child("parameters").elements()) {
                follow(listed)
                        .flatMap(this::parameter)
                        .ifPresent(parameter -> parameters.put(parameter.in() + " " + parameter.name(), parameter));
            }
        }
        return List.copyOf(parameters.values());
    }

    Optional<RequestBody> requestBody(DocumentNode operation) {
        DocumentNode listed = operation.child("requestBody");
        return Optional.of(listed)
                .filter(DocumentNode::exists)
                .flatMap(this::follow)
                .map(body -> new RequestBody(
                        body.child("required").isTrue(), contents(body.child("content"), Direction.REQUEST), body));
    }

    Map<String, Response> responses(DocumentNode operation) {
        Map<String, Response> responses = new LinkedHashMap<>();
        operation.child("responses").members().forEach((status, listed) -> {
            if (!status.startsWith("x-")) {
                responses.put(normal(status), response(normal(status), listed));
            }
        });
        return Collections.unmodifiableMap(responses);
    }

    // The specification writes 4XX; some documents write 4xx and mean it.
    private static String normal(String status) {
        return status.length() == 3 ? status.toUpperCase(Locale.ROOT) : status;
    }

    // A status stays declared even if what it refers to is nowhere; then any answer will do.
    private Response response(String status, DocumentNode listed) {
        return follow(listed).map(node -> resolved(status, node)).orElseGet(() -> {
            Content anything = new Content(MediaType.ANY, Optional.empty(), listed);
            return new Response(status, List.of(), new Contents(List.of(anything)), listed);
        });
    }

    private Response resolved(String status, DocumentNode node) {
        List<Parameter> headers = new ArrayList<>();
        node.child("headers").members().forEach((name, listed) -> {
            // "Content-Type" is described by the content and ignored here (OpenAPI, Response Object).
            if (!name.equalsIgnoreCase("Content-Type")) {
                follow(listed).ifPresent(header -> headers.add(header(name, header)));
            }
        });
        return new Response(status, List.copyOf(headers), contents(node.child("content"), Direction.RESPONSE), node);
    }

    private Parameter header(String name, DocumentNode node) {
        return parameter(name, In.HEADER, node, Direction.RESPONSE);
    }

    private Optional<Parameter> parameter(DocumentNode node) {
        String name = node.child("name").text("");
        Optional<In> in = Stream.of(In.values())
                .filter(place -> place.name().equalsIgnoreCase(node.child("in").text("")))
                .findFirst();
        if (in.isEmpty()) {
            notChecked.add(node, "a parameter stands in path, query, header or cookie");
            return Optional.empty();
        }
        // Three headers are described by other means (OpenAPI, Parameter Object).
        boolean ignored = in.get() == In.HEADER
                && Stream.of("Accept", "Content-Type", "Authorization").anyMatch(name::equalsIgnoreCase);
        return ignored ? Optional.empty() : Optional.of(parameter(name, in.get(), node, Direction.REQUEST));
    }

    private Parameter parameter(String name, In in, DocumentNode node, Direction direction) {
        Parameter.Style style = style(in, node);
        DocumentNode explode = node.child("explode");
        Contents contents = contents(node.child("content"), direction);
        return new Parameter(
                name,
                in,
                in == In.PATH || node.child("required").isTrue(),
                style,
                explode.exists() ? explode.isTrue() : style == Parameter.Style.FORM,
                schema(node.child("schema"), direction),
                contents.all().stream().findFirst(),
                node);
    }

    private Parameter.Style style(In in, DocumentNode node) {
        Parameter.Style usual = in == In.QUERY || in == In.COOKIE ? Parameter.Style.FORM : Parameter.Style.SIMPLE;
        String name = node.child("style").text("");
        if (name.isEmpty()) {
            return usual;
        }
        Optional<Parameter.Style> style = Stream.of(Parameter.Style.values())
                .filter(each -> each.name().replace("_", "").equalsIgnoreCase(name))
                .findFirst();
        if (style.isEmpty()) {
            notChecked.add(node.child("style"), "there is no style '" + name + "'");
        }
        return style.orElse(usual);
    }

    private Contents contents(DocumentNode node, Direction direction) {
        List<Content> contents = new ArrayList<>();
        node.members().forEach((name, content) -> {
            Optional<MediaType> mediaType = MediaType.of(name);
            if (mediaType.isEmpty()) {
                notChecked.add(content, "'" + name + "' is no media type");
            } else {
                follow(content)
                        .ifPresent(found -> contents.add(
                                new Content(mediaType.get(), schema(found.child("schema"), direction), found)));
            }
        });
        return new Contents(List.copyOf(contents));
    }

    private Optional<BodySchema> schema(DocumentNode node, Direction direction) {
        return node.exists() ? Optional.of(new BodySchema(book, node, direction)) : Optional.empty();
    }

    private Optional<DocumentNode> follow(DocumentNode node) {
        try {
            return Optional.of(documents.follow(node));
        } catch (UnresolvedReference e) {
            notChecked.add(node, "the reference " + e.getMessage());
            return Optional.empty();
        } catch (UnreadableDocument e) {
            throw new ContractException(e.getMessage(), e);
        }
    }
}
