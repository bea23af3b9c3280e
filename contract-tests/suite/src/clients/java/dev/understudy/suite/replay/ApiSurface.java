package dev.understudy.suite.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that a program can use of compiled classes: public classes, their public constructors, methods and fields, and the
 * types of these. If a newer version has all of it, then any program compiles that does not itself declare members with
 * the names of new ones.
 */
final class ApiSurface {

    private ApiSurface() {}

    /** Returns one line for each class and member. */
    static Set<String> of(Path classes) {
        Set<String> surface = new TreeSet<>();
        try (URLClassLoader loader =
                        new URLClassLoader(new URL[] {classes.toUri().toURL()}, ApiSurface.class.getClassLoader());
                Stream<Path> files = Files.walk(classes)) {
            files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.contains("package-info"))
                    .map(file -> file.replace(".class", "").replace('/', '.'))
                    .map(name -> load(loader, name))
                    .filter(ApiSurface::isPublic)
                    .forEach(type -> add(type, surface));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return surface;
    }

    private static void add(Class<?> type, Set<String> surface) {
        surface.add(type.getName() + " is a " + type.getGenericSuperclass());
        for (Type implemented : type.getGenericInterfaces()) {
            surface.add(type.getName() + " is a " + implemented.getTypeName());
        }
        for (Method method : type.getDeclaredMethods()) {
            add(method, method.getGenericReturnType().getTypeName(), surface);
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            add(constructor, "new", surface);
        }
        Stream.of(type.getDeclaredFields())
                .filter(field -> isPublic(field) && !field.isSynthetic())
                .forEach(field -> surface.add(field.toGenericString()));
    }

    private static void add(Executable member, String result, Set<String> surface) {
        if (isPublic(member) && !member.isSynthetic()) {
            String parameters = Arrays.stream(member.getGenericParameterTypes())
                    .map(Type::getTypeName)
                    .collect(Collectors.joining(", "));
            surface.add("%s %s.%s(%s)"
                    .formatted(result, member.getDeclaringClass().getName(), member.getName(), parameters));
        }
    }

    private static boolean isPublic(Member member) {
        return Modifier.isPublic(member.getModifiers());
    }

    private static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers());
    }

    private static Class<?> load(ClassLoader loader, String name) {
        try {
            return loader.loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
