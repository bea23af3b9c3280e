package dev.understudy.standin.well;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.standin.support.Answer;
import dev.understudy.standin.support.OnSqlite;
import dev.understudy.standin.support.Seeded;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are refused, with what is wrong and where, and none of them changing anything. */
class BodyRefusalTest extends OnSqlite {

    private String before;

    @BeforeEach
    void look() {
        before = server.well("GET", "admin", null).body();
    }

    @AfterEach
    void nothingHasChanged() {
        assertThat(server.well("GET", "admin", null).body()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[]                                                                       | ~~",
                "null                                                                     | ~~",
                "\"x\"                                                                    | ~~",
                "{}                                                                       | ~~",
                "{\"data\":null}                                                          | /data",
                "{\"data\":[]}                                                            | /data",
                "{\"data\":{\"type\":\"workspace\"}}                                      | /data",
                "{\"data\":{\"type\":\"workspace\",\"attributes\":{}}}                    | /data",
                "{\"data\":{\"type\":\"workspace\",\"attributes\":{},\"relationships\":{}}} | /data/relationships",
                "{\"data\":{\"type\":\"workspace\",\"relationships\":{}}}                 | /data/relationships",
                "{\"data\":{\"attributes\":{\"name\":\"x\"}}}                             | /data",
                "{\"data\":{\"type\":\"company\",\"attributes\":{\"name\":\"x\"}}}        | /data/type",
                "{\"data\":{\"type\":\"workspace\",\"id\":\"x\",\"attributes\":{\"name\":\"x\"}}} | /data/id",
                "{\"data\":{\"type\":\"workspace\",\"attributes\":null}}                  | /data/attributes",
                "{\"data\":{\"type\":\"workspace\",\"attributes\":{\"name\":null}}}       | /data/attributes/name",
                "{\"data\":{\"type\":\"workspace\",\"attributes\":{\"name\":\"\"}}}       | /data/attributes/name",
                "{\"data\":{\"type\":\"workspace\",\"attributes\":{\"name\":5}}}          | /data/attributes/name",
                "{\"data\":{\"type\":\"workspace\",\"attributes\":{\"stage\":null}}}      | /data/attributes/stage",
                "{\"data\":{\"type\":\"workspace\",\"attributes\":{\"auto_extract_enabled\":\"true\"}}} | /data/attributes/auto_extract_enabled",
                "{\"data\":{\"type\":\"workspace\",\"attributes\":{\"auto_extract_enabled\":null}}} | /data/attributes/auto_extract_enabled",
                "{\"data\":{\"type\":\"workspace\",\"attributes\":{\"trusted\":true}}}    | /data/attributes",
                "{\"data\":{\"type\":\"workspace\",\"attributes\":{\"__proto__\":1}}}     | /data/attributes",
                "{\"data\":{\"type\":\"workspace\",\"attributes\":{\"name\":\"x\"}},\"meta\":{}} | ~~",
                "{\"data\":{\"type\":\"workspace\",\"relationships\":{\"own_company\":{}}}} | /data/relationships/own_company",
                "{\"data\":{\"type\":\"workspace\",\"relationships\":{\"own_company\":null}}} | /data/relationships/own_company",
                "{\"data\":{\"type\":\"workspace\",\"relationships\":{\"media\":{\"data\":null}}}} | /data/relationships",
            })
    void aBodyThatBreaksItsSchemaIsToldWhere(String body, String path) {
        Answer answer = patch(body);
        assertThat(answer.at("/code")).as("%s", answer).isEqualTo("SCHEMA_VALIDATION_ERROR");
        assertThat(answer.at("/title")).isEqualTo("Validation Error");
        assertThat(paths(answer)).as("%s", answer).contains(path);
    }

    @ParameterizedTest
    @CsvSource({"name, 101", "description, 501"})
    void whatIsLongerThanTheOlderPagesAllowIsRefused(String attribute, int length) {
        Answer answer = patch(attribute(attribute, "n".repeat(length)));
        assertThat(paths(answer)).as("%s", answer).containsExactly("/data/attributes/" + attribute);
    }

    @Test
    void everyFaultIsTold() {
        Answer answer = patch("{\"data\":{\"type\":\"x\",\"attributes\":{\"name\":5,\"stage\":6}}}");
        assertThat(paths(answer))
                .as("%s", answer)
                .containsExactlyInAnyOrder("/data/type", "/data/attributes/name", "/data/attributes/stage");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                " ",
                "{\"data\":{},\"data\":{}}",
                "{\"data\":{\"type\":\"workspace\",\"attributes\":{\"name\":\"a\"}}}x",
                "{\"data\":{\"type\":\"workspace\",\"attributes\":{\"name\":\"\\ud800\"}}}",
                "NaN"
            })
    void whatIsNoStrictJsonIsInvalidJson(String body) {
        assertThat(patch(body).refusal()).isEqualTo("400 INVALID_JSON The body is not valid JSON.");
    }

    @Test
    void noBodyBreaksTheSchema() {
        Answer answer = server.well("PATCH", "admin", null);
        assertThat(answer.at("/code")).as("%s", answer).isEqualTo("SCHEMA_VALIDATION_ERROR");
        assertThat(patch("").at("/code")).isEqualTo("SCHEMA_VALIDATION_ERROR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/vnd.api+json", "text/plain", "application/xml", ""})
    void anotherMediaTypeIsABadRequest(String mediaType) {
        Answer answer = patch(attribute("name", "x"), "Content-Type", mediaType);
        assertThat(answer.refusal()).isEqualTo("400 BAD_REQUEST The media type of the body must be application/json.");
    }

    @Test
    void moreThanOneMebibyteIsABadRequest() {
        assertThat(patch(attribute("stage", "s".repeat(1024 * 1024))).refusal())
                .isEqualTo("400 BAD_REQUEST The body is larger than 1 MiB.");
    }

    @Test
    void anotherIdThanThePathsIsABadRequest() {
        Answer answer = patch("{\"data\":{\"type\":\"workspace\",\"id\":\"" + Seeded.CHILD_ID
                + "\",\"attributes\":{\"name\":\"x\"}}}");
        assertThat(answer.at("/code")).as("%s", answer).isEqualTo("BAD_REQUEST");
        assertThat(paths(answer)).containsExactly("/data/id");
    }

    private Answer patch(String body, String... headers) {
        Answer answer = server.well("PATCH", "admin", body, headers);
        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(answer.at("/status")).isEqualTo("400");
        assertThat(answer.body()).as("no message names a Java class").doesNotContain("java", "Exception", "jackson");
        return answer;
    }

    private static String attribute(String name, String value) {
        return "{\"data\":{\"type\":\"workspace\",\"attributes\":{\"" + name + "\":\"" + value + "\"}}}";
    }

    private static List<String> paths(Answer answer) {
        return answer.json()
                .path("details")
                .valueStream()
                .map(detail -> detail.path("path").asString())
                .toList();
    }
}
