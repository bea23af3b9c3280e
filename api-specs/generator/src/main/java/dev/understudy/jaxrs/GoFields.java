package dev.understudy.jaxrs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenProperty;

/** Stops the generation of a client in Go at properties that cannot be the fields or methods of a struct. */
final class GoFields {

    private final Set<String> names =
            new HashSet<>(Set.of("AdditionalProperties", "MarshalJSON", "UnmarshalJSON", "WithAdditionalProperty"));
    private final CodegenModel model;

    private GoFields(CodegenModel model) {
        this.model = model;
    }

    static void check(CodegenModel model) {
        model.vars.forEach(new GoFields(model)::check);
    }

    private void check(CodegenProperty property) {
        if (property.baseName.isEmpty() || property.baseName.matches(".*[\"`,\\\\\\p{Cntrl}].*")) {
            throw new IllegalArgumentException(
                    "Clients in Go cannot be generated for the property '%s' of %s, because a tag cannot contain its name."
                            .formatted(property.baseName, model.classname));
        }
        for (String name : names(property.vendorExtensions)) {
            if (!names.add(name)) {
                throw new IllegalArgumentException(
                        "Clients in Go cannot be generated for the property '%s' of %s, because another field or method has the name %s."
                                .formatted(property.baseName, model.classname, name));
            }
        }
    }

    private List<String> names(Map<String, Object> extensions) {
        String field = String.valueOf(extensions.get("x-field"));
        if (!Boolean.TRUE.equals(model.vendorExtensions.get("x-written"))) {
            return List.of(field);
        }
        Map<?, ?> setter = (Map<?, ?>) extensions.get("x-setter");
        List<String> names = new ArrayList<>(List.of(field, "With" + field));
        if (setter.containsKey("nullType")) {
            names.add("With" + field + "Null");
        }
        if (setter.containsKey("nullableParts")) {
            names.add("WithNullable" + field);
        }
        return names;
    }
}
