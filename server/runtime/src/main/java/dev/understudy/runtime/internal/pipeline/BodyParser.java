package dev.understudy.runtime.internal.pipeline;

import dev.understudy.contract.Content;
import dev.understudy.contract.SchemaFault;
import dev.understudy.contract.style.JudgedReading;
import dev.understudy.contract.style.ParameterJudge;
import dev.understudy.contract.style.ParameterReader;
import dev.understudy.contract.style.UnreadableValueException;
import dev.understudy.contract.syntax.MalformedJsonException;
import dev.understudy.contract.syntax.MediaType;
import dev.understudy.contract.syntax.StrictJson;
import dev.understudy.runtime.failure.Failure;
import dev.understudy.runtime.failure.StandardFailure;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Parses a JSON body, a form or a text, and judges it by its schema. */
final class BodyParser {

    private BodyParser() {}

    /**
     * Returns the valid value of a body.
     *
     * @param content the declared content that covers the media type
     * @param sent the media type that was sent
     * @return the value; null if bodies of this media type are not judged, such as images
     * @throws Failure if the body is malformed or violates its schema
     */
    static JsonNode parse(Content content, MediaType sent, byte[] bytes) {
        if (sent.isJson()) {
            return json(content, bytes);
        }
        if (sent.isForm()) {
            return form(content, new String(bytes, Charsets.of(sent)));
        }
        return sent.type().equals("text") ? text(content, sent, new String(bytes, Charsets.of(sent))) : null;
    }

    private static JsonNode json(Content content, byte[] bytes) {
        if (bytes.length == 0) {
            throw Failure.of(StandardFailure.BODY_EMPTY, "the body is empty");
        }
        JsonNode value;
        try {
            value = StrictJson.read(bytes);
        } catch (MalformedJsonException e) {
            throw Failure.of(StandardFailure.BODY_MALFORMED, e.getMessage());
        }
        content.schema().ifPresent(schema -> requireNone(schema.judge(value)));
        return value;
    }

    private static JsonNode form(Content content, String body) {
        if (content.schema().isEmpty()) {
            return null;
        }
        try {
            JudgedReading judged = ParameterJudge.judgeForm(content, body);
            requireNone(judged.faults());
            return judged.value();
        } catch (UnreadableValueException e) {
            throw Failure.of(StandardFailure.BODY_MALFORMED, "the form must be " + e.getMessage());
        }
    }

    private static JsonNode text(Content content, MediaType sent, String body) {
        // The schema of XML, for example, describes something other than its text.
        if (content.schema().isEmpty() || !sent.isText()) {
            return StringNode.valueOf(body);
        }
        // A text that the contract does not declare stands for a JSON string.
        List<JsonNode> readings = content.mediaType().isJson()
                ? List.of(StringNode.valueOf(body))
                : ParameterReader.text(content.schema().get(), body);
        requireNone(ParameterJudge.faults(content.schema().get(), readings));
        return StringNode.valueOf(body);
    }

    private static void requireNone(List<SchemaFault> faults) {
        if (!faults.isEmpty()) {
            throw Failure.schemaViolated(faults);
        }
    }
}
