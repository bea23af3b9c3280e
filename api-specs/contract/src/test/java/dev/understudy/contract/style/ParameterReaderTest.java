package dev.understudy.contract.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.contract.Parameter;
import dev.understudy.contract.TestContracts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the rows of OpenAPI's table "Style Examples", and cases that the table leaves out. */
class ParameterReaderTest {

    private static final String TEXT = "{type: string}";
    private static final String LIST = "{type: array, items: {type: string}}";
    private static final String DEEP =
            "{type: object, properties: {R: {type: integer}, L: {type: array}}, additionalProperties: false}";
    private static final String OBJECT =
            "{type: object, properties: {R: {type: integer}, G: {type: integer}, B: {type: integer}}}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    simple | false | text   | blue                  | "blue"
                    simple | false | list   | blue,black            | ["blue","black"]
                    simple | false | list   | bl%2Cue,black         | ["bl,ue","black"]
                    simple | false | object | R,100,G,200           | {"R":100,"G":200}
                    simple | true  | object | R=100,G=200           | {"R":100,"G":200}
                    label  | false | text   | .blue                 | "blue"
                    label  | false | list   | .blue,black           | ["blue","black"]
                    label  | false | list   | .blue.black           | ["blue","black"]
                    label  | true  | list   | .blue.black           | ["blue","black"]
                    label  | false | object | .R,100,G,200          | {"R":100,"G":200}
                    label  | true  | object | .R=100.G=200          | {"R":100,"G":200}
                    matrix | false | text   | ;color=blue           | "blue"
                    matrix | false | text   | ;color                | ""
                    matrix | false | list   | ;color=blue,black     | ["blue","black"]
                    matrix | true  | list   | ;color=blue;color=black | ["blue","black"]
                    matrix | false | object | ;color=R,100,G,200    | {"R":100,"G":200}
                    matrix | true  | object | ;R=100;G=200          | {"R":100,"G":200}
                    """)
    void aPathParameterIsRead(String style, boolean explode, String schema, String text, String value) {
        assertThat(ParameterReader.path(parameter("path", style, explode, schema), text)
                        .get(0))
                .isEqualTo(TestContracts.json(value));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '~', textBlock = """
                    form           ! true  ! text   ! a=1&color=blue%20x+y          ! "blue x y"
                    form           ! true  ! list   ! color=blue&color=black        ! ["blue","black"]
                    form           ! false ! list   ! color=blue,black              ! ["blue","black"]
                    form           ! false ! list   ! color=                        ! []
                    form           ! true  ! object ! R=100&a=1&G=200               ! {"R":100,"G":200}
                    form           ! false ! object ! color=R,100,G,200             ! {"R":100,"G":200}
                    spaceDelimited ! false ! list   ! color=blue%20black            ! ["blue","black"]
                    pipeDelimited  ! false ! list   ! color=blue|black              ! ["blue","black"]
                    pipeDelimited  ! true  ! list   ! color=blue&color=black        ! ["blue","black"]
                    deepObject     ! true  ! object ! color[R]=100&color%5BG%5D=200 ! {"R":100,"G":200}
                    """)
    void aQueryParameterIsRead(String style, boolean explode, String schema, String query, String value) {
        assertThat(ParameterReader.query(parameter("query", style, explode, schema), query)
                        .orElseThrow()
                        .get(0))
                .isEqualTo(TestContracts.json(value));
    }

    @Test
    void aTextWithAnEncodedSeparatorHasTwoReadings() {
        assertThat(ParameterReader.query(parameter("query", "form", false, "list"), "color=blue%2Cblack"))
                .hasValue(List.of(TestContracts.json("[\"blue,black\"]"), TestContracts.json("[\"blue\",\"black\"]")));
    }

    @Test
    void anAbsentQueryParameterHasNoReadings() {
        assertThat(ParameterReader.query(parameter("query", "form", true, "text"), "colors=blue"))
                .isEqualTo(Optional.empty());
        assertThat(ParameterReader.query(parameter("query", "deepObject", true, "object"), "color=blue"))
                .isEqualTo(Optional.empty());
    }

    @Test
    void aCookieIsRead() {
        assertThat(ParameterReader.cookie(parameter("cookie", "form", true, "text"), "a=1; color=blue"))
                .hasValue(List.of(TestContracts.json("\"blue\"")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    path   | blue
                    query  | a=1&color=blue
                    header | blue
                    cookie | a=1; color=blue
                    """)
    void aParameterIsReadFromTheDeclaredPartOfARequest(String in, String part) {
        assertThat(ParameterReader.read(parameter(in, style(in), false, "text"), part))
                .hasValue(List.of(TestContracts.json("\"blue\"")));
    }

    @Test
    void anAbsentQueryParameterOrCookieHasNoReadings() {
        assertThat(ParameterReader.read(parameter("query", "form", true, "text"), "a=1"))
                .isEmpty();
        assertThat(ParameterReader.read(parameter("cookie", "form", true, "text"), "a=1"))
                .isEmpty();
    }

    @Test
    void aHeaderMayHaveSpacesAroundItsParts() {
        assertThat(ParameterReader.header(parameter("header", "simple", false, "list"), " blue ,  black "))
                .containsExactly(TestContracts.json("[\"blue\",\"black\"]"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    {type: integer}                           | 12    | 12
                    {type: number}                            | 1.50  | 1.50
                    {type: number}                            | 1e3   | 1e3
                    {type: integer}                           | 012   | "012"
                    {type: boolean}                           | true  | true
                    {type: boolean}                           | True  | "True"
                    {type: [string, 'null']}                  | null  | null
                    {type: string}                            | 12    | "12"
                    {oneOf: [{type: integer}, {type: string}]} | 12   | 12
                    {allOf: [{$ref: '#/components/schemas/Number'}]} | 12 | 12
                    """)
    void theSchemaDistinguishesNumbersFromStrings(String schema, String text, String value) {
        assertThat(ParameterReader.header(parameterWithSchema("header", "simple", false, schema), text)
                        .get(0))
                .isEqualTo(TestContracts.json(value));
    }

    @Test
    void withoutDeclaredTypesOneValidReadingIsEnough() {
        Parameter parameter = parameterWithSchema("header", "simple", false, "{enum: [1, two]}");

        assertThat(ParameterJudge.faults(parameter, ParameterReader.header(parameter, "1")))
                .isEmpty();
        assertThat(ParameterJudge.faults(parameter, ParameterReader.header(parameter, "two")))
                .isEmpty();
        assertThat(ParameterJudge.faults(parameter, ParameterReader.header(parameter, "3")))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    label  | text   | blue     | a dot before the value (style label)
                    matrix | text   | blue     | a semicolon before the value (style matrix)
                    matrix | text   | ;colour=blue | ;color=… (style matrix)
                    simple | object | R,100,G  | alternating names and values, but the last name has no value
                    simple | text   | %zz      | percent-encoded text, but '%zz' is malformed
                    """)
    void aTextThatIsNotInTheDeclaredStyleIsRejected(String style, String schema, String text, String message) {
        assertThatThrownBy(() -> ParameterReader.path(parameter("path", style, false, schema), text))
                .isInstanceOf(UnreadableValueException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
                    color[R=1              ! absent
                    color[=1               ! absent
                    color[R]x=1            ! absent
                    colors[R]=1            ! absent
                    color[R]=1&color[R=x   ! {"R":1}
                    color[R]=1&color[R][]=2 ! {"R":{"":"2"}}
                    color[L][]=1&color[L]=2 ! {"L":["2"]}
                    color[L][0]=a&color[L][1]=b ! {"L":{"0":"a","1":"b"}}
                    color[R][x][y]=1       ! {"R":{"x":{"y":"1"}}}
                    """)
    void aDeepObjectHasANameInBracketsForEachProperty(String query, String value) {
        Parameter parameter = parameterWithSchema("query", "deepObject", true, DEEP);

        assertThat(ParameterReader.query(parameter, query)
                        .map(readings -> readings.get(0).toString())
                        .orElse("absent"))
                .isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
                    color[L][]=a&color[L][]=b ! 0
                    color[L][0]=a             ! 0
                    color[L]=a                ! 0
                    color[R][x]=1             ! 0
                    color[R]=x                ! 1
                    color[R]=x&color[L][]=a   ! 1
                    color[other]=x            ! 1
                    color[other][]=x          ! 1
                    """)
    void whatADeepObjectLeavesOpenIsNotJudged(String query, int faults) {
        Parameter parameter = parameterWithSchema("query", "deepObject", true, DEEP);

        assertThat(ParameterJudge.faults(
                        parameter, ParameterReader.query(parameter, query).orElseThrow()))
                .hasSize(faults);
    }

    @Test
    void anArrayInTheStyleDeepObjectIsPresentAndNotJudged() {
        Parameter parameter = parameterWithSchema("query", "deepObject", true, "{type: array, items: {type: integer}}");

        assertThat(ParameterReader.query(parameter, "color[]=x&color[]=y")).isPresent();
        assertThat(ParameterJudge.faults(
                        parameter, ParameterReader.query(parameter, "color[]=x").orElseThrow()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
                    form ! {type: boolean}                        ! color=          ! 0
                    form ! {type: boolean}                        ! color           ! 0
                    form ! {type: boolean}                        ! color=x         ! 1
                    form ! {type: array, items: {type: integer}}  ! color=          ! 0
                    form ! {type: array, items: {type: integer}}  ! color=&color=x  ! 2
                    form ! {type: object, required: [R]}          ! color=          ! 0
                    """)
    void anEmptyValueMayBeAllowed(String style, String schema, String query, int faults) {
        Parameter parameter = parameterWithSchema("query", style + "\n          allowEmptyValue: true", true, schema);

        assertThat(ParameterJudge.faults(
                        parameter, ParameterReader.query(parameter, query).orElseThrow()))
                .hasSize(faults);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '~', textBlock = """
                    color=ab+cd/==    ! ["ab+cd/=="]
                    color=100%        ! ["100%"]
                    color=a%20b       ! ["a b","a%20b"]
                    a=1;color="b c" ; d=1 ! ["\\"b c\\"","b c"]
                    """)
    void aCookieIsReadAsItIsAndDecoded(String cookies, String readings) {
        assertThat(ParameterReader.cookie(parameter("cookie", "form", true, "text"), cookies)
                        .orElseThrow())
                .hasToString(readings.replace(",\"", ", \""));
    }

    private static String style(String in) {
        return in.equals("query") || in.equals("cookie") ? "form" : "simple";
    }

    private static Parameter parameter(String in, String style, boolean explode, String kind) {
        String schema = switch (kind) {
            case "text" -> TEXT;
            case "list" -> LIST;
            default -> OBJECT;
        };
        return parameterWithSchema(in, style, explode, schema);
    }

    private static Parameter parameterWithSchema(String in, String style, boolean explode, String schema) {
        return TestContracts.contract("""
                        openapi: 3.1.0
                        paths:
                          /a:
                            get:
                              parameters:
                                - name: color
                                  in: %s
                                  style: %s
                                  explode: %s
                                  schema: %s
                        components:
                          schemas:
                            Number: {type: number}
                        """.formatted(in, style, explode, schema))
                .operations()
                .get(0)
                .parameters()
                .get(0);
    }
}
