package dev.understudy.runtime.internal.jersey;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON_TYPE;

import dev.understudy.contract.Content;
import dev.understudy.contract.SchemaFault;
import dev.understudy.contract.schema.Shape;
import dev.understudy.contract.style.FormPart;
import dev.understudy.contract.style.ParameterJudge;
import dev.understudy.contract.syntax.MediaType;
import dev.understudy.runtime.failure.Failure;
import dev.understudy.runtime.failure.StandardFailure;
import dev.understudy.runtime.internal.pipeline.Charsets;
import dev.understudy.runtime.internal.pipeline.RequestContent;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.glassfish.jersey.media.multipart.BodyPart;
import org.glassfish.jersey.media.multipart.BodyPartEntity;

/** Reads the parts of a body with the media type multipart/form-data, and judges them by the contract. */
final class MultipartBody {

    private static final Annotation[] NONE = {};

    private MultipartBody() {}

    /** Returns whether a method has a parameter for the parts of such a body. */
    static boolean isTakenBy(OperationMethod method) {
        return Stream.of(method.method().getGenericParameterTypes()).anyMatch(MultipartBody::isPartList);
    }

    /** Returns whether a type is a list of parts. */
    static boolean isPartList(Type type) {
        return type instanceof ParameterizedType parameterized
                && parameterized.getRawType() == List.class
                && parameterized.getActualTypeArguments()[0] == EntityPart.class;
    }

    /**
     * Returns the parts of the body of a request; null if an optional body was not sent.
     *
     * @param type the type of the parameter, a list of parts
     * @throws Failure if the body is malformed, a required part is missing, or a part violates its schema
     */
    static List<EntityPart> read(DelegateRequest request, Type type) {
        RequestContent content = request.context().content();
        if (content == null) {
            return null;
        }
        List<EntityPart> parts = parse(request, content, type);
        judge(content.declared(), parts);
        content.declared().schema().ifPresent(schema -> parts.forEach(part -> setDefaultType(part, schema.shape())));
        return parts.stream().<EntityPart>map(Utf8Part::new).toList();
    }

    @SuppressWarnings("unchecked") // The type is a list of parts.
    private static List<EntityPart> parse(DelegateRequest request, RequestContent content, Type type) {
        request.getHeaders()
                .putSingle(HttpHeaders.CONTENT_TYPE, request.context().head().header("Content-Type"));
        request.setEntityStream(new ByteArrayInputStream(content.bytes()));
        try {
            List<EntityPart> parts = request.readEntity(List.class, type, NONE);
            return parts == null ? List.of() : parts;
        } catch (BadRequestException | ProcessingException | IllegalArgumentException e) {
            throw Failure.of(StandardFailure.BODY_MALFORMED, "the body is not multipart/form-data: " + e.getMessage());
        }
    }

    private static void judge(Content declared, List<EntityPart> parts) {
        if (declared.schema().isEmpty()) {
            return;
        }
        List<SchemaFault> faults = ParameterJudge.judgeParts(
                        declared, parts.stream().map(MultipartBody::forJudge).toList())
                .faults();
        if (!faults.isEmpty()) {
            throw Failure.schemaViolated(faults);
        }
    }

    // A part without a media type is JSON if its schema allows only objects (OpenAPI 3.1.1, "Encoding Object").
    private static void setDefaultType(EntityPart part, Shape shape) {
        Shape property = shape.property(new Utf8Part(part).getName());
        boolean isJson = property.isCompound()
                && (!property.hasType("array") || property.element(0).isCompound());
        if (isJson && !part.getHeaders().containsKey(HttpHeaders.CONTENT_TYPE)) {
            ((BodyPart) part).setMediaType(APPLICATION_JSON_TYPE);
        }
    }

    private static FormPart forJudge(EntityPart part) {
        String contentType = part.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE);
        Optional<MediaType> mediaType = Optional.ofNullable(contentType).flatMap(MediaType::of);
        return new FormPart(new Utf8Part(part).getName(), mediaType, () -> text(part, mediaType));
    }

    // The interface lets the content be read only once, which is left to the delegate.
    private static String text(EntityPart part, Optional<MediaType> mediaType) {
        BodyPartEntity entity = (BodyPartEntity) ((BodyPart) part).getEntity();
        try (InputStream content = entity.getInputStream()) {
            return new String(content.readAllBytes(), Charsets.of(mediaType.orElse(MediaType.ANY)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
