package dev.understudy.jaxrs.stub.operation;

import com.palantir.javapoet.ClassName;
import dev.understudy.contract.Content;
import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.Response;
import dev.understudy.contract.document.DocumentNode;
import dev.understudy.jaxrs.status.StatusNames;
import dev.understudy.jaxrs.stub.type.Identifiers;
import dev.understudy.jaxrs.stub.type.Place;
import dev.understudy.jaxrs.stub.type.TypeUse;
import dev.understudy.jaxrs.stub.type.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decides the result types of the operations. */
final class Results {

    private static final Set<String> RESULT_METHODS = Set.of("status", "headers", "body", "mediaType");
    // RFC 9110, sections 15.2, 15.3.5 and 15.4.5: responses that cannot have a body.
    private static final String BODILESS = "1..|1XX|204|205|304";

    // The content of a response with a name of its own.
    private static final Pattern COMPONENT = Pattern.compile("/components/responses/([^/]+)/content/.*");

    private final Types types;
    private final Bodies bodies;
    private final SharedSchemas shared;

    Results(Types types, Bodies bodies, SharedSchemas shared) {
        this.types = types;
        this.bodies = bodies;
        this.shared = shared;
    }

    ResultType of(ApiType api, String operationName, Operation operation) {
        ClassName name = api.name().nestedClass(Identifiers.type(operationName) + "Response");
        List<ResultType.ResponseType> responses = new ArrayList<>();
        Set<String> names = new HashSet<>();
        operation.responses().forEach((declared, response) -> {
            ResultType.Status status = Statuses.of(declared, operation.statuses());
            if (!status.isEmpty()) {
                add(responses, names, api, operationName, operation, name, status, response);
            }
        });
        if (responses.isEmpty()) {
            responses.add(undescribed(name));
        }
        return new ResultType(name, operationName, List.copyOf(responses));
    }

    private void add(
            List<ResultType.ResponseType> responses,
            Set<String> names,
            ApiType api,
            String operationName,
            Operation operation,
            ClassName result,
            ResultType.Status status,
            Response response) {
        String plain = StatusNames.of(response.status());
        List<Content> contents = contents(operation, response);
        for (int i = 0; i < Math.max(1, contents.size()); i++) {
            Optional<Content> content = contents.isEmpty() ? Optional.empty() : Optional.of(contents.get(i));
            String suffix = i == 0
                    ? ""
                    : Identifiers.type("x "
                                    + MediaTypes.word(
                                            contents.get(i).mediaType().toString()))
                            .substring(1);
            String name = Identifiers.free(plain + suffix, names::contains);
            names.add(name);
            responses.add(new ResultType.ResponseType(
                    result.nestedClass(name),
                    description(response.node()),
                    status,
                    content.map(each -> each.mediaType().toString())
                            .filter(type -> !type.equalsIgnoreCase(MediaTypes.JSON))
                            .filter(type -> !MediaTypes.isRange(type) || !bodies.isJson(content.get())),
                    content.filter(each -> MediaTypes.isRange(each.mediaType().toString()))
                            .filter(each -> !bodies.isJson(each))
                            .isPresent(),
                    headers(api, operationName + " " + plain, response),
                    content.map(each -> body(api, operationName, plain, each))));
        }
    }

    private TypeUse body(ApiType api, String operationName, String status, Content content) {
        DocumentNode schema = content.node().child("schema");
        Matcher component = COMPONENT.matcher(content.node().pointer().toString());
        String name = component.matches()
                ? component.group(1)
                : shared.isRepeated(schema) ? status : operationName + " " + status;
        return bodies.response(content, shared.first(schema), Place.operation(api, name, "body"));
    }

    private static List<Content> contents(Operation operation, Response response) {
        if (operation.method().equals("HEAD") || response.status().matches(BODILESS)) {
            return List.of();
        }
        return response.contents().all().stream()
                .sorted(Comparator.comparing(
                        content -> !MediaTypes.isJson(content.mediaType().toString())))
                .toList();
    }

    private List<ResultType.Header> headers(ApiType api, String place, Response response) {
        List<ResultType.Header> headers = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Parameter header : response.headers()) {
            String name = Identifiers.member(header.name());
            name = RESULT_METHODS.contains(name) ? "header" + Identifiers.type(name) : name;
            name = Identifiers.free(name, taken::contains);
            taken.add(name);
            TypeUse type = types.resolve(header.node().child("schema"), Place.operation(api, place, header.name()));
            headers.add(
                    new ResultType.Header(header.name(), name, type, header.required(), description(header.node())));
        }
        return headers;
    }

    // An operation without declared responses may return any status.
    private static ResultType.ResponseType undescribed(ClassName result) {
        return new ResultType.ResponseType(
                result.nestedClass("Default"),
                Optional.of("Any response, since the contract declares none."),
                Statuses.ANY,
                Optional.empty(),
                false,
                List.of(),
                Optional.of(new TypeUse(ClassName.OBJECT, true, false, Optional.empty())));
    }

    /** Returns the media types of all responses of an operation. */
    static List<String> mediaTypes(Operation operation) {
        return operation.responses().values().stream()
                .flatMap(response -> contents(operation, response).stream())
                .map(content -> content.mediaType().toString())
                .distinct()
                .toList();
    }

    private static Optional<String> description(DocumentNode node) {
        return Optional.of(node.child("description").text("").strip()).filter(text -> !text.isEmpty());
    }
}
