package dev.understudy.jaxrs;

import java.util.Set;

/**
 * Changes those names of a contract that generated code cannot use, because a method without parameters or a local
 * variable has the name already: one of {@link Object}, or one of the generated classes.
 */
final class DistinctNames {

    private static final Set<String> OBJECT =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");
    private static final Set<String> MODEL = Set.of(
            "builder",
            "additionalProperties",
            "allProperties",
            "anyProperties",
            "presentValue",
            "newBuilder",
            "newRequest");
    private static final Set<String> CLIENT = Set.of("builder");
    private static final Set<String> RESULT = Set.of("status", "headers", "rawBody", "rawText", "body", "from");
    private static final Set<String> TYPES = Set.of(
            "Builder",
            "Collections",
            "JsonAnyGetter",
            "JsonAnySetter",
            "JsonCreator",
            "JsonDeserialize",
            "JsonNullable",
            "JsonPOJOBuilder",
            "JsonProperties",
            "JsonProperty",
            "JsonPropertyOrder",
            "JsonValue",
            "LinkedHashMap",
            "List",
            "Map",
            "NullPointerException",
            "Objects",
            "Override",
            "String");

    private DistinctNames() {}

    /** Returns a name for a property; {@code builder} becomes {@code propertyBuilder}, as openapi-generator does it. */
    static String property(String name) {
        return prefixed("property", name, MODEL);
    }

    /** Returns a name for the method of an operation. */
    static String operation(String name) {
        return prefixed("call", name, CLIENT);
    }

    /** Returns a name for a header field of a result. */
    static String header(String name) {
        return prefixed("header", name, RESULT);
    }

    /** Returns a name for a class that would hide one that generated code uses. */
    static String model(String name) {
        return TYPES.contains(name) ? "Model" + name : name;
    }

    private static String prefixed(String prefix, String name, Set<String> names) {
        return OBJECT.contains(name) || names.contains(name)
                ? prefix + Character.toUpperCase(name.charAt(0)) + name.substring(1)
                : name;
    }
}
