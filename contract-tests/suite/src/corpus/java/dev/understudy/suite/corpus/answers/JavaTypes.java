package dev.understudy.suite.corpus.answers;

import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes types and methods as Java source, with qualified names. */
final class JavaTypes {

    private JavaTypes() {}

    static String of(Type type) {
        return type.getTypeName().replace('$', '.');
    }

    /** Returns a type as that of a variable that can be null. */
    static String declaration(Type type, String name) {
        boolean isPrimitive = type instanceof Class<?> declared && declared.isPrimitive();
        return of(type) + " " + name + " = " + (isPrimitive ? initial(type) : "null") + ";";
    }

    private static String initial(Type type) {
        return type == boolean.class ? "false" : "0";
    }

    /** Returns an interface that overrides a method with these statements. */
    static String override(String name, Method method, String statements) {
        String parameters = IntStream.range(0, method.getParameterCount())
                .mapToObj(i -> of(method.getGenericParameterTypes()[i]) + " p" + i)
                .collect(Collectors.joining(", "));
        return Stream.of(
                        "interface",
                        name,
                        "extends",
                        of(method.getDeclaringClass()),
                        "{ @Override default",
                        of(method.getGenericReturnType()),
                        method.getName() + "(" + parameters + ") {",
                        statements,
                        "} }")
                .collect(Collectors.joining(" "));
    }

    /** Returns the arguments v0, v1, … of a call. */
    static String arguments(Object[] values) {
        return IntStream.range(0, Arrays.asList(values).size())
                .mapToObj(i -> "v" + i)
                .collect(Collectors.joining(", "));
    }
}
