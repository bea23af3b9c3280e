package dev.understudy.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.tolerant.TolerantDocument;
import dev.understudy.contract.yaml.YamlReader;
import dev.understudy.contract.yaml.YamlWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Generates clients in all languages for schemas with allOf, and reads what may be null and what is required. */
class CombinedSchemasTest {

    private static final String CONTRACT = """
            openapi: VERSION
            info: {title: T, version: "1"}
            paths:
              /things:
                get:
                  operationId: getThing
                  responses:
                    "200": {description: d, content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}}
                    "400": {description: d, content: {application/json: {schema: BODY}}}
            components:
              schemas:
                Base: {type: object, properties: {name: {type: string}, age: {type: integer}}}
            """;

    /** Properties whose names begin with n may be null, and those whose names begin with t may not. */
    private static final String NULLS = """
                NullText: {type: [string, 'null']}
                NullOrText: {anyOf: [{type: 'null'}, {allOf: [{type: string}, {maxLength: 3}]}]}
                NullOrObject: {anyOf: [{type: 'null'}, {allOf: [{$ref: '#/components/schemas/Base'}, {required: [name]}]}]}
                Thing:
                  type: object
                  properties:
                    n01: {anyOf: [{type: 'null'}, {allOf: [{type: string}, {maxLength: 3}]}]}
                    n02: {oneOf: [{allOf: [{type: string}, {maxLength: 3}]}, {type: 'null'}]}
                    n03: {anyOf: [{enum: [null]}, {allOf: [{type: string}, {maxLength: 3}]}]}
                    n04: {anyOf: [{type: 'null'}, {allOf: [{allOf: [{type: string}, {maxLength: 3}]}, {minLength: 1}]}]}
                    n05: {anyOf: [{type: 'null'}, {allOf: [{type: array, items: {type: string}}, {maxItems: 3}]}]}
                    n06: {type: [string, 'null'], allOf: [{maxLength: 3}]}
                    n07: {allOf: [{type: [string, 'null']}, {maxLength: 3}]}
                    n08: {allOf: [{anyOf: [{type: 'null'}, {type: string}]}, {maxLength: 3}]}
                    n09: {$ref: '#/components/schemas/NullOrText'}
                    n10: {allOf: [{$ref: '#/components/schemas/NullOrText'}, {description: d}]}
                    n11: {$ref: '#/components/schemas/NullOrObject'}
                    n12: {anyOf: [{type: 'null'}, {allOf: [{$ref: '#/components/schemas/Base'}, {required: [age]}]}]}
                    n13: {anyOf: [{type: 'null'}, {type: object, allOf: [{properties: {b: {type: string}}}]}]}
                    t01: {allOf: [{type: string}, {maxLength: 3}]}
                    t02: {allOf: [{type: [string, 'null']}, {type: string}]}
                    t03: {allOf: [{$ref: '#/components/schemas/NullText'}, {type: string}]}
                    t04: {allOf: [{anyOf: [{type: 'null'}, {type: string}]}, {type: string}]}
                    t05: {type: [object, 'null'], allOf: [{$ref: '#/components/schemas/Base'}]}
            """;

    private static final String NULLS_IN_3_0 = """
                NullOrText: {nullable: true, allOf: [{type: string}, {maxLength: 3}]}
                Thing:
                  type: object
                  properties:
                    n01: {nullable: true, allOf: [{type: string}, {maxLength: 3}]}
                    n02: {type: string, nullable: true, allOf: [{maxLength: 3}]}
                    n03: {allOf: [{type: string, nullable: true}, {maxLength: 3}]}
                    n04: {nullable: true, allOf: [{$ref: '#/components/schemas/Base'}]}
                    n05: {nullable: true, allOf: [{$ref: '#/components/schemas/Base'}, {required: [name]}]}
                    n06: {$ref: '#/components/schemas/NullOrText'}
                    t01: {allOf: [{type: string}, {maxLength: 3}]}
                    t02: {allOf: [{type: string, nullable: true}, {type: string}]}
            """;

    /** In all of them, the name is required. */
    private static final String REQUIRED = """
                R1: {allOf: [{$ref: '#/components/schemas/Base'}, {required: [name]}]}
                R2: {allOf: [{$ref: '#/components/schemas/R1'}, {required: [age]}]}
                R3: {allOf: [{$ref: '#/components/schemas/Base'}], required: [name]}
                R4: {allOf: [{$ref: '#/components/schemas/Base'}, {type: object, required: [name]}]}
                R5: {allOf: [{$ref: '#/components/schemas/Base'}, {$ref: '#/components/schemas/Name'}]}
                R6: {allOf: [{allOf: [{$ref: '#/components/schemas/Base'}]}, {allOf: [{required: [name]}]}]}
                R7: {allOf: [{$ref: '#/components/schemas/Base'}], required: [name], properties: {more: {type: string}}}
                R8: {allOf: [{$ref: '#/components/schemas/Base'}, {required: [name], properties: {more: {type: string}}}]}
                Name: {required: [name]}
                Thing:
                  type: object
                  properties:
                    r1: {$ref: '#/components/schemas/R1'}
                    r2: {$ref: '#/components/schemas/R2'}
                    r3: {$ref: '#/components/schemas/R3'}
                    r4: {$ref: '#/components/schemas/R4'}
                    r5: {$ref: '#/components/schemas/R5'}
                    r6: {$ref: '#/components/schemas/R6'}
                    r7: {$ref: '#/components/schemas/R7'}
                    r8: {$ref: '#/components/schemas/R8'}
                    r9: {allOf: [{$ref: '#/components/schemas/Base'}, {required: [name]}]}
                    r10: {type: array, items: {allOf: [{$ref: '#/components/schemas/Base'}, {required: [name]}]}}
            """;

