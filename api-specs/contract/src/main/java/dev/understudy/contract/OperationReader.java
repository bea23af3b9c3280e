package dev.understudy.contract;

import dev.understudy.contract.Parameter.In;
import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.document.Documents;
import dev.understudy.contract.document.UnreadableDocumentException;
import dev.understudy.contract.document.UnresolvedReferenceException;
import dev.understudy.contract.internal.schema.SchemaBundle;
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

/**
 * Reads the parameters, request body and responses of an operation, and follows their references. References that
 * cannot be resolved are recorded as not checked.
 */
final class OperationReader {

    private final Documents documents;
    private final SchemaBundle bundle;
    private final NotCheckedList notChecked;

    OperationReader(Documents documents, SchemaBundle bundle, NotCheckedList notChecked) {
        this.documents = documents;
        this.bundle = bundle;
        this.notChecked = notChecked;
    }

    List<Parameter> parameters(PathItem pathItem, DocumentNode operation) {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        // A parameter of the operation replaces one of its path item with the same name and location.
        List<DocumentNode> lists = new ArrayList<>(pathItem.field("parameters"));
        lists.add(operation.child("parameters"));
        lists.stream()
                .flatMap(list -> list.elements().stream())
                .flatMap(declared -> follow(declared).flatMap(this::parameter).stream())
                .forEach(parameter -> parameters.put(parameter.in() + " " + parameter.name(), parameter));
        // A path has every parameter of its template. The declaration of one that is missing may lie behind a
        // reference that cannot be resolved.
        for (String name : pathItem.path().parameterNames()) {
            parameters.computeIfAbsent(In.PATH + " " + name, any -> undeclared(name, operation));
        }
        return List.copyOf(parameters.values());
    }

    private Parameter undeclared(String name, DocumentNode operation) {
        notChecked.add(operation, "the declaration of the path parameter '" + name + "' cannot be found");
        return new Parameter(
                name, In.PATH, true, Parameter.Style.SIMPLE, false, Optional.empty(), Optional.empty(), operation);
    }

    Optional<RequestBody> requestBody(DocumentNode operation) {
        DocumentNode declared = operation.child("requestBody");
        return Optional.of(declared)
                .filter(DocumentNode::exists)
                .flatMap(this::follow)
                .map(body -> new RequestBody(
                        body.child("required").isTrue(), contents(body.child("content"), Direction.REQUEST), body));
    }

    Map<String, Response> responses(DocumentNode operation) {
        Map<String, Response> responses = new LinkedHashMap<>();
        operation.child("responses").members().forEach((status, declared) -> {
            if (!status.startsWith("x-")) {
                responses.put(normalise(status), response(normalise(status), declared));
            }
        });
        return Collections.unmodifiableMap(responses);
    }

    // The specification requires ranges in upper case (4XX), but some documents write 4xx.
    private static String normalise(String status) {
        return status.length() == 3 ? status.toUpperCase(Locale.ROOT) : status;
    }

    // If the declared response is a reference that cannot be resolved, any sent response with its status is valid.
    private Response response(String status, DocumentNode declared) {
        return follow(declared).map(node -> resolvedResponse(status, node)).orElseGet(() -> {
            Content unrestricted = new Content(MediaType.ANY, Optional.empty(), declared);
            return new Response(status, List.of(), new Contents(List.of(unrestricted)), declared);
        });
    }

    private Response resolvedResponse(String status, DocumentNode node) {
        List<Parameter> headers = new ArrayList<>();
        node.child("headers").members().forEach((name, declared) -> {
            // OpenAPI ignores a header named "Content-Type": "content" declares the media types (Response Object).
            if (!name.equalsIgnoreCase("Content-Type")) {
                follow(declared).ifPresent(header -> headers.add(header(name, header)));
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
                .filter(location ->
                        location.name().equalsIgnoreCase(node.child("in").text("")))
                .findFirst();
        if (in.isEmpty()) {
            notChecked.add(node, "'in' must be path, query, header or cookie");
            return Optional.empty();
        }
        // OpenAPI ignores parameters with these names (Parameter Object).
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
        Parameter.Style fallback = in == In.QUERY || in == In.COOKIE ? Parameter.Style.FORM : Parameter.Style.SIMPLE;
        String name = node.child("style").text("");
        if (name.isEmpty()) {
            return fallback;
        }
        Optional<Parameter.Style> style = Parameter.Style.of(name);
        if (style.isEmpty()) {
            notChecked.add(node.child("style"), "the style '" + name + "' is not known");
        }
        return style.orElse(fallback);
    }

    private Contents contents(DocumentNode node, Direction direction) {
        List<Content> contents = new ArrayList<>();
        node.members().forEach((name, content) -> {
            Optional<MediaType> mediaType = MediaType.of(name);
            if (mediaType.isEmpty()) {
                notChecked.add(content, "'" + name + "' is not a media type");
            } else {
                follow(content)
                        .ifPresent(found -> contents.add(
                                new Content(mediaType.get(), schema(found.child("schema"), direction), found)));
            }
        });
        return new Contents(List.copyOf(contents));
    }

    private Optional<CompiledSchema> schema(DocumentNode node, Direction direction) {
        return node.exists() ? Optional.of(new CompiledSchema(bundle, node, direction)) : Optional.empty();
    }

    private Optional<DocumentNode> follow(DocumentNode node) {
        try {
            return Optional.of(documents.follow(node));
        } catch (UnresolvedReferenceException e) {
            notChecked.add(node, "the reference " + e.getMessage());
            return Optional.empty();
        } catch (UnreadableDocumentException e) {
            throw new ContractException(e.getMessage(), e);
        }
    }
}
