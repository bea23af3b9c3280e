package dev.understudy.verify.internal.check;

import dev.understudy.contract.CompiledSchema;
import dev.understudy.contract.Content;
import dev.understudy.contract.RequestBody;
import dev.understudy.contract.SchemaFault;
import dev.understudy.contract.style.ParameterJudge;
import dev.understudy.contract.style.ParameterReader;
import dev.understudy.contract.style.UnreadableValueException;
import dev.understudy.contract.syntax.JsonLimitException;
import dev.understudy.contract.syntax.MalformedJsonException;
import dev.understudy.contract.syntax.MediaType;
import dev.understudy.contract.syntax.StrictJson;
import dev.understudy.verify.exchange.Body;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Rule;
import java.util.List;
import java.util.Optional;

/** Reports a request body that is missing, has an undeclared media type or violates its schema. */
public final class RequestBodyMatches implements RequestCheck {

    @Override
    public Rule rule() {
        return Rule.REQUEST_BODY_MATCHES;
    }

    @Override
    public List<Finding> judge(AcceptedRequest request) {
        Optional<RequestBody> declared = request.operation().requestBody();
        if (declared.isEmpty()) {
            return List.of();
        }
        Body body = request.request().body();
        if (body.isUnread()) {
            return List.of(ExchangeIsJudged.finding(
                    request.exchange(),
                    request.operation(),
                    declared.get().node(),
                    "a request body that can be judged",
                    body.unknownBecause()));
        }
        if (!body.isKnown()) {
            return List.of();
        }
        if (body.isEmpty()) {
            return declared.get().required() ? List.of(missing(request, declared.get())) : List.of();
        }
        Optional<MediaType> mediaType = request.request().headers().mediaType();
        Optional<Content> content =
                mediaType.flatMap(type -> declared.get().contents().covering(type));
        if (content.isEmpty()) {
            return List.of(undeclared(request, declared.get()));
        }
        return content.get()
                .schema()
                .map(schema -> judge(request, schema, mediaType.get(), content.get()))
                .orElse(List.of());
    }

    private List<Finding> judge(AcceptedRequest request, CompiledSchema schema, MediaType mediaType, Content content) {
        Body body = request.request().body();
        try {
            return faults(schema, mediaType, body, content).stream()
                    .map(fault -> request.finding(this, "", fault))
                    .toList();
        } catch (JsonLimitException e) {
            return List.of(ExchangeIsJudged.finding(
                    request.exchange(),
                    request.operation(),
                    content.node(),
                    "a request body that can be judged",
                    e.getMessage()));
        } catch (MalformedJsonException e) {
            return List.of(request.finding(this)
                    .violates("content", content.node().place())
                    .declared("one JSON value in UTF-8")
                    .received(request.withAcceptedStatus(e.getMessage())));
        } catch (UnreadableValueException e) {
            return List.of(request.finding(this)
                    .violates("content", content.node().place())
                    .declared(e.getMessage())
                    .received(request.withAcceptedStatus("another text")));
        }
    }

    private static List<SchemaFault> faults(CompiledSchema schema, MediaType mediaType, Body body, Content content) {
        if (mediaType.isJson()) {
            return schema.judge(StrictJson.read(body.bytes()));
        }
        if (mediaType.isText()) {
            return ParameterJudge.faults(schema, ParameterReader.text(schema, body.text()));
        }
        return mediaType.isForm() ? ParameterJudge.formFaults(content, body.text()) : List.of();
    }

    private Finding missing(AcceptedRequest request, RequestBody declared) {
        return request.finding(this)
                .violates("required", declared.node().child("required").place())
                .declared("required: true")
                .received(request.withAcceptedStatus("no body"));
    }

    private Finding undeclared(AcceptedRequest request, RequestBody declared) {
        String contentType = request.request().headers().first("Content-Type").orElse("no media type");
        return request.finding(this)
                .violates("content", declared.node().child("content").place())
                .at("/headers/Content-Type")
                .declared(String.join(" or ", declared.contents().mediaTypes()))
                .received(request.withAcceptedStatus("'" + contentType + "'"));
    }
}
