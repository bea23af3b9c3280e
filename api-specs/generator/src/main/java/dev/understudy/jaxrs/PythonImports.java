package dev.understudy.jaxrs;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenProperty;
import org.openapitools.codegen.CodegenResponse;

/** Collects what a module imports. Linters report an import that is not used. */
public final class PythonImports {

    private final Set<String> used = new TreeSet<>();

    /** @param always the names that the template of the module uses in any case */
    PythonImports(String... always) {
        used.addAll(List.of(always));
    }

    boolean isEmpty() {
        return used.isEmpty();
    }

    void add(CodegenModel model) {
        if (model.vendorExtensions.get("x-type") instanceof String type) {
            used.add("TypeAlias");
            addType(type);
            return;
        }
        used.add("dataclass");
        used.add("Model");
        if (Boolean.TRUE.equals(model.vendorExtensions.get("x-open"))) {
            used.addAll(Set.of("Mapping", "field"));
        }
        for (CodegenProperty property : model.vars) {
            addType(property.vendorExtensions.get("x-type").toString());
            if (!property.required) {
                used.addAll(Set.of("UNSET", "Unset"));
            }
            if (property.vendorExtensions.containsKey("x-metadata")) {
                used.add("field");
            }
        }
    }

    /** Adds what a type hint refers to. */
    void addType(String type) {
        Stream.of("Literal", "Mapping", "Sequence")
                .filter(name -> type.contains(name + "["))
                .forEach(used::add);
        if (type.contains("models.")) {
            used.add("models");
        }
    }

    void addHeaders(CodegenResponse response) {
        if (!response.headers.isEmpty()) {
            used.add("field");
        }
    }

    /** Returns whether the module refers to the classes of bodies. */
    public boolean isModels() {
        return used.contains("models");
    }

    /** Returns the imports from Python's library. */
    public String getStandard() {
        return lines(
                line("collections.abc", "Mapping", "Sequence"),
                line("dataclasses", "dataclass", "field"),
                line("typing", "Final", "Literal", "TypeAlias"));
    }

    /** Returns the imports from the package. */
    public String getOwn() {
        return lines(line(".runtime.model", "Model"), line(".runtime.unset", "UNSET", "Unset"));
    }

    private String line(String module, String... names) {
        String imported = Stream.of(names).filter(used::contains).collect(Collectors.joining(", "));
        return imported.isEmpty() ? "" : "from " + module + " import " + imported;
    }

    private static String lines(String... lines) {
        return List.of(lines).stream().filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }
}
