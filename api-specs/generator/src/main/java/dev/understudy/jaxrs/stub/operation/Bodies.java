package dev.understudy.jaxrs.stub.operation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.understudy.contract.Content;
import dev.understudy.contract.document.DocumentNode;
import dev.understudy.jaxrs.stub.type.Place;
import dev.understudy.jaxrs.stub.type.TypeUse;
import dev.understudy.jaxrs.stub.type.Types;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Decides the Java types of bodies. */
final class Bodies {

    private static final TypeName PARTS =
            ParameterizedTypeName.get(ClassName.get(List.class), ClassName.get("jakarta.ws.rs.core", "EntityPart"));

    private final Types types;

    Bodies(Types types) {
        this.types = types;
    }

    TypeName request(Content content, Place place) {
        String mediaType = content.mediaType().toString();
        if (MediaTypes.isMultipart(mediaType)) {
            return PARTS;
        }
        DocumentNode schema = content.node().child("schema");
        return MediaTypes.isForm(mediaType)
                ? types.resolve(schema, place).type()
                : response(content, schema, place).type();
    }

    /** @param schema the schema of the content, or another one with the same words */
    TypeUse response(Content content, DocumentNode schema, Place place) {
        if (isJson(content)) {
            return types.resolve(schema, place);
        }
        return raw(MediaTypes.isText(content.mediaType().toString()) ? String.class : InputStream.class);
    }

    /**
     * Returns whether a body is JSON. Many documents declare the media type of a JSON body as a range; what is neither a
     * text nor binary can only be JSON.
     */
    boolean isJson(Content content) {
        String mediaType = content.mediaType().toString();
        return MediaTypes.isJson(mediaType)
                || (MediaTypes.includesJson(mediaType)
                        && types.jsonTypes(content.node().child("schema")).stream()
                                .anyMatch(type -> !type.equals("string")));
    }

    private static TypeUse raw(Class<?> type) {
        return new TypeUse(ClassName.get(type), false, false, Optional.empty());
    }
}
