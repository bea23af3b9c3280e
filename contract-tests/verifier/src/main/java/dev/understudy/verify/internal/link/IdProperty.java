package dev.understudy.verify.internal.link;

import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import java.util.Optional;
import java.util.Set;

/**
 * Distinguishes the id of a resource from the ids of resources that it refers to, such as {@code id} from
 * {@code parent_id}.
 */
final class IdProperty {

    private IdProperty() {}

    /**
     * Returns the property of a created resource that contains the value for a parameter of the read; empty if there is
     * none.
     *
     * @param resourceName the name of the created resource
     */
    static Optional<String> find(Set<String> properties, Parameter parameter, String resourceName) {
        return properties.stream()
                .filter(name -> ResourceNames.isSame(name, parameter.name()) && isOwnId(name, parameter, resourceName))
                .findFirst()
                .or(() -> properties.stream()
                        .filter(name -> ResourceNames.isId(parameter.name()) && name.equalsIgnoreCase("id"))
                        .findFirst())
                .or(() -> properties.stream()
                        .filter(name -> ResourceNames.isId(parameter.name()) && isIdOf(name, resourceName))
                        .findFirst());
    }

    /**
     * Returns whether a property identifies the created resource itself: it is the resource's own id, or has the name
     * of the read's parameter and is not named as an id.
     */
    static boolean isOwnId(String property, Parameter parameter, String resourceName) {
        if (!ResourceNames.isId(property)) {
            return ResourceNames.isSame(property, parameter.name());
        }
        return ResourceNames.ofId(property).isEmpty() || isIdOf(property, resourceName);
    }

    /**
     * Returns whether the read's path is the write's path plus one parameter, so that it reads a member of the
     * collection at the write's path.
     */
    static boolean readsMember(Operation write, Operation read) {
        String collection = write.path().withoutParameterNames();
        String member = read.path().withoutParameterNames();
        return member.endsWith("/{}") && member.length() - 3 == collection.length() && member.startsWith(collection);
    }

    private static boolean isIdOf(String property, String resourceName) {
        return ResourceNames.isId(property)
                && !resourceName.isEmpty()
                && ResourceNames.ofId(property).equals(resourceName);
    }
}
