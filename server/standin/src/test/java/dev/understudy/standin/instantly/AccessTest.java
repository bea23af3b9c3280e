package dev.understudy.standin.instantly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.standin.support.OnBothStores;
import dev.understudy.standin.support.SeedIds;
import dev.understudy.standin.support.TestResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Access to Instantly: keys, scopes, plans, and the selection of a workspace. */
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
    void eachKeyMayDoWhatItsScopesAndWorkspaceAllow(String key, int statusOfGet, int statusOfPatch) {
        assertThat(server.instantly("GET", key, null).status()).isEqualTo(statusOfGet);
        assertThat(server.instantly("PATCH", key, RENAME).status()).isEqualTo(statusOfPatch);
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
    void errorsHaveTheVendorsFormat(String key, String body) {
        TestResponse response = server.instantly("GET", key, null);
        assertThat(response.body()).isEqualTo(body);
        assertThat(response.at("/statusCode")).isEqualTo(String.valueOf(response.status()));
        assertThat(response.header("Content-Type")).isEqualTo("application/json; charset=utf-8");
    }

    @Test
    void theChallengeForAMissingKeyHasNoErrorCode() {
        TestResponse response = server.instantly("GET", null, null);
        assertThat(response.errorSummary()).isEqualTo("401 Missing or malformed Authorization header");
        assertThat(response.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"instantly\"");
    }

    @Test
    void theChallengeForAnUnknownKeySaysInvalidToken() {
        TestResponse response = server.instantly("GET", "nobody", null);
        assertThat(response.header("WWW-Authenticate"))
                .isEqualTo("Bearer realm=\"instantly\", error=\"invalid_token\"");
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
    void aHeaderWithoutABearerTokenCountsAsAMissingKey(String authorization) {
        TestResponse response = server.instantly("GET", null, null, "Authorization", authorization);
        assertThat(response.errorSummary()).isEqualTo("401 Missing or malformed Authorization header");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bearer full", "BEARER full", "Bearer   full"})
    void theAuthenticationSchemeIsCaseInsensitive(String authorization) {
        assertThat(server.instantly("GET", null, null, "Authorization", authorization)
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Full", "full=", "full'--", "%66ull"})
    void aKeyMustMatchExactly(String key) {
        assertThat(server.instantly("GET", null, null, "Authorization", "Bearer " + key)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void xAsWorkspaceSelectsASubWorkspace() {
        TestResponse response = server.instantly("PATCH", "full", RENAME, "x-as-workspace", SeedIds.SUB);
        assertThat(response.at("/id")).as("%s", response).isEqualTo(SeedIds.SUB);
        assertThat(response.at("/name")).isEqualTo("Renamed");
        assertThat(server.instantly("GET", "full", null).at("/id")).isEqualTo(SeedIds.MAIN);
    }

    @Test
    void xAsWorkspaceMaySelectTheKeysOwnWorkspace() {
        assertThat(server.instantly("GET", "full", null, "X-As-Workspace", SeedIds.MAIN)
                        .at("/id"))
                .isEqualTo(SeedIds.MAIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SeedIds.FOREIGN,
                SeedIds.UNKNOWN_ID,
                "",
                "x",
                "' OR 1=1 --",
                "019e18e2-7947-7550-ac77-00000000000\u00e9"
            })
    void anUnknownOrForeignWorkspaceIsNotFound(String id) {
        assertThat(server.instantly("GET", "full", null, "x-as-workspace", id).errorSummary())
                .isEqualTo("404 Resource not found");
    }
}
