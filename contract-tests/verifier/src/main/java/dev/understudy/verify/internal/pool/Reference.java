package dev.understudy.verify.internal.pool;

import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.Parameter.In;
import dev.understudy.verify.internal.link.ResourceNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The name of a value that identifies a resource, such as the {@code id} of a {@code pet}, in the same form for a
 * parameter {@code petId} and for a property {@code id} of a pet.
 *
 * @param resource the name of the resource, in the singular
 * @param attribute {@code id}, {@code name}, {@code key} or {@code slug}; empty if the name does not say
 */
record Reference(String resource, String attribute) {

    /** The number of degrees of similarity between two references; see {@link #tier}. */
    static final int TIERS = 4;

    private static final Map<String, String> ATTRIBUTES = Map.of(
            "id", "id", "ids", "id", "uuid", "id", "guid", "id", "name", "name", "names", "name", "key", "key", "slug",
            "slug");
    // Segments that say how a collection is read, not which collection it is.
    private static final Set<String> ACTIONS = Set.of("filter", "search", "query", "list", "paginate", "count", "all");

    /**
     * Returns the reference of a property.
     *
     * @param container the name of the resource that has the property
     */
    static Reference ofProperty(String name, String container) {
        List<String> words = new ArrayList<>(ResourceNames.words(name));
        String attribute = ATTRIBUTES.getOrDefault(words.get(words.size() - 1), "");
        if (!attribute.isEmpty()) {
            words.remove(words.size() - 1);
        }
        if (!attribute.isEmpty()
                && words.stream().allMatch(word -> word.equals("or") || ATTRIBUTES.containsKey(word))) {
            return new Reference(container, words.isEmpty() ? attribute : ATTRIBUTES.get(words.get(0)));
        }
        return new Reference(ResourceNames.singular(String.join("", words)), attribute);
    }

    /** Returns the reference of a parameter. */
    static Reference ofParameter(Operation operation, Parameter parameter) {
        String container = parameter.in() == In.PATH
                ? lastResource(segmentsBefore(operation, parameter))
                : lastResource(segments(operation.path().toString()));
        return ofProperty(parameter.name(), container);
    }

    /**
     * Returns the reference of a path parameter by the segment before it, which may give the resource another name than
     * the parameter does: {@code item} in {@code /items/{featureId}}.
     */
    static Reference bySegment(Operation operation, Parameter parameter) {
        return new Reference(
                lastResource(segmentsBefore(operation, parameter)),
                ofParameter(operation, parameter).attribute());
    }

    /** Returns the names that a resource has as a path parameter, and by the segment before it. */
    static Set<String> namesOf(Operation operation, Parameter parameter) {
        return Stream.of(ofParameter(operation, parameter), bySegment(operation, parameter))
                .map(Reference::resource)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Returns whether the path of an operation ends with the name of its last resource. */
    static boolean endsWithResource(Operation operation) {
        String path = operation.path().toString().replaceAll("/+$", "");
        String resource = lastResource(operation);
        return !resource.isEmpty()
                && ResourceNames.ofSegment(path.substring(path.lastIndexOf('/') + 1))
                        .equals(resource);
    }

    /** Returns the name of the last resource in the path of an operation; empty if there is none. */
    static String lastResource(Operation operation) {
        return lastResource(segments(operation.path().toString()));
    }

    /** Returns the resource of a collection, in the path of an operation that may end with a verb such as "delete". */
    static String collection(Operation operation) {
        List<String> segments = segments(operation.path().toString().replaceAll("/+$", ""));
        return lastResource(operation.method().equals("DELETE") ? segments : segments.subList(0, segments.size() - 1));
    }

    /** Returns whether this names a resource and the attribute that identifies it. */
    boolean isId() {
        return !attribute.isEmpty() && !resource.isEmpty();
    }

    /** Returns whether two names mean the same resource, or one is a special case, such as {@code ownerproject}. */
    static boolean isSimilar(String one, String other) {
        return one.length() > 2 && other.length() > 2 && (one.endsWith(other) || other.endsWith(one));
    }

    /** Returns how similar a known reference is to this one: 0 is most similar; {@link #TIERS} if they do not match. */
    int tier(Reference known) {
        boolean sameResource = resource.equals(known.resource());
        boolean sameAttribute = attribute.equals(known.attribute());
        // A property such as "environment" may contain something else than an id, so ids and names come first.
        if (sameResource && attribute.isEmpty()) {
            return known.isId() ? 0 : 1;
        }
        if (sameResource && sameAttribute) {
            return 0;
        }
        if (sameResource) {
            return known.attribute().isEmpty() ? 1 : 2;
        }
        return sameAttribute && known.isId() && isSimilar(resource, known.resource()) ? 3 : TIERS;
    }

    /**
     * Returns whether this names an attribute of a resource itself: {@code tokenName} is the name of an {@code apiToken},
     * but {@code projectId} is not the id of a {@code subproject}.
     */
    boolean isOf(String container) {
        return resource.equals(container)
                || (attribute.equals("name") && resource.length() > 2 && container.endsWith(resource));
    }

    /** Returns whether a value can identify a resource. */
    static boolean isIdentifier(JsonNode value) {
        return value.isString() || value.isIntegralNumber();
    }

    private static List<String> segmentsBefore(Operation operation, Parameter parameter) {
        String path = operation.path().toString();
        int at = path.indexOf("{" + parameter.name() + "}");
        return segments(at < 0 ? path : path.substring(0, at));
    }

    private static List<String> segments(String path) {
        return List.of(path.split("/", -1));
    }

    private static String lastResource(List<String> segments) {
        for (int i = segments.size() - 1; i >= 0; i--) {
            String segment = segments.get(i);
            String resource = segment.isEmpty() || segment.contains("{") ? "" : ResourceNames.ofSegment(segment);
            if (!resource.isEmpty()
                    && !ACTIONS.contains(resource)
                    && !ATTRIBUTES.containsKey(resource)
                    && !segment.startsWith("by-")) {
                return resource;
            }
        }
        return "";
    }
}
