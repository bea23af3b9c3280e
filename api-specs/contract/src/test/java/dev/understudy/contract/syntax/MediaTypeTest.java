package dev.understudy.contract.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.Content;
import dev.understudy.contract.Contents;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    application/json            | application/json                 | true
                    application/json            | Application/JSON                 | true
                    application/json            | application/json; charset=utf-8  | true
                    application/json            | application/json;charset="UTF-8" | true
                    application/json            | application/json ;               | true
                    application/json            | application/problem+json         | false
                    application/json            | text/json                        | false
                    application/json; version=2 | application/json; version=2      | true
                    application/json; version=2 | application/json; version=3      | false
                    application/json; version=2 | application/json                 | false
                    text/plain; charset=utf-8   | text/plain                       | true
                    text/plain; charset=utf-8   | text/plain; charset=latin1       | false
                    application/*               | application/pdf                  | true
                    application/*               | text/plain                       | false
                    application/*+json          | application/problem+json         | true
                    application/*+json          | application/json                 | false
                    '*/*'                       | anything/at-all                  | true
                    """)
    void aDeclaredTypeCoversMatchingTypes(String declared, String sent, boolean covers) {
        assertThat(of(declared).covers(of(sent))).isEqualTo(covers);
    }

    @Test
    void theMostSpecificDeclarationApplies() {
        Contents contents =
                new Contents(List.of("*/*", "application/*", "application/json", "application/json; version=2").stream()
                        .map(type -> new Content(of(type), Optional.empty(), null))
                        .toList());

        assertThat(covering(contents, "application/json; version=2")).isEqualTo("application/json; version=2");
        assertThat(covering(contents, "application/json")).isEqualTo("application/json");
        assertThat(covering(contents, "application/pdf")).isEqualTo("application/*");
        assertThat(covering(contents, "text/plain")).isEqualTo("*/*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "json", "application", "application/", "a/b/c", "a b/c", "a/b; c", "a/b; =c"})
    void aMalformedMediaTypeIsNotParsed(String text) {
        assertThat(MediaType.of(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    Application/JSON                  | application/json         | true
                    ~ application/json ;charset=x~    | application/json         | true
                    application/json; charset         | application/json         | true
                    application/problem+json;a=b;c=d  | application/problem+json | true
                    text/json                         | text/json                | false
                    text/plain; a=application/json    | text/plain               | false
                    ~~                                | ~~                       | false
                    """)
    void theEssenceIgnoresParameters(String text, String essence, boolean json) {
        assertThat(MediaType.essence(text)).isEqualTo(essence);
        assertThat(MediaType.isJson(essence)).isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource({
        "application/json,true",
        "application/vnd.a+json; version=2,true",
        "text/json,false",
        "application/jsonl,false",
        "application/*,false"
    })
    void jsonIsRecognised(String text, boolean json) {
        assertThat(of(text).isJson()).isEqualTo(json);
    }

    private static String covering(Contents contents, String sent) {
        return contents.covering(of(sent)).orElseThrow().mediaType().toString();
    }

    private static MediaType of(String text) {
        return MediaType.of(text).orElseThrow();
    }
}
