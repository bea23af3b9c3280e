package dev.understudy.standin.instantly;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.standin.support.OnSqlite;
import dev.understudy.standin.support.SeedIds;
import dev.understudy.standin.support.TestResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An invalid body is rejected with the message that Fastify or Ajv would return, and does not change the workspace. */
class InvalidBodyTest extends OnSqlite {

    private static final String NOT_JSON =
            "400 FST_ERR_CTP_INVALID_JSON_BODY Body is not valid JSON but content-type is set to 'application/json'";
    private static final String NOT_AN_OBJECT = "400 FST_ERR_VALIDATION body must be object";
    private static final String UNSUPPORTED_MEDIA_TYPE = "415 FST_ERR_CTP_INVALID_MEDIA_TYPE Unsupported Media Type";

    private String before;

    @BeforeEach
    void readTheWorkspace() {
        before = server.instantly("GET", "full", null).body();
    }

    @AfterEach
    void theWorkspaceIsUnchanged() {
        assertThat(server.instantly("GET", "full", null).body()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{}                              | body must NOT have fewer than 1 properties",
                "{\"x\":1}                       | body must NOT have additional properties",
                "{\"name\":\"a\",\"x\":1}        | body must NOT have additional properties",
                "{\"name\":5}                    | body/name must be string",
                "{\"name\":null}                 | body/name must be string",
                "{\"name\":true}                 | body/name must be string",
                "{\"name\":[\"a\"]}              | body/name must be string",
                "{\"name\":{\"__proto__\":1}}    | body/name must be string",
                "{\"org_logo_url\":5}            | body/org_logo_url must be string,null",
                "{\"name\":5,\"x\":1}            | body must NOT have additional properties",
                "{\"id\":\"x\"}                  | body must NOT have additional properties",
                "[]                              | body must be object",
                "[{\"name\":\"a\"}]              | body must be object",
                "null                            | body must be object",
                "\"x\"                           | body must be object",
                "true                            | body must be object",
                "1e999999999                     | body must be object",
                "{\"name\":1e999999999}          | body/name must be string",
            })
    void aBodyThatViolatesItsSchemaIsRejectedWithAjvsMessage(String body, String message) {
        assertThat(patch(body).errorSummary()).isEqualTo("400 FST_ERR_VALIDATION " + message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"name\":\"a\"",
                "{\"name\":\"a\",}",
                "{'name':'a'}",
                "{name:\"a\"}",
                "{\"name\":\"a\"} x",
                "{\"name\":\"a\"}{}",
                "{\"name\":\"a\"}//",
                "{\"name\":\"a\",\"name\":\"b\"}",
                "{\"name\":\"a\",\"n\\u0061me\":\"b\"}",
                "{\"__proto__\":1}",
                "{\"__proto__\":1,\"name\":5}",
                "{\"name\":\"\\ud800\"}",
                "{\"name\":\"\\udc00\\ud800\"}",
                "{\"\\ud800\":1}",
                "{\"name\":\"a\nb\"}",
                "{\"name\":\"\\x\"}",
                "{\"name\":01}",
                "\uFEFF{\"name\":\"a\"}",
                "NaN",
                " ",
                "\u0000"
            })
    void aBodyThatIsNotStrictJsonIsRejected(String body) {
        assertThat(patch(body).errorSummary()).isEqualTo(NOT_JSON);
    }

    @Test
    void invalidUtf8IsRejectedAsInvalidJson() {
        byte[] body = "{\"name\":\"?\"}".getBytes(UTF_8);
        body[9] = (byte) 0xFF;
        assertThat(server.send("PATCH", SeedIds.CURRENT_PATH, "full", body).errorSummary())
                .isEqualTo(NOT_JSON);
    }

    @Test
    void utf16IsRejectedAsInvalidJson() {
        byte[] body = "{\"name\":\"a\"}".getBytes(UTF_16);
        TestResponse response = server.send(
                "PATCH", SeedIds.CURRENT_PATH, "full", body, "Content-Type", "application/json;charset=utf-16");
        assertThat(response.errorSummary()).isEqualTo(NOT_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "{\"name\":["})
    void tenThousandUnclosedArraysOrObjectsAreRejected(String opening) {
        assertThat(patch(opening.repeat(10_000)).errorSummary()).isEqualTo(NOT_JSON);
    }

    @Test
    void aNumberOfTenThousandDigitsIsRejected() {
        assertThat(patch("{\"name\":" + "1".repeat(10_000) + "}").status()).isEqualTo(400);
    }

    @Test
    void anEmptyBodyHasItsOwnErrorCode() {
        assertThat(patch("").errorSummary())
                .isEqualTo("400 FST_ERR_CTP_EMPTY_JSON_BODY"
                        + " Body cannot be empty when content-type is set to 'application/json'");
    }

    @Test
    void aMissingBodyIsRejected() {
        assertThat(server.instantly("PATCH", "full", null).errorSummary()).isEqualTo(NOT_AN_OBJECT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "Text/Plain; charset=utf-8"})
    void plainTextIsRejectedBecauseItIsNotAnObject(String mediaType) {
        assertThat(patch("{\"name\":\"a\"}", "Content-Type", mediaType).errorSummary())
                .isEqualTo(NOT_AN_OBJECT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/xml",
                "application/merge-patch+json",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/json, application/json",
                "application/jsonp",
                "json",
                "application/",
                ";",
                "*/*"
            })
    void anUnsupportedMediaTypeIsRejected(String mediaType) {
        assertThat(patch("{\"name\":\"a\"}", "Content-Type", mediaType).errorSummary())
                .isEqualTo(UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void anEmptyContentTypeIsRejected() {
        assertThat(patch("{\"name\":\"a\"}", "Content-Type", "").errorSummary()).isEqualTo(UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void aBodyOfMoreThanOneMebibyteIsRejected() {
        String name = "n".repeat(1024 * 1024 + 1 - "{\"name\":\"\"}".length());
        assertThat(patch("{\"name\":\"" + name + "\"}").errorSummary())
                .isEqualTo("413 FST_ERR_CTP_BODY_TOO_LARGE Request body is too large");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "application/json | Bad Request            | {}",
                "application/xml  | Unsupported Media Type | {}",
                "application/json | Payload Too Large      | OVERSIZED",
            })
    void everyErrorContainsTheReasonPhraseOfItsStatus(String mediaType, String error, String body) {
        TestResponse response =
                patch(body.replace("OVERSIZED", "x".repeat(1024 * 1024 + 1)), "Content-Type", mediaType);
        assertThat(response.at("/error")).isEqualTo(error);
        assertThat(response.json().propertyNames()).containsExactlyInAnyOrder("statusCode", "code", "error", "message");
    }

    private TestResponse patch(String body, String... headers) {
        TestResponse response = server.instantly("PATCH", "full", body, headers);
        assertThat(response.body())
                .as("an error response must not mention Java")
                .doesNotContain("java", "Exception", "jackson");
        assertThat(response.header("Content-Type")).isEqualTo("application/json; charset=utf-8");
        assertThat(response.at("/statusCode")).as("%s", response).isEqualTo(String.valueOf(response.status()));
        return response;
    }
}
