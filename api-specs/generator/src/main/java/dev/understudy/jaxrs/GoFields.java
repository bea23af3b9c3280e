package dev.understudy.jaxrs;

import java.util.HashSet;
import java.util.Set;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenProperty;

/** Stops the generation of a client in Go at properties that cannot be the fields of a struct. */
final class GoFields {

    private GoFields() {}

    static void check(CodegenModel model) {
        Set<Object> fields = new HashSet<>(Set.of("AdditionalProperties", "MarshalJSON", "UnmarshalJSON"));
        for (CodegenProperty property : model.vars) {
            if (property.baseName.isEmpty() || property.baseName.matches(".*[\"`,\\\\\\p{Cntrl}].*")) {
                throw new IllegalArgumentException(
                        "Clients in Go cannot be generated for the property '%s' of %s, because a tag cannot contain its name."
                                .formatted(property.baseName, model.classname));
            }
            if (!fields.add(property.vendorExtensions.get("x-field"))) {
                throw new IllegalArgumentException(
                        "Clients in Go cannot be generated for the property '%s' of %s, because another field has its name."
                                .formatted(property.baseName, model.classname));
            }
        }
    }
}
