package dev.understudy.runtime.internal.jersey;

import jakarta.ws.rs.core.EntityPart;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Stream;

/** Reads the parts of a body with the media type multipart/form-data. */
final class MultipartBody {

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

    /** Returns the parts of the body of a request; null if an optional body was not sent. */
    static List<EntityPart> read(DelegateRequest request) {
        return List.of();
    }
}
