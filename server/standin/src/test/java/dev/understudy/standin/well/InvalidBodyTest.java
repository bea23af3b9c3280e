package dev.understudy.standin.well;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.standin.support.OnSqlite;
import dev.understudy.standin.support.SeedIds;
import dev.understudy.standin.support.TestResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An invalid body is rejected and does not change the workspace. If the body violates its schema, the error response
 * contains the location of every violation.
 */
class InvalidBodyTest extends OnSqlite {

    private String before;

    @BeforeEach
    void readTheWorkspace() {
        before = server.well("GET", "admin", null).body();
    }

    @AfterEach
    void theWorkspaceIsUnchanged() {
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
    void aBodyThatViolatesItsSchemaIsRejectedWithTheLocation(String body, String path) {
        TestResponse response = patch(body);
        assertThat(response.at("/code")).as("%s", response).isEqualTo("SCHEMA_VALIDATION_ERROR");
        assertThat(response.at("/title")).isEqualTo("Validation Error");
        assertThat(paths(response)).as("%s", response).contains(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\":{\"type\":\"workspace\"}}",
                "{\"data\":{\"type\":\"workspace\",\"attributes\":{}}}",
                "{\"data\":{\"type\":\"workspace\",\"relationships\":{}}}",
                "{\"data\":{\"type\":\"workspace\",\"attributes\":{},\"relationships\":{}}}"
            })
    void anEmptyUpdateIsRejectedWithAHint(String body) {
        TestResponse response = patch(body);
        assertThat(response.errorSummary())
                .isEqualTo("400 SCHEMA_VALIDATION_ERROR The update is empty: supply an attribute or a relationship.");
        assertThat(response.json().path("details")).as("%s", response).hasSize(1);
        assertThat(response.at("/details/0/issue")).isEqualTo("supply an attribute or a relationship");
    }

    @Test
    void theHintIsOneOfSeveralDetailsIfMoreIsWrong() {
        TestResponse response = patch("{\"data\":{\"type\":\"company\"}}");
        assertThat(response.at("/message")).isEqualTo("The body violates its schema; see details.");
        assertThat(response.body()).contains("\"issue\":\"supply an attribute or a relationship\"");
        assertThat(paths(response)).containsExactlyInAnyOrder("/data", "/data/type");
    }

    @ParameterizedTest
    @CsvSource({"name, 101", "description, 501"})
    void aTextThatExceedsItsMaximumLengthIsRejected(String attribute, int length) {
        TestResponse response = patch(attribute(attribute, "n".repeat(length)));
        assertThat(paths(response)).as("%s", response).containsExactly("/data/attributes/" + attribute);
    }

    @Test
    void allViolationsOfTheSchemaAreReported() {
        TestResponse response = patch("{\"data\":{\"type\":\"x\",\"attributes\":{\"name\":5,\"stage\":6}}}");
        assertThat(paths(response))
                .as("%s", response)
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
    void aBodyThatIsNotStrictJsonIsRejected(String body) {
        assertThat(patch(body).errorSummary()).isEqualTo("400 INVALID_JSON The body is not valid JSON.");
    }

    @Test
    void aMissingBodyIsRejected() {
        TestResponse response = server.well("PATCH", "admin", null);
        assertThat(response.at("/code")).as("%s", response).isEqualTo("SCHEMA_VALIDATION_ERROR");
        assertThat(patch("").at("/code")).isEqualTo("SCHEMA_VALIDATION_ERROR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/vnd.api+json", "text/plain", "application/xml", ""})
    void anUnsupportedMediaTypeIsRejected(String mediaType) {
        TestResponse response = patch(attribute("name", "x"), "Content-Type", mediaType);
        assertThat(response.errorSummary())
                .isEqualTo("400 BAD_REQUEST The media type of the body must be application/json.");
    }

    @Test
    void aBodyOfMoreThanOneMebibyteIsRejected() {
        assertThat(patch(attribute("stage", "s".repeat(1024 * 1024))).errorSummary())
                .isEqualTo("400 BAD_REQUEST The body is larger than 1 MiB.");
    }

    @Test
    void anIdThatDiffersFromThePathIsRejected() {
        TestResponse response = patch("{\"data\":{\"type\":\"workspace\",\"id\":\"" + SeedIds.CHILD_ID
                + "\",\"attributes\":{\"name\":\"x\"}}}");
        assertThat(response.at("/code")).as("%s", response).isEqualTo("BAD_REQUEST");
        assertThat(paths(response)).containsExactly("/data/id");
    }

    private TestResponse patch(String body, String... headers) {
        TestResponse response = server.well("PATCH", "admin", body, headers);
        assertThat(response.status()).as("%s", response).isEqualTo(400);
        assertThat(response.at("/status")).isEqualTo("400");
        assertThat(response.body())
                .as("an error response must not mention Java")
                .doesNotContain("java", "Exception", "jackson");
        return response;
    }

    private static String attribute(String name, String value) {
        return "{\"data\":{\"type\":\"workspace\",\"attributes\":{\"" + name + "\":\"" + value + "\"}}}";
    }

    private static List<String> paths(TestResponse response) {
        return response.json()
                .path("details")
                .valueStream()
                .map(detail -> detail.path("path").asString())
                .toList();
    }
}
