package dev.understudy.contract.names;

import dev.understudy.contract.PathTemplate;
import dev.understudy.contract.document.Document;
import dev.understudy.contract.document.DocumentNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Reads a names file strictly. */
final class NamesReader {

    private static final Pattern TYPE = Pattern.compile("[A-Za-z][A-Za-z0-9._-]*");
    private static final Pattern METHOD = Pattern.compile("GET|PUT|POST|DELETE|OPTIONS|HEAD|PATCH|TRACE");
    private static final Pattern PARAMETER = Pattern.compile("path [1-9][0-9]*|(query|header|cookie) .+");
    private static final Pattern SCHEMA =
            Pattern.compile("(body|[1-5][0-9][0-9]|[1-5]XX|default) [^ /]+/.+|parameter (" + PARAMETER + ")( /.*)?");

    private final Map<ContractPlace, String> names = new LinkedHashMap<>();
    private final Map<String, String> removed = new LinkedHashMap<>();

    private NamesReader() {}

    static PinnedNames read(Document file) {
        NamesReader reader = new NamesReader();
        members(file.root(), "the names file", (section, node) -> reader.section(section, node));
        return new PinnedNames(file, reader.names, reader.removed);
    }

    private void section(String section, DocumentNode node) {
        switch (section) {
            case ContractPlace.PATHS -> members(node, section, this::path);
            case ContractPlace.TYPES ->
                members(
                        node,
                        section,
                        (type, places) -> members(places, type, (pointer, name) -> {
                            check(pointer.startsWith("/"), name, "is not a pointer such as /name");
                            put(List.of(section, type, pointer), name, TYPE);
                        }));
            case "removed" -> members(node, section, (place, name) -> removed.put(place, text(name)));
            default -> throw problem(node, "is not a section; use paths, types or removed");
        }
    }

    private void path(String path, DocumentNode node) {
        check(
                path.startsWith("/") && path.equals(PathTemplate.of(path).withoutParameterNames()),
                node,
                "is not a path with {} for each parameter, such as /things/{}");
        members(node, path, (key, below) -> {
            if (key.equals(ContractPlace.PARAMETERS)) {
                members(below, key, (parameter, name) -> {
                    check(
                            PARAMETER.matcher(parameter).matches(),
                            name,
                            "is not a parameter; use its position, such as 'path 1', or its location and name, such as"
                                    + " 'query limit'");
                    put(List.of(ContractPlace.PATHS, path, key, parameter), name, Pattern.compile("[^{}/]+"));
                });
            } else {
                check(METHOD.matcher(key).matches(), below, "is neither 'parameters' nor a method such as GET");
                members(below, key, (part, name) -> operation(List.of(ContractPlace.PATHS, path, key, part), name));
            }
        });
    }

    private void operation(List<String> keys, DocumentNode name) {
        String part = keys.get(keys.size() - 1);
        boolean isOperation = part.equals(ContractPlace.OPERATION);
        check(
                isOperation || SCHEMA.matcher(part).matches(),
                name,
                "is not a part of an operation; use 'operation', 'body MEDIA/TYPE', 'STATUS MEDIA/TYPE' or"
                        + " 'parameter …'");
        put(keys, name, isOperation ? Pattern.compile(".+") : TYPE);
    }

    private void put(List<String> keys, DocumentNode name, Pattern pattern) {
        check(
                pattern.matcher(text(name)).matches(),
                name,
                "has the name '" + text(name) + "', which is not valid here");
        names.put(new ContractPlace(keys), text(name));
    }

    private static void members(DocumentNode object, String name, BiConsumer<String, DocumentNode> reader) {
        check(object.value().isObject(), object, "must be a mapping: " + name);
        object.members().forEach(reader);
    }

    private static String text(DocumentNode name) {
        check(name.value().isString(), name, "must be a name");
        return name.value().stringValue();
    }

    private static void check(boolean valid, DocumentNode node, String problem) {
        if (!valid) {
            throw problem(node, problem);
        }
    }

    private static NamesException problem(DocumentNode node, String problem) {
        String key = node.pointer().head() == null
                ? ""
                : " '" + node.pointer().last().getMatchingProperty() + "'";
        return new NamesException("%s:%s %s.".formatted(node.place(), key, problem));
    }
}
