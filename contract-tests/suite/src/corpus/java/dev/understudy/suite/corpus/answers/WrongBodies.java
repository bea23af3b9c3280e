package dev.understudy.suite.corpus.answers;

import dev.understudy.suite.corpus.code.DeclaredResponse;
import dev.understudy.suite.corpus.code.GeneratedOperation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes the pairs for declared statuses with the body of another schema. */
final class WrongBodies {

    private final List<GeneratedOperation> operations;
    private final List<Class<?>> bodyTypes;

    WrongBodies(List<GeneratedOperation> operations) {
        Map<Class<?>, GeneratedOperation> first = new LinkedHashMap<>();
        operations.forEach(each -> first.putIfAbsent(each.responseType(), each));
        this.operations = List.copyOf(first.values());
        this.bodyTypes = operations.stream()
                .flatMap(operation -> operation.responses().stream())
                .flatMap(response -> response.body().stream())
                .flatMap(WrongBodies::generatedType)
                .distinct()
                .toList();
    }

    /** Returns a pair for each declared response with a typed body. */
    List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (GeneratedOperation each : operations) {
            for (DeclaredResponse response : each.responses()) {
                response.body()
                        .filter(body -> generatedType(body).findAny().isPresent())
                        .flatMap(body -> other(raw(body), pairs.size()).map(wrong -> pair(each, response, wrong)))
                        .ifPresent(pairs::add);
            }
        }
        return pairs;
    }

    private Optional<Class<?>> other(Class<?> body, int start) {
        return IntStream.range(0, bodyTypes.size())
                .<Class<?>>mapToObj(i -> bodyTypes.get((start + i) % bodyTypes.size()))
                .filter(type -> !body.isAssignableFrom(type))
                .findFirst();
    }

    // The generated type of a body, or of the elements of a list.
    private static Stream<Class<?>> generatedType(Type body) {
        if (body instanceof ParameterizedType generic) {
            return Stream.of(generic.getActualTypeArguments()).flatMap(WrongBodies::generatedType);
        }
        return body instanceof Class<?> type && type.getName().startsWith("corpus.") ? Stream.of(type) : Stream.empty();
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
    }

    private static Pair pair(GeneratedOperation each, DeclaredResponse response, Class<?> wrong) {
        String what = each.operation().id() + " answers " + response.type().getSimpleName() + " with ";
        return new Pair(
                List.of(constructing(each, response, what + JavaTypes.of(wrong), wrong)),
                constructing(each, response, "the control for " + what, null));
    }

    // With a null type the body has its own type.
    private static Attempt constructing(
            GeneratedOperation each, DeclaredResponse response, String description, Class<?> body) {
        StringBuilder statements = new StringBuilder();
        for (int i = 0; i < response.components().size(); i++) {
            boolean isBody = response.components().get(i).getName().equals("body");
            Type type =
                    isBody && body != null ? body : response.components().get(i).getGenericType();
            statements.append(JavaTypes.declaration(type, "v" + i)).append(' ');
        }
        statements
                .append("return java.util.concurrent.CompletableFuture.completedStage(new ")
                .append(JavaTypes.of(response.type()))
                .append('(')
                .append(JavaTypes.arguments(response.type().getRecordComponents()))
                .append("));");
        return new Attempt(description, JavaTypes.override("%s", each.method(), statements.toString()));
    }
}
