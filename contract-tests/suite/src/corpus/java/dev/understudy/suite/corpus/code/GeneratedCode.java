package dev.understudy.suite.corpus.code;

import dev.understudy.api.OperationResponse;
import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The compiled code of one document. */
public final class GeneratedCode {

    private final List<GeneratedOperation> operations;

    private GeneratedCode(List<GeneratedOperation> operations) {
        this.operations = operations;
    }

    /** Loads all classes of a folder. */
    public static GeneratedCode load(Contract contract, java.nio.file.Path folder) {
        try (Stream<java.nio.file.Path> tree = Files.walk(folder)) {
            ClassLoader loader =
                    new URLClassLoader(new URL[] {folder.toUri().toURL()}, GeneratedCode.class.getClassLoader());
            List<Class<?>> classes = new ArrayList<>();
            for (java.nio.file.Path file : tree.sorted().toList()) {
                String name = folder.relativize(file).toString();
                if (name.endsWith(".class") && !name.endsWith("-info.class")) {
                    classes.add(loader.loadClass(
                            name.substring(0, name.length() - ".class".length()).replace('/', '.')));
                }
            }
            return new GeneratedCode(operations(contract, classes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the methods of operations, in the order of the contract. */
    public List<GeneratedOperation> operations() {
        return operations;
    }

    private static List<GeneratedOperation> operations(Contract contract, List<Class<?>> classes) {
        List<GeneratedOperation> operations = new ArrayList<>();
        for (Class<?> type : classes) {
            if (type.isInterface() && type.isAnnotationPresent(Path.class)) {
                for (Method method : type.getMethods()) {
                    httpMethod(method)
                            .flatMap(verb -> operation(contract, verb, path(type, method)))
                            .flatMap(operation -> generated(operation, method))
                            .ifPresent(operations::add);
                }
            }
        }
        operations.sort(Comparator.comparing(each -> contract.operations().indexOf(each.operation())));
        return List.copyOf(operations);
    }

    private static Optional<String> httpMethod(Method method) {
        return Stream.of(method.getAnnotations())
                .map(Annotation::annotationType)
                .flatMap(type -> Stream.ofNullable(type.getAnnotation(HttpMethod.class)))
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String path(Class<?> type, Method method) {
        Path below = method.getAnnotation(Path.class);
        return type.getAnnotation(Path.class).value() + "/" + (below == null ? "" : below.value());
    }

    // The generator may write a regular expression into a path parameter or rename it.
    private static Optional<Operation> operation(Contract contract, String verb, String path) {
        return contract.operations().stream()
                .filter(operation -> operation.method().equals(verb)
                        && shape(operation.path().toString()).equals(shape(path)))
                .findFirst();
    }

    private static String shape(String path) {
        return ("/" + path)
                .replaceAll("\\{[^{}]*(\\{[^{}]*}[^{}]*)*}", "{}")
                .replaceAll("/+", "/")
                .replaceAll("/$", "");
    }

    private static Optional<GeneratedOperation> generated(Operation operation, Method method) {
        Type result = method.getGenericReturnType();
        Type argument = result instanceof ParameterizedType stage ? stage.getActualTypeArguments()[0] : result;
        if (!(argument instanceof Class<?> type) || !OperationResponse.class.isAssignableFrom(type)) {
            return Optional.empty();
        }
        return Optional.of(new GeneratedOperation(
                operation, method, type, records(type).map(DeclaredResponse::of).toList()));
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Stream.ofNullable(type.getPermittedSubclasses())
                        .flatMap(Stream::of)
                        .flatMap(GeneratedCode::records);
    }
}
