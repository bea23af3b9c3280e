package dev.understudy.standin.instantly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.standin.support.Answer;
import dev.understudy.standin.support.OnBothStores;
import dev.understudy.standin.support.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may call Instantly, and where. */
class AccessTest extends OnBothStores {

    private static final String RENAME = "{\"name\":\"Renamed\"}";

    @ParameterizedTest
    @CsvSource({
        "full,              200, 200",
        "reader,            200, 403",
        "updater,           403, 200",
        "all-of-workspaces, 200, 200",
        "reader-of-all,     200, 403",
        "updater-of-all,    403, 200",
        "scopeless,         403, 403",
        "unpaid,            402, 402",
        "orphan,            404, 404",
        "nobody,            401, 401"
    })
    void eachKeyMayDoWhatItsScopesAndItsWorkspaceAllow(String key, int onGet, int onPatch) {
        assertThat(server.instantly("GET", key, null).status()).isEqualTo(onGet);
        assertThat(server.instantly("PATCH", key, RENAME).status()).isEqualTo(onPatch);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nobody    | {\"statusCode\":401,\"error\":\"Unauthorized\",\"message\":\"Invalid API key\"}",
                "unpaid    | {\"statusCode\":402,\"error\":\"Payment Required\","
                        + "\"message\":\"Workspace does not have an active paid plan\"}",
                "scopeless | {\"statusCode\":403,\"error\":\"Forbidden\","
                        + "\"message\":\"API key does not have any of the required scopes\"}",
                "orphan    | {\"statusCode\":404,\"error\":\"Not Found\",\"message\":\"Resource not found\"}"
            })
    void refusalsAreInTheVendorsShape(String key, String body) {
        Answer answer = server.instantly("GET", key, null);
        assertThat(answer.body()).isEqualTo(body);
        assertThat(answer.at("/statusCode")).isEqualTo(String.valueOf(answer.status()));
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void aMissingKeyIsChallengedWithoutAnErrorCode() {
        Answer answer = server.instantly("GET", null, null);
        assertThat(answer.refusal()).isEqualTo("401 Missing or malformed Authorization header");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"instantly\"");
    }

    @Test
    void anUnknownKeyIsChallengedAsAnInvalidToken() {
        Answer answer = server.instantly("GET", "nobody", null);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"instantly\", error=\"invalid_token\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "full",
                "Bearer",
                "Bearer ",
                "Basic ZnVsbDo=",
                "Bearer full, Basic x",
                "Bearer fu ll",
                "Bearer=full"
            })
    void whatHoldsNoBearerTokenIsAMissingKey(String authorization) {
        Answer answer = server.instantly("GET", null, null, "Authorization", authorization);
        assertThat(answer.refusal()).isEqualTo("401 Missing or malformed Authorization header");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bearer full", "BEARER full", "Bearer   full"})
    void theSchemesCaseDoesNotMatter(String authorization) {
        assertThat(server.instantly("GET", null, null, "Authorization", authorization)
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Full", "full=", "full'--", "%66ull"})
    void aKeyIsKnownExactlyOrNotAtAll(String key) {
        assertThat(server.instantly("GET", null, null, "Authorization", "Bearer " + key)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void theHeaderChoosesASubWorkspace() {
        Answer answer = server.instantly("PATCH", "full", RENAME, "x-as-workspace", Seeded.SUB);
        assertThat(answer.at("/id")).as("%s", answer).isEqualTo(Seeded.SUB);
        assertThat(answer.at("/name")).isEqualTo("Renamed");
        assertThat(server.instantly("GET", "full", null).at("/id")).isEqualTo(Seeded.MAIN);
    }

    @Test
    void theHeaderMayNameTheKeysOwnWorkspace() {
        assertThat(server.instantly("GET", "full", null, "X-As-Workspace", Seeded.MAIN)
                        .at("/id"))
                .isEqualTo(Seeded.MAIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {Seeded.FOREIGN, Seeded.NO_ID, "", "x", "' OR 1=1 --", "019e18e2-7947-7550-ac77-00000000000\u00e9"
            })
    void anUnknownOrForeignWorkspaceIsNotFound(String id) {
        assertThat(server.instantly("GET", "full", null, "x-as-workspace", id).refusal())
                .isEqualTo("404 Resource not found");
    }
}
