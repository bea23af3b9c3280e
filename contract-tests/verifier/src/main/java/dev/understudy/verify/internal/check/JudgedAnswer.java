package dev.understudy.verify.internal.check;

import dev.understudy.contract.Content;
import dev.understudy.contract.Operation;
import dev.understudy.contract.Response;
import dev.understudy.contract.syntax.MalformedJson;
import dev.understudy.contract.syntax.MediaType;
import dev.understudy.contract.syntax.StrictJson;
import dev.understudy.verify.exchange.Answer;
import dev.understudy.verify.exchange.Exchange;
import dev.understudy.verify.finding.FindingBuilder.KeywordStep;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** An answer beside what the contract declares for its status; what several checks ask of it is worked out once. */
public final class JudgedAnswer {

    private final Subject subject;
    private final Response declared;
    private final Optional<MediaType> mediaType;
    private final Optional<Content> content;
    private Optional<JsonNode> json = Optional.empty();
    private Optional<String> jsonFault = Optional.empty();

    /** An answer whose status the operation declares. */
    public JudgedAnswer(Exchange exchange, Operation operation, Response declared) {
        this.subject = new Subject(exchange, operation);
        this.declared = declared;
        this.mediaType = answer().headers().mediaType();
        this.content = mediaType.flatMap(type -> declared.contents().covering(type));
        if (hasBody()
                && answer().body().isKnown()
                && mediaType.filter(MediaType::isJson).isPresent()) {
            readJson();
        }
    }

    Answer answer() {
        return subject.exchange().answer();
    }

    Response declared() {
        return declared;
    }

    boolean hasBody() {
        return !answer().body().isEmpty();
    }

    /** Whether HTTP lets this answer have a body at all (RFC 9110 sections 9.3.2, 15.2, 15.3.5, 15.3.6 and 15.4.5). */
    boolean mayHaveBody() {
        int status = answer().status();
        return !subject.exchange().request().method().equals("HEAD")
                && status >= 200
                && status != 204
                && status != 205
                && status != 304;
    }

    /** The media type that it says it has; empty if it says none, or nonsense. */
    Optional<MediaType> mediaType() {
        return mediaType;
    }

    /** The declared content for its media type; empty if there is none. */
    Optional<Content> content() {
        return content;
    }

    /** Its body as JSON; empty if it is of another type, or malformed. */
    Optional<JsonNode> json() {
        return json;
    }

    /** Its body as text; empty if it is of another type. */
    Optional<String> text() {
        return mediaType
                .filter(type -> answer().body().isKnown() && type.isText())
                .map(type -> new String(answer().body().bytes(), charset(type)));
    }

    private static Charset charset(MediaType type) {
        try {
            return Charset.forName(type.parameters().getOrDefault("charset", "UTF-8"));
        } catch (IllegalArgumentException e) {
            // Whoever names an encoding that nobody knows has most likely written UTF-8.
            return StandardCharsets.UTF_8;
        }
    }

    /** What is wrong with its JSON; empty if nothing is. */
    Optional<String> jsonFault() {
        return jsonFault;
    }

    KeywordStep finding(Check check) {
        return subject.finding(check.rule());
    }

    private void readJson() {
        try {
            json = Optional.of(StrictJson.read(answer().body().bytes()));
        } catch (MalformedJson e) {
            jsonFault = Optional.of(e.getMessage());
        }
    }
}
