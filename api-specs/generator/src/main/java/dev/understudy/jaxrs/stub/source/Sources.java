package dev.understudy.jaxrs.stub.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.understudy.jaxrs.stub.operation.ApiMethod;
import dev.understudy.jaxrs.stub.operation.ApiType;
import dev.understudy.jaxrs.stub.type.EnumType;
import dev.understudy.jaxrs.stub.type.NamedType;
import dev.understudy.jaxrs.stub.type.RecordType;
import dev.understudy.jaxrs.stub.type.UnionType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the source files of interfaces and types. */
public final class Sources {

    private final String banner;
    private final Set<String> typeNames;
    private final Map<String, String> files = new LinkedHashMap<>();

    /** @param contract the name of the contract, for the first line of each file */
    public Sources(String contract, Collection<ApiType> apis, Collection<NamedType> types) {
        this.typeNames = Stream.concat(
                        types.stream().map(NamedType::name), apis.stream().map(ApiType::name))
                .map(ClassName::simpleName)
                .collect(Collectors.toSet());
        this.banner =
                "Generated from " + contract + " by understudy-jaxrs.\nDo not edit. Change the contract and rebuild.";
        types.stream().filter(type -> type.name().enclosingClassName() == null).forEach(this::add);
        Map<TypeName, EnumType> enums = types.stream()
                .filter(EnumType.class::isInstance)
                .map(EnumType.class::cast)
                .collect(Collectors.toMap(EnumType::name, Function.identity()));
        ApiSource source = new ApiSource(new ResultSource(new HeaderValues(enums)));
        apis.forEach(api -> add(api.name().packageName(), source.of(api, path(api, apis))));
    }

    /** Returns the sources by file name, relative to the folder of the sources. */
    public Map<String, String> files() {
        return files;
    }

    private void add(NamedType type) {
        TypeSpec.Builder source = switch (type.getClass().getSimpleName()) {
            case "EnumType" -> EnumSource.of((EnumType) type);
            case "UnionType" -> UnionSource.of((UnionType) type);
            default -> object((RecordType) type);
        };
        add(type.name().packageName(), source);
    }

    private static TypeSpec.Builder object(RecordType type) {
        int components = type.properties().size() + (type.additional().isPresent() ? 1 : 0);
        return components <= LargeObjectSource.MAX_COMPONENTS ? RecordSource.of(type) : LargeObjectSource.of(type);
    }

    private void add(String packageName, TypeSpec.Builder type) {
        JavaFile file = JavaFile.builder(
                        packageName, type.addAnnotation(Names.generated()).build())
                .addFileComment("$L", banner)
                .indent("    ")
                .build();
        String path = packageName.replace('.', '/') + "/" + file.typeSpec().name() + ".java";
        files.put(path, SourceLayout.tidy(file.toString(), typeNames));
    }

    /**
     * Returns the path that all operations of an interface begin with, or {@code /} if another interface has operations
     * below it: JAX-RS looks for a method only in the interfaces whose path matches best.
     */
    private static String path(ApiType api, Collection<ApiType> apis) {
        String common = common(api);
        boolean isShared =
                apis.stream().filter(other -> other != api).anyMatch(other -> overlap(common(other), common));
        return isShared ? "/" : common;
    }

    private static boolean overlap(String one, String other) {
        String first = one.replaceFirst("\\{.*", "");
        String second = other.replaceFirst("\\{.*", "");
        return first.startsWith(second) || second.startsWith(first);
    }

    private static String common(ApiType api) {
        List<String> common = null;
        for (ApiMethod method : api.methods()) {
            List<String> segments = Stream.of(method.path().split("/")).skip(1).toList();
            common = common == null ? segments : prefix(common, segments);
        }
        return "/" + String.join("/", common == null ? List.of() : common);
    }

    private static List<String> prefix(List<String> one, List<String> other) {
        int length = 0;
        while (length < one.size() && length < other.size() && one.get(length).equals(other.get(length))) {
            length++;
        }
        return one.subList(0, length);
    }
}
