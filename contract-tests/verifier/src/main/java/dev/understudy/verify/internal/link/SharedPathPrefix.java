package dev.understudy.verify.internal.link;

import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.Parameter.In;
import dev.understudy.verify.internal.derive.RequestTemplate;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Copies the values of path parameters from one operation to another if one of their paths begins with the other, such
 * as {@code /projects/{id}} and {@code /projects/{project_id}/tokens}.
 */
public final class SharedPathPrefix {

    private SharedPathPrefix() {}

    /** Returns whether the path of an operation consists of the path of another one and at least one more segment. */
    public static boolean isBelow(Operation operation, Operation other) {
        return operation.path().withoutParameterNames().startsWith(other.path().withoutParameterNames() + "/");
    }

    /** Returns whether the path of an operation is that of another one plus one parameter. */
    public static boolean isMember(Operation operation, Operation other) {
        return operation.path().withoutParameterNames().equals(other.path().withoutParameterNames() + "/{}");
    }

    /** Returns whether the path of an operation is that of another one or the beginning of it. */
    public static boolean isSameOrAbove(Operation operation, Operation other) {
        return (other.path().withoutParameterNames() + "/")
                .startsWith(operation.path().withoutParameterNames() + "/");
    }

    /** Returns whether the path of an operation is below that of another one, and needs no more values than that. */
    public static boolean isPartOf(Operation operation, Operation other) {
        return isBelow(operation, other)
                && operation.path().parameterNames().size()
                        == other.path().parameterNames().size();
    }

    /**
     * Returns a copy of a request with the path values of another request whose path begins in the same way. Parameters
     * correspond by position.
     */
    public static RequestTemplate withValuesOf(RequestTemplate template, RequestTemplate other) {
        List<String> names = template.operation().path().parameterNames();
        List<String> otherNames = other.operation().path().parameterNames();
        RequestTemplate result = template;
        for (int i = 0; i < Math.min(names.size(), otherNames.size()); i++) {
            Optional<Parameter> parameter = ParametersByName.find(template.operation(), In.PATH, names.get(i));
            Optional<JsonNode> value = pathValue(other, otherNames.get(i));
            if (parameter.isPresent() && value.isPresent()) {
                result = result.with(parameter.get(), value.get());
            }
        }
        return result;
    }

    /** Returns the value of the last path parameter, which identifies the resource; empty if there is none. */
    public static Optional<JsonNode> lastValue(RequestTemplate template) {
        List<String> names = template.operation().path().parameterNames();
        return names.isEmpty() ? Optional.empty() : pathValue(template, names.get(names.size() - 1));
    }

    private static Optional<JsonNode> pathValue(RequestTemplate template, String name) {
        return ParametersByName.find(template.operation(), In.PATH, name)
                .map(parameter -> template.parameters().get(parameter));
    }
}
