package dev.understudy.suite.stubs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.Contract;
import dev.understudy.jaxrs.stub.StubGenerator;
import dev.understudy.jaxrs.stub.StubSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A component that only wraps another schema gives that schema its name, or has no type of its own. */
class ComponentNamesTest {

    private static final String SCHEMAS = """
            openapi: 3.1.0
            info: {title: Small, version: '1'}
            paths: {}
            components:
              schemas:
            """;

    @TempDir
    private Path folder;

    @Test
    void anAliasOfAComponentHasNoTypeOfItsOwn() throws IOException {
        assertThat(types("""
                    Alias: {$ref: '#/components/schemas/Book'}
                    Described: {description: d, allOf: [{$ref: '#/components/schemas/Book'}]}
                    Book: {type: object, properties: {next: {$ref: '#/components/schemas/Alias'}}}
                """)).containsExactly("Book");
        assertThat(Files.readString(folder.resolve("Book"))).contains("JsonNullable<Book> next");
    }

    @Test
    void aComponentNamesTheSchemaThatItWraps() throws IOException {
        assertThat(types("""
                    Shelf: {type: object, properties: {books: {$ref: '#/components/schemas/Wrapped'}}}
                    Alias: {$ref: '#/components/schemas/Wrapped'}
                    Wrapped: {allOf: [{type: object, properties: {title: {type: string}}}]}
                    Colour: {allOf: [{enum: [red]}]}
                    Id: {oneOf: [{allOf: [{oneOf: [{type: string}, {type: integer}]}]}]}
                    Pages: {allOf: [{type: array, items: {type: object, properties: {text: {type: string}}}}]}
                    Text: {allOf: [{type: string}]}
                """)).containsExactlyInAnyOrder("Shelf", "Wrapped", "Colour", "Id", "PagesItem");
        assertThat(Files.readString(folder.resolve("Shelf"))).contains("JsonNullable<Wrapped> books");
    }

    @Test
    void aComponentNamesTheSchemaOfAnotherFile() throws IOException {
        Files.writeString(folder.resolve("Book.yaml"), "type: object\nproperties: {title: {type: string}}\n");
        Files.writeString(folder.resolve("page-v2.yaml"), "type: object\nproperties: {text: {type: string}}\n");

        assertThat(types("""
                    Book: {$ref: Book.yaml}
                    Page: {$ref: page-v2.yaml}
                """)).containsExactlyInAnyOrder("Book", "Page");
    }

    /** Generates the types of components, writes them into files, and returns their names. */
    private Set<String> types(String components) throws IOException {
        Path document = Files.writeString(folder.resolve("small.yaml"), SCHEMAS + components);
        StubSettings settings = new StubSettings("small.yaml", "a", "m", OffsetDateTime.class, Long.class, false);
        var files = new StubGenerator(Contract.open(document), settings).files();
        for (var file : files.entrySet()) {
            Files.writeString(folder.resolve(name(file.getKey())), file.getValue());
        }
        return files.keySet().stream().map(ComponentNamesTest::name).collect(Collectors.toSet());
    }

    private static String name(String file) {
        return file.substring(file.lastIndexOf('/') + 1).replace(".java", "");
    }
}
