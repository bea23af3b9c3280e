package dev.understudy.suite.strength;

import dev.understudy.contract.Parameter;
import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.document.Documents;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Derives invalid header values from a valid one: each violates one keyword of the schema, or the style. */
final class InvalidHeaders {

    private InvalidHeaders() {}

    /**
     * An invalid header value.
     *
     * @param keyword the violated keyword
     * @param reportableKeywords the keywords that a finding about this value may name
     * @param text the value in the header field
     */
    record InvalidHeader(String keyword, Set<String> reportableKeywords, String text) {}

    static List<InvalidHeader> of(Documents documents, Parameter header) {
        DocumentNode schema = ValidResponse.schema(header);
        JsonNode valid = ValidResponse.value(header, documents);
        List<InvalidHeader> headers = new ArrayList<>();
        for (InvalidBody each : InvalidBodies.of(documents, schema, valid)) {
            if (header.content().isPresent() || staysInvalid(each, schema, valid)) {
                headers.add(new InvalidHeader(each.keyword(), keywords(each), HeaderText.of(header, each.body())));
            }
        }
        if (header.content().isPresent()) {
            headers.add(new InvalidHeader("content", Set.of("style"), "{"));
        } else if (valid.isObject()) {
            headers.add(new InvalidHeader("style", Set.of("style", "type", "required"), "loose,words,here"));
        }
        return headers;
    }

    // A value of another type may be valid as text in a header field: every value is also a string, an array of one
    // element looks like the element, and an empty string may be an empty array.
    private static boolean staysInvalid(InvalidBody body, DocumentNode schema, JsonNode valid) {
        if (!body.keyword().equals("type")) {
            return true;
        }
        boolean isRoot = body.pointer().isEmpty();
        JsonNode invalid = body.body().at(body.pointer());
        boolean isString = valid.at(body.pointer()).isString();
        return !isString && !invalid.isContainer() && !(isRoot && valid.isContainer()) && schema.exists();
    }

    private static Set<String> keywords(InvalidBody body) {
        return body.keyword().equals("format") ? Set.of("format", "type") : body.reportableKeywords();
    }
}