    /** How a language writes that a property may be null, and that the property name is required. */
    private enum Language {
        JAVA("Sets the property <code>(\\w\\d\\d)</code>, which may be null", " String name() {"),
        TYPESCRIPT("  (\\w\\d\\d)\\?: .* \\| null;", "  name: string;"),
        PYTHON("    (\\w\\d\\d): .* \\| None \\| Unset = UNSET", "    name: str\n"),
        GO("\t(\\w\\d\\d) Nullable\\[", "\tName string ");

        private final Pattern nullable;
        private final String required;

        Language(String nullable, String required) {
            this.nullable = Pattern.compile(nullable);
            this.required = required;
        }
    }

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void aPropertyMayBeNullOnlyIfAllPartsAllowIt(Language language) throws IOException {
        generate(language, "3.1.0", NULLS, "{type: string}");

        assertThat(nullableProperties(language)).containsExactlyElementsOf(names("n%02d", 13));
    }

    @ParameterizedTest
    @EnumSource
    void aPropertyMayBeNullBesideAllOfInOlderContracts(Language language) throws IOException {
        generate(language, "3.0.3", NULLS_IN_3_0, "{type: string}");

        assertThat(nullableProperties(language)).containsExactlyElementsOf(names("n%02d", 6));
    }

    /** The parser uses one object for both schemas, and openapi-generator would allow null in both. */
    @ParameterizedTest
    @EnumSource
    void oneOfTwoEqualSchemasMayBeNull(Language language) throws IOException {
        String combined = "{allOf: [{$ref: '#/components/schemas/Base'}, {required: [name]}]}";
        String schemas = """
                    Named: COMBINED
                    Thing:
                      type: object
                      properties:
                        n01: {anyOf: [{type: 'null'}, {$ref: '#/components/schemas/Named'}]}
                        t01: {$ref: '#/components/schemas/Named'}
                """.replace("COMBINED", combined);

        generate(language, "3.1.0", schemas, "{anyOf: [{type: 'null'}, " + combined + "]}");

        assertThat(nullableProperties(language)).containsExactly("n01");
    }

    @ParameterizedTest
    @EnumSource
    void whatAPartRequiresOfAnotherOneIsRequired(Language language) throws IOException {
        String combined = "{allOf: [{$ref: '#/components/schemas/Base'}, {required: [name]}]}";

        generate(language, "3.1.0", REQUIRED, combined);

        for (String component : names("R%d", 8)) {
            assertThat(declaration(component)).as(component).contains(language.required);
        }
        assertThat(declaration("Base")).doesNotContain(language.required);
        assertThat(code().lines().filter(line -> line.matches("(?i).*\\b(r9|r10|body)\\b.*")))
                .isNotEmpty()
                .noneMatch(line -> line.matches(".*\\bBase\\b.*"));
    }

    private void generate(Language language, String version, String schemas, String body) throws IOException {
        String contract = CONTRACT.replace("VERSION", version).replace("BODY", body) + schemas;
        SmallContract.generate(
                "understudy-" + language.name().toLowerCase(Locale.ROOT) + "-client",
                YamlWriter.write(TolerantDocument.of(YamlReader.parse(contract, "contract"))),
                folder);
    }

    private static List<String> names(String format, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(format::formatted).toList();
    }

    private Stream<String> nullableProperties(Language language) throws IOException {
        return language.nullable
                .matcher(code())
                .results()
                .map(match -> match.group(1).toLowerCase(Locale.ROOT))
                .distinct()
                .sorted();
    }

    /** Returns the declaration of a type, up to that of the next one. */
    private String declaration(String type) throws IOException {
        Matcher declaration = Pattern.compile(
                        "^(?:public final class|export interface|class|type) %s\\b.*?(?=^(?:public|export|class|type) |\\z)"
                                .formatted(type),
                        Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(code());
        assertThat(declaration.find()).isTrue();
        return declaration.group();
    }

    /** Returns all that was generated, in one text. */
    private String code() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(java|ts|py|go)"))
                    .map(CombinedSchemasTest::read)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
