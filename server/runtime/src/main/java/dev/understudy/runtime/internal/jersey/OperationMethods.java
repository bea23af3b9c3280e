package dev.understudy.runtime.internal.jersey;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import dev.understudy.contract.syntax.MediaType;
import dev.understudy.contract.syntax.PercentEncoding;
import dev.understudy.runtime.internal.pipeline.RequestContent;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The methods of delegates by the operations of a contract. They are found once, by HTTP method and path. So the contract
 * alone decides which operation a request is for; Jersey matches paths by other rules of precedence.
 */
final class OperationMethods {

    private final Map<Operation, List<OperationMethod>> methods = new LinkedHashMap<>();

    private OperationMethods() {}

    /**
     * Finds the methods.
     *
     * @throws IllegalArgumentException if a delegate implements no generated interface, a method belongs to no operation,
     *     or two delegates implement the same one
     */
    static OperationMethods of(Contract contract, List<Object> delegates) {
        OperationMethods found = new OperationMethods();
        for (Object delegate : delegates) {
            Set<Class<?>> apis = apis(delegate.getClass());
            if (apis.isEmpty()) {
                throw new IllegalArgumentException(
                        "The delegate " + delegate.getClass().getName()
                                + " implements no interface with @Path; implement one that was generated from the"
                                + " contract");
            }
            for (Class<?> api : apis) {
                // The JVM returns methods in any order. By name, the one for the first media type comes first; it gets
                // requests without a body.
                Stream.of(api.getMethods())
                        .filter(method -> Modifier.isAbstract(method.getModifiers()))
                        .sorted(Comparator.comparing(Method::getName))
                        .flatMap(method -> OperationMethod.of(delegate, api, method).stream())
                        .forEach(method -> found.add(contract, method));
            }
        }
        return found;
    }

    /** Returns all methods. */
    List<OperationMethod> all() {
        return methods.values().stream().flatMap(List::stream).toList();
    }

    /** Returns the operation of a contract that no delegate implements. */
    List<Operation> missing(Contract contract) {
        return contract.operations().stream()
                .filter(operation -> !methods.containsKey(operation))
                .toList();
    }

    /** Returns the methods by their operations. */
    Map<Operation, List<OperationMethod>> byOperation() {
        return methods;
    }

    /** Returns the method for a request; empty if the operation has none. */
    Optional<OperationMethod> find(Operation operation, RequestContent content) {
        List<OperationMethod> candidates = methods.getOrDefault(operation, List.of());
        if (candidates.size() < 2 || content == null) {
            return candidates.stream().findFirst();
        }
        MediaType sent = content.mediaType();
        return candidates.stream()
                .filter(method -> method.specificity(sent) >= 0)
                .max(Comparator.comparing(method -> method.specificity(sent)))
                .or(() -> candidates.stream().findFirst());
    }

    private void add(Contract contract, OperationMethod method) {
        Operation operation = operation(contract, method)
                .orElseThrow(() -> new IllegalArgumentException("The contract has no operation for " + method
                        + "; generate the interface again from the contract that the server serves"));
        List<OperationMethod> known = methods.computeIfAbsent(operation, any -> new ArrayList<>());
        for (OperationMethod other : known) {
            if (other.delegate() != method.delegate() || other.consumes().equals(method.consumes())) {
                throw new IllegalArgumentException(
                        "Two methods implement the same operation: " + other + " and " + method);
            }
        }
        known.add(method);
    }

    private static Optional<Operation> operation(Contract contract, OperationMethod method) {
        String path = normal(method.pathWithoutNames());
        return find(contract, method, declared -> declared.equals(path))
                .or(() -> find(
                        contract, method, declared -> withoutSlash(declared).equals(withoutSlash(path))));
    }

    private static Optional<Operation> find(Contract contract, OperationMethod method, Predicate<String> path) {
        return contract.operations().stream()
                .filter(operation -> operation.method().equals(method.httpMethod())
                        && path.test(normal(operation.path().withoutParameterNames())))
                .findFirst();
    }

    // JAX-RS encodes characters that a URI must not contain; the contract may contain them encoded or not.
    private static String normal(String path) {
        return PercentEncoding.normalise(path.replace(" ", "%20"));
    }

    private static String withoutSlash(String path) {
        return path.replaceFirst("/$", "");
    }

    private static Set<Class<?>> apis(Class<?> type) {
        Set<Class<?>> apis = new LinkedHashSet<>();
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            for (Class<?> implemented : each.getInterfaces()) {
                if (implemented.isAnnotationPresent(Path.class)) {
                    apis.add(implemented);
                }
                apis.addAll(apis(implemented));
            }
        }
        return apis;
    }
}
