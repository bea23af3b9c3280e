package dev.understudy.verify.internal.check;

import dev.understudy.contract.Content;
import dev.understudy.contract.Operation;
import dev.understudy.contract.Response;
import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.syntax.JsonLimitException;
import dev.understudy.contract.syntax.MalformedJsonException;
import dev.understudy.contract.syntax.MediaType;
import dev.understudy.contract.syntax.StrictJson;
import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.exchange.ReceivedResponse;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.FindingBuilder.KeywordStep;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A response to judge, and its declaration in the contract. A JSON body is parsed only once for all checks. */
public final class JudgedResponse {

    private final FindingSubject subject;
    private final Response declared;
    private final Optional<MediaType> mediaType;
    private final Optional<Content> content;
    private Optional<JsonNode> json = Optional.empty();
    private Optional<String> jsonFault = Optional.empty();
    private Optional<String> jsonLimit = Optional.empty();

    /** Creates the response of an exchange; {@code declared} is the declaration for its status. */
    public JudgedResponse(Exchange exchange, Operation operation, Response declared) {
        this.subject = new FindingSubject(exchange, operation);
        this.declared = declared;
        this.mediaType = response().headers().mediaType();
        this.content = mediaType.flatMap(type -> declared.contents().covering(type));
        if (hasBody()
                && response().body().isKnown()
                && mediaType.filter(MediaType::isJson).isPresent()) {
            readJson();
        }
    }

    ReceivedResponse response() {
        return subject.exchange().response();
    }

    Response declared() {
        return declared;
    }

    boolean hasBody() {
        return !response().body().isEmpty();
    }

    /** Returns whether HTTP allows a body in this response (RFC 9110 sections 9.3.2, 15.2, 15.3.5, 15.3.6, 15.4.5). */
    boolean mayHaveBody() {
        int status = response().status();
        return !subject.exchange().request().method().equals("HEAD")
                && status >= 200
                && status != 204
                && status != 205
                && status != 304;
    }

    /** Returns the media type of the Content-Type field; empty if the field is missing or malformed. */
    Optional<MediaType> mediaType() {
        return mediaType;
    }

    /** Returns the declared content for the media type; empty if there is none. */
    Optional<Content> content() {
        return content;
    }

    /** Returns the body as JSON; empty if it is absent, unknown, malformed or has another media type. */
    Optional<JsonNode> json() {
        return json;
    }

    /** Returns the body as text; empty if it is unknown or its media type is not a text type. */
    Optional<String> text() {
        return mediaType
                .filter(type -> response().body().isKnown() && type.isText())
                .map(type -> new String(response().body().bytes(), charset(type)));
    }

    private static Charset charset(MediaType type) {
        try {
            return Charset.forName(type.parameters().getOrDefault("charset", "UTF-8"));
        } catch (IllegalArgumentException e) {
            // A server that declares an unknown charset most likely uses UTF-8.
            return StandardCharsets.UTF_8;
        }
    }

    /** Returns why the JSON body is malformed; empty if it is valid JSON or has another media type. */
    Optional<String> jsonFault() {
        return jsonFault;
    }

    /** Returns why the JSON body cannot be parsed although it may be valid; empty if it is parsed or malformed. */
    Optional<String> jsonLimit() {
        return jsonLimit;
    }

    /** Returns the finding for a part of the response that could not be judged. */
    Finding notJudged(DocumentNode declaration, String part, String reason) {
        return ExchangeIsJudged.finding(subject.exchange(), subject.operation(), declaration, part, reason);
    }

    KeywordStep finding(ResponseCheck check) {
        return subject.finding(check.rule());
    }

    private void readJson() {
        try {
            json = Optional.of(StrictJson.read(response().body().bytes()));
        } catch (JsonLimitException e) {
            jsonLimit = Optional.of("the body exceeds a limit of this program: " + e.getMessage());
        } catch (MalformedJsonException e) {
            jsonFault = Optional.of(e.getMessage());
        }
    }
}
