package dev.understudy.suite.strength;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.document.Documents;
import dev.understudy.verify.exchange.ReceivedResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Derives invalid responses from a valid one. In each, the status, one header field or the body is invalid. */
final class InvalidResponses {

    private static final byte[] EMPTY = new byte[0];

    private final Documents documents;
    private final ValidResponse valid;
    private final List<InvalidResponse> responses = new ArrayList<>();

    private InvalidResponses(Documents documents, ValidResponse valid) {
        this.documents = documents;
        this.valid = valid;
    }

    static List<InvalidResponse> of(Contract contract, ValidResponse valid) {
        InvalidResponses derivation = new InvalidResponses(contract.documents(), valid);
        derivation.addInvalidStatuses();
        derivation.addInvalidHeaders();
        derivation.addMissingOrUnexpectedBodies();
        if (valid.content().isPresent() && !valid.operation().method().equals("HEAD")) {
            derivation.addInvalidMediaTypes();
            derivation.addInvalidBodies();
        }
        return derivation.responses;
    }

    private void add(
            String violation, String pointer, String expectedRule, Set<String> keywords, ReceivedResponse response) {
        responses.add(new InvalidResponse(violation, pointer, expectedRule, keywords, response));
    }

    private void addInvalidStatuses() {
        for (int status : new int[] {202, 299, 302, 418, 499, 503, 599}) {
            if (valid.operation().response(status).isEmpty()) {
                ReceivedResponse response = valid.response();
                add(
                        "status " + status,
                        "",
                        "StatusIsDeclared",
                        Set.of("responses"),
                        new ReceivedResponse(status, response.headers(), response.body()));
            }
        }
    }

    private void addInvalidHeaders() {
        for (Parameter header : valid.declared().headers()) {
            String pointer = "/headers/" + header.name();
            if (header.required()) {
                Map<String, String> without = new LinkedHashMap<>(valid.headers());
                without.remove(header.name());
                add("required", pointer, "HeadersMatch", Set.of("required"), response(without));
            }
            for (InvalidHeaders.InvalidHeader invalid : InvalidHeaders.of(documents, header)) {
                Map<String, String> withInvalid = new LinkedHashMap<>(valid.headers());
                withInvalid.put(header.name(), invalid.text());
                add(invalid.keyword(), pointer, "HeadersMatch", invalid.reportableKeywords(), response(withInvalid));
            }
        }
    }

    private ReceivedResponse response(Map<String, String> headers) {
        return ValidResponse.response(
                valid.status(),
                headers,
                valid.content().map(content -> valid.mediaType()),
                valid.response().body().bytes());
    }

    private void addMissingOrUnexpectedBodies() {
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        boolean isEmpty =
                valid.content().isEmpty() || valid.operation().method().equals("HEAD");
        if (isEmpty) {
            ReceivedResponse response =
                    ValidResponse.response(valid.status(), valid.headers(), Optional.of("application/json"), body);
            add("a body where HTTP or the contract allows none", "", "BodyIsAllowed", Set.of("content"), response);
        } else if (valid.isJson()) {
            add("no body", "", "BodyIsPresent", Set.of("content"), valid.response(EMPTY));
            ReceivedResponse withoutMediaType =
                    ValidResponse.response(valid.status(), valid.headers(), Optional.empty(), EMPTY);
            add("no body and no media type", "", "BodyIsPresent", Set.of("content"), withoutMediaType);
        }
    }

    private void addInvalidMediaTypes() {
        byte[] bytes = valid.response().body().bytes();
        for (String mediaType : List.of("text/html", "application/json-seq", "text/json", "a/b", "json", "a/b/c", "")) {
            if (!isInDeclaredRange(mediaType)) {
                ReceivedResponse response =
                        ValidResponse.response(valid.status(), valid.headers(), Optional.of(mediaType), bytes);
                add("media type " + mediaType, "", "MediaTypeIsDeclared", Set.of("content"), response);
            }
        }
        // Without a Content-Type, a recipient may assume this one (RFC 9110, section 8.3).
        if (bytes.length > 0 && !isInDeclaredRange("application/octet-stream")) {
            ReceivedResponse response =
                    ValidResponse.response(valid.status(), valid.headers(), Optional.empty(), bytes);
            add("no media type", "", "MediaTypeIsDeclared", Set.of("content"), response);
        }
    }

    private boolean isInDeclaredRange(String mediaType) {
        List<String> declared = valid.declared().contents().mediaTypes();
        boolean hasOneSlash = mediaType.chars().filter(c -> c == '/').count() == 1;
        boolean isApplication = mediaType.startsWith("application/") && declared.contains("application/*");
        return hasOneSlash && (isApplication || declared.contains("*/*"));
    }

    private void addInvalidBodies() {
        for (InvalidBody invalid : InvalidBodies.of(documents, valid.schema(), valid.body())) {
            // A body that is not JSON is always a string and cannot have another type.
            if (valid.isJson() || invalid.body().isString()) {
                add(
                        invalid.keyword(),
                        invalid.pointer(),
                        "BodyMatches",
                        invalid.reportableKeywords(),
                        valid.response(invalid.body()));
            }
        }
        if (valid.isJson()) {
            MalformedJson.of(valid.body())
                    .forEach((violation, bytes) -> add(violation, "", "JsonIsStrict", Set.of(), valid.response(bytes)));
        }
    }
}
