package dev.understudy.suite.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Compares two clients in TypeScript in all that a program could use, by a program that requires what the compiler can
 * decide: each name still exists, what could be passed to a function can still be passed, and what a result has, it still
 * has with the same types. Results of other kinds are ignored, because programs have a branch for them. Bodies of requests
 * are compared as programs write them, as object literals.
 */
final class TypescriptSurface {

    private static final String UNFORESEEN = "src/runtime/unforeseen";
    private static final Pattern TYPE = Pattern.compile("(?m)^export (?:interface|type) (\\w+)");
    private static final Pattern FUNCTION = Pattern.compile("(?m)^export async function (\\w+)");
    private static final String PROGRAM = """
            import type * as after from "./after/src/index.js";
            import type * as before from "./before/src/index.js";

            type Assignable<From extends To, To> = From;
            type Keys<T> = keyof { [K in keyof T as string extends K ? never : K]: T[K] };
            type Written<T> = T extends (infer Item)[] ? Written<Item>[] : { [K in keyof T]: Written<T[K]> };
            type Arguments<F> = F extends (client: never, parameters: never, ...others: infer Others) => unknown
              ? Others
              : never;

            """;

    private static final String KEYS = "export type KeysOf%1$s = Assignable<Keys<before.%1$s>, Keys<after.%1$s>>;\n";
    private static final String WRITTEN = "export type %1$s = Assignable<Written<before.%1$s>, after.%1$s>;\n";
    private static final String READ =
            "export type %1$s = Assignable<Extract<after.%1$s, { kind: before.%1$s[\"kind\"] }>, before.%1$s>;\n";
    private static final String CALL =
            "export type %1$s = Assignable<Arguments<typeof before.%1$s>, Arguments<typeof after.%1$s>>;\n";

    private TypescriptSurface() {}

    /** Returns the messages of the compiler; empty if the newer client has all of the older one. */
    static List<String> missing(Path before, Path after, Path folder) {
        Path sources = folder.resolve("src");
        TypescriptLanguage typescript = new TypescriptLanguage();
        typescript.write(before, sources.resolve("before"));
        typescript.write(after, sources.resolve("after"));
        try {
            // A program has one version of the client, so the types that no program can write are the same.
            Files.writeString(
                    sources.resolve("after").resolve(UNFORESEEN + ".ts"),
                    "export * from \"../../../before/%s.js\";\n".formatted(UNFORESEEN));
            String operations = Files.readString(sources.resolve("before/src/operations.ts"));
            String models = Files.readString(sources.resolve("before/src/models.ts"));
            Files.writeString(sources.resolve("package.json"), "{\"type\": \"module\"}");
            Files.writeString(
                    sources.resolve("surface.ts"),
                    PROGRAM
                            + lines(models, TYPE, name -> KEYS)
                            + lines(operations, TYPE, name -> KEYS + (name.endsWith("Parameters") ? WRITTEN : READ))
                            + lines(operations, FUNCTION, name -> CALL));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Tsc.compile(sources, folder.resolve("dist"), false);
    }

    private static String lines(String source, Pattern exported, UnaryOperator<String> line) {
        Stream<String> names = exported.matcher(source).results().map(TypescriptSurface::name);
        return String.join(
                "", names.map(name -> line.apply(name).formatted(name)).toList());
    }

    private static String name(MatchResult exported) {
        return exported.group(1);
    }
}
