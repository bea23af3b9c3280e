package dev.understudy.contract.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tests which nodes queries select, by their normalized paths. */
class JsonPathTest {

    private static final JsonNode DOCUMENT = JsonMapper.shared().readTree("""
                    {
                      "paths": {
                        "/items/{id}": {
                          "get": {"tags": ["a", "b"], "x-order": 1},
                          "post": {"tags": [], "x-order": 2}
                        }
                      },
                      "list": [5, 3, {"b": "j"}, {"b": "k"}, {"b": {}}, {"b": "kilo"}],
                      "mixed": ["1", 1, 1.0, true, false, null, "ä", "😀", "", [1], {"a": 1.0}],
                      "it's": {"a\\\\b": 1, "": 2, "200": 3, "$ref": 4},
                      "none": null
                    }
                    """);

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "$ → $",
                "$.none → $['none']",
                "$.paths['/items/{id}'].get.tags → $['paths']['/items/{id}']['get']['tags']",
                "$[\"paths\"][\"/items/{id}\"] → $['paths']['/items/{id}']",
                "$ .paths\t[ '/items/{id}' ] .get['x-order'] → $['paths']['/items/{id}']['get']['x-order']",
                "$[\"it's\"]['a\\\\b'] → $['it\\'s']['a\\\\b']",
                "$['it\\'s'][''] → $['it\\'s']['']",
                "$['it\\u0027s']['$ref'] → $['it\\'s']['$ref']",
                "$['it\\'s']['200'] → $['it\\'s']['200']",
            })
    void namesSelectMembers(String query, String path) {
        assertThat(select(query)).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "$.list[0] → $['list'][0]",
                "$.list[-1] → $['list'][5]",
                "$.list[0,0,-6] → $['list'][0] $['list'][0] $['list'][0]",
                "$.list[1:3] → $['list'][1] $['list'][2]",
                "$.list[4:] → $['list'][4] $['list'][5]",
                "$.list[-2:] → $['list'][4] $['list'][5]",
                "$.list[5:1:-2] → $['list'][5] $['list'][3]",
                "$.list[::-3] → $['list'][5] $['list'][2]",
                "$.list[ : 2 : ] → $['list'][0] $['list'][1]",
            })
    void indexesAndSlicesSelectElements(String query, String paths) {
        assertThat(select(query)).isEqualTo(paths);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "$.paths.*.get → $['paths']['/items/{id}']['get']",
                "$.paths.*[*]['x-order'] → $['paths']['/items/{id}']['get']['x-order'] $['paths']['/items/{id}']['post']['x-order']",
                "$..tags → $['paths']['/items/{id}']['get']['tags'] $['paths']['/items/{id}']['post']['tags']",
                "$.paths..[0] → $['paths']['/items/{id}']['get']['tags'][0]",
                "$.mixed[9]..* → $['mixed'][9][0]",
                "$..['x-order','tags'] → $['paths']['/items/{id}']['get']['x-order'] $['paths']['/items/{id}']['get']['tags']"
                        + " $['paths']['/items/{id}']['post']['x-order'] $['paths']['/items/{id}']['post']['tags']",
            })
    void wildcardsAndDescendantSegmentsSelectInDocumentOrder(String query, String paths) {
        assertThat(select(query)).isEqualTo(paths);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "$.list[?@.b] → $['list'][2] $['list'][3] $['list'][4] $['list'][5]",
                "$.list[?!@.b] → $['list'][0] $['list'][1]",
                "$.list[?@.b=='k'] → $['list'][3]",
                "$.list[?(@.b == \"k\")] → $['list'][3]",
                "$.list[?@.b!='k'&&@.b] → $['list'][2] $['list'][4] $['list'][5]",
                "$.list[?@>3||@.b<'k'] → $['list'][0] $['list'][2]",
                "$.list[?!(@.b||@==3)] → $['list'][0]",
                "$.list[?@.b==$.list[3].b] → $['list'][3]",
                "$.paths.*[?@.tags[?@=='a']] → $['paths']['/items/{id}']['get']",
                "$[?@.nothing==@.nowhere] → $['paths'] $['list'] $['mixed'] $['it\\'s'] $['none']",
                "$[?@==null] → $['none']",
                "$.list[?match(@.b,'[jk]')] → $['list'][2] $['list'][3]",
                "$.list[?search(@.b,'[jk]')] → $['list'][2] $['list'][3] $['list'][5]",
                "$.list[?length(@.b)>1] → $['list'][5]",
                "$.list[?count(@.*)==1] → $['list'][2] $['list'][3] $['list'][4] $['list'][5]",
                "$.list[?value(@..b)=='j'] → $['list'][2]",
            })
    void filtersSelectTheChildrenForWhichTheExpressionIsTrue(String query, String paths) {
        assertThat(select(query)).isEqualTo(paths);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "== 1 → 1 2",
                "== '1' → 0",
                "== true → 3",
                "== false → 4",
                "== null → 5",
                "!= null → 0 1 2 3 4 6 7 8 9 10",
                "> 'ä' → 7",
                "<= '' → 8",
                ">= true → 3",
                "< true → ",
                "== $.mixed[9] → 9",
                "== $.mixed[10] → 10",
            })
    void comparisonsSelectTheElementsForWhichTheyHold(String comparison, String indexes) {
        String expected = indexes == null ? "" : indexes.replaceAll("\\d+", "\\$['mixed'][$0]");

        assertThat(select("$.mixed[?@ " + comparison + "]")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$.nothing",
                "$.none.deeper",
                "$.list.b",
                "$.list['0']",
                "$.paths[0]",
                "$.list[6]",
                "$.list[-7]",
                "$.list[::0]",
                "$.list[?@.b=='K']",
                "$.list[?match(@.b,'(')]",
                "$.list[?@.b>1]",
            })
    void aSelectorThatMatchesNothingIsNotAnError(String query) {
        assertThat(select(query)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "@.a",
                " $",
                "$ ",
                "$.a ",
                "$.",
                "$..",
                "$[",
                "$]",
                "$['a'",
                "$[a]",
                "$['a',]",
                "$[,'a']",
                "$.a b",
                "$.['a']",
                "$.x-name",
                "$.200",
                "$.$ref",
                "$[01]",
                "$[-0]",
                "$[1.0]",
                "$[9007199254740992]",
                "$[99999999999999999999]",
                "$['\\x']",
                "$['\\\"']",
                "$['\\ud800']",
                "$['\\ud800\\u0041']",
                "$['\\udc00']",
                "$['a\nb']",
                "$[?]",
                "$[?@.a=]",
                "$[?@.a==]",
                "$[?@.a = 1]",
                "$[?true]",
                "$[?'a']",
                "$[?1==1&&]",
                "$[?@.a==@.*]",
                "$[?@..a==1]",
                "$[?foo(@.a)]",
                "$[?length(@.*)>1]",
                "$[?length(@.a)]",
                "$[?count(1)==1]",
                "$[?match(@.a)]",
                "$[?match(@.a,'b')==true]",
                "$[?!!@.a]",
                "$[?!@.a==1]",
                "$[?(@.a]",
                "$[(@.length-1)]",
                "$[?@.a==01]",
                "$.a~",
                "$.a.length()",
            })
    void invalidQueriesAreRejected(String text) {
        assertThatExceptionOfType(InvalidJsonPathException.class).isThrownBy(() -> JsonPath.parse(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "$.paths./items → '$.paths./items' is not a JSONPath query (RFC 9535): a dot must be followed by * or"
                        + " by a name of letters, digits and _ (write any other name in brackets and quotes, as in"
                        + " ['x-name']), but character 9 is '/'.",
                "$['paths → '$['paths' is not a JSONPath query (RFC 9535): a string must end with its quote and must"
                        + " not contain control characters, but the query ends here.",
            })
    void theMessageSaysWhereTheErrorIsAndWhatToDo(String text, String message) {
        assertThatExceptionOfType(InvalidJsonPathException.class)
                .isThrownBy(() -> JsonPath.parse(text))
                .withMessage(message);
    }

    private static String select(String query) {
        return String.join(
                " ",
                JsonPath.parse(query).select(DOCUMENT).stream()
                        .map(node -> node.location().toString())
                        .toList());
    }
}
