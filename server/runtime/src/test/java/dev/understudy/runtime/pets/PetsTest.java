package dev.understudy.runtime.pets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.syntax.StrictJson;
import java.net.http.HttpResponse;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A foreign contract is served: its requests are judged, bound to generated types, and answered. */
class PetsTest {

    private final PetsServer server = new PetsServer(UnaryOperator.identity());

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void parametersInEveryStyleReachTheDelegate() {
        HttpResponse<String> response = server.get(
                "/v3/pets?limit=7&tag=a&tag=b&filter[minAge]=2&order=by-age",
                "x-since",
                "2026-01-02T03:04:05+02:00",
                "Cookie",
                "session=8f6b2c10-4a1e-4d2b-9c3a-1f0e7a5b6c21");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(server.pets().received())
                .containsExactly(
                        "7",
                        "[a, b]",
                        "Filter[minAge=JsonNullable[2], name=JsonNullable.undefined]",
                        "2026-01-02T03:04:05+02:00",
                        "BY_AGE",
                        "8f6b2c10-4a1e-4d2b-9c3a-1f0e7a5b6c21");
    }

    @Test
    void anAbsentParameterHasItsDefaultOrIsNull() {
        server.get("/v3/pets");
        assertThat(server.pets().received()).containsExactly("20", "null", "null", "null", "null", "null");
    }

    @ParameterizedTest
    @CsvSource({"'', null", "?verbose, null", "?verbose=, null", "?verbose=true, true"})
    void aParameterThatMayBeEmptyIsNullThen(String query, String received) {
        server.get("/v3/pets/1" + query);
        assertThat(server.pets().received()).containsExactly(received);
    }

    @ParameterizedTest
    @CsvSource({"limit=0", "limit=x", "filter[minAge]=-1", "order=BY_AGE", "limit="})
    void anInvalidParameterIsRefusedBeforeTheDelegate(String query) {
        HttpResponse<String> response = server.get("/v3/pets?" + query);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.body())
                .startsWith("{\"status\":400,\"title\":\"Bad Request\",\"detail\":\"the parameter '"
                        + query.replaceFirst("[=\\[].*", ""));
        assertThat(server.pets().received()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"kind":"cat","name":"Tom"}
        {"kind":"cat","name":"Tom","lives":null,"born":"2026-01-02T03:04:05+02:00","weight":4.50}
        {"kind":"cat","name":"Tom","weight":12345678901234567890.123456789}
        {"kind":"dog","name":"Rex","toy":"a bone"}
        {"kind":"dog","name":"Rex","toy":{"size":3}}
        {"kind":"dog","name":"Rex","age":7.10,"tags":["a",{"b":null}]}
        """)
    void aBodyIsBoundAndWrittenBackAsItWas(String body) {
        boolean isValid = !body.contains("\"lives\":null");
        HttpResponse<String> response = server.send("POST", "/v3/pets", "application/json", body);
        assertThat(response.statusCode()).isEqualTo(isValid ? 201 : 400);
        if (isValid) {
            assertThat(StrictJson.mapper().readTree(response.body()))
                    .isEqualTo(StrictJson.mapper().readTree(body));
            assertThat(response.headers().firstValue("Location")).contains("/pets/1");
        }
    }

    @Test
    void aFormIsJudgedAndBoundLikeJson() {
        String type = "application/x-www-form-urlencoded";
        assertThat(server.send("POST", "/v3/pets", type, "kind=cat&name=Tom+Cat&lives=9")
                        .body())
                .isEqualTo("{\"kind\":\"cat\",\"name\":\"Tom Cat\",\"lives\":9}");
        assertThat(server.send("POST", "/v3/pets", type, "kind=cat&name=Tom&lives=10")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void anInvalidBodyGetsTheDeclaredProblem() {
        HttpResponse<String> response =
                server.send("POST", "/v3/pets", "application/json", "{\"kind\":\"cat\",\"name\":\"\"}");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("\"pointer\":\"#/name\"");
    }

    @Test
    void anOperationWithSeveralMediaTypesHasAMethodForEach() {
        server.send("POST", "/v3/pets", "application/json", "{\"kind\":\"cat\",\"name\":\"Tom\"}");
        String patch = "application/merge-patch+json";
        assertThat(server.send("PATCH", "/v3/pets/1", patch, "{\"name\":\"Tim\"}")
                        .body())
                .contains("\"name\":\"Tim\"");
        assertThat(server.send("PATCH", "/v3/pets/1", patch, "{\"name\":null}").body())
                .contains("\"name\":\"null\"");
        assertThat(server.send("PATCH", "/v3/pets/1", patch, "{}").body()).contains("\"name\":\"absent\"");
        assertThat(server.send("PATCH", "/v3/pets/1", null, "").body()).contains("\"name\":\"no body\"");
        assertThat(server.send("PATCH", "/v3/pets/1", "text/plain; charset=utf-8", "größer")
                        .body())
                .isEqualTo("{\"code\":409,\"message\":\"text: größer\"}");
        assertThat(server.send("PATCH", "/v3/pets/1", "text/plain", "x".repeat(21))
                        .statusCode())
                .isEqualTo(400);
        assertThat(server.send("PATCH", "/v3/pets/1", "text/xml", "<pet/>").body())
                .isEqualTo("{\"code\":409,\"message\":\"text: <pet/>\"}");
        assertThat(server.send("PATCH", "/v3/pets/1", "application/json", "{}").statusCode())
                .isEqualTo(415);
    }

    @Test
    void anErrorHasTheBodyThatTheContractDeclares() {
        HttpResponse<String> response =
                server.send("PATCH", "/v3/pets/7", "application/merge-patch+json", "{\"name\":\"Tim\"}");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(response.body()).isEqualTo("{\"code\":404,\"message\":\"there is no pet 7\"}");
    }

    @Test
    void aDeclaredResponseWithoutBodyHasNone() {
        HttpResponse<String> response = server.get("/v3/pets/1");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void theMediaTypeOfTheResponseIsSent() {
        HttpResponse<String> response = server.get("/v3/pets?tag=csv");
        assertThat(response.headers().firstValue("Content-Type")).contains("text/csv");
        assertThat(response.body()).isEqualTo("größe\n");
    }

    @Test
    void streamsAreReadAndSent() {
        assertThat(server.send("PUT", "/v3/pets/1/photo", "image/png", "bytes").statusCode())
                .isEqualTo(204);
        HttpResponse<String> response = server.get("/v3/pets/1/photo");
        assertThat(response.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(response.body()).isEqualTo("bytes");
    }

    @ParameterizedTest
    @CsvSource({"image/png, 200", "text/html, 406", "*/*, 200", "'text/html, image/*;q=0.1', 200", "image/png;q=0, 406"
    })
    void aCallerThatAcceptsNoDeclaredMediaTypeGets406(String accept, int status) {
        assertThat(server.get("/v3/pets/1/photo", "Accept", accept).statusCode())
                .isEqualTo(status);
    }

    @Test
    void aPathOutsideOfTheBasePathIsUnknown() {
        assertThat(server.get("/pets").statusCode()).isEqualTo(404);
        assertThat(server.get("/v3/pets/x").statusCode()).isEqualTo(400);
    }
}
