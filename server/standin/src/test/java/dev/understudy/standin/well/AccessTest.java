package dev.understudy.standin.well;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.standin.support.OnBothStores;
import dev.understudy.standin.support.RawConnection;
import dev.understudy.standin.support.SeedIds;
import dev.understudy.standin.support.TestResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Access to Well: keys, roles, memberships, and the selection of a workspace. */
class AccessTest extends OnBothStores {

    private static final String RENAME = "{\"data\":{\"type\":\"workspace\",\"attributes\":{\"name\":\"Renamed\"}}}";

    @ParameterizedTest
    @CsvSource({
        "owner,    200, 200",
        "admin,    200, 200",
        "member,   200, 403",
        "viewer,   200, 403",
        "former,   403, 403",
        "stranger, 404, 404",
        "nobody,   401, 401"
    })
    void eachKeyMayDoWhatItsRoleAllows(String key, int statusOfGet, int statusOfPatch) {
        assertThat(server.well("GET", key, null).status()).isEqualTo(statusOfGet);
        assertThat(server.well("PATCH", key, RENAME).status()).isEqualTo(statusOfPatch);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nobody   | 401 UNAUTHORIZED The bearer token is not valid.",
                "former   | 403 FORBIDDEN You have no active membership in this workspace.",
                "viewer   | 403 FORBIDDEN Your role does not allow this.",
                "stranger | 404 NOT_FOUND The requested resource was not found."
            })
    void errorsHaveTheVendorsFormat(String key, String error) {
        TestResponse response = server.well("PATCH", key, RENAME);
        assertThat(response.errorSummary()).isEqualTo(error);
        assertThat(response.at("/title")).as("%s", response).isNotEmpty();
        assertThat(new TreeSet<>(response.json().propertyNames()))
                .as("no details property if there are no details")
                .containsExactly("code", "message", "meta", "status", "title");
    }

    @Test
    void theChallengeForAMissingKeyHasNoErrorCode() {
        TestResponse response = server.well("GET", null, null);
        assertThat(response.errorSummary()).isEqualTo("401 UNAUTHORIZED A bearer token is required.");
        assertThat(response.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"well\"");
    }

    @Test
    void theChallengeForAnUnknownKeySaysInvalidToken() {
        assertThat(server.well("GET", "nobody", null).header("WWW-Authenticate"))
                .isEqualTo("Bearer realm=\"well\", error=\"invalid_token\"");
    }

    @Test
    void theEffectiveWorkspaceSelectsTheTenant() {
        String theirs = SeedIds.WORKSPACES_PATH + SeedIds.THEIR_ID;
        assertThat(server.send("GET", theirs, "consultant", (String) null).status())
                .isEqualTo(404);
        assertThat(server.send("GET", theirs + "?workspaceId=" + SeedIds.THEIR_ID, "consultant", (String) null)
                        .status())
                .isEqualTo(200);
        assertThat(server.send("GET", SeedIds.OUR_PATH + "?workspaceId=" + SeedIds.THEIR_ID, "consultant", (String)
                                null)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theRoleInTheWorkspaceOfThePathApplies() {
        assertThat(server.send("PATCH", SeedIds.WORKSPACES_PATH + SeedIds.CHILD_ID, "consultant", RENAME)
                        .status())
                .isEqualTo(200);
        assertThat(server.send("PATCH", SeedIds.OUR_PATH, "consultant", RENAME).status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PATCH"})
    void unknownForeignAndMalformedWorkspaceIdsGetTheSameResponse(String method) {
        String body = method.equals("GET") ? null : RENAME;
        TestResponse unknown = server.send(method, SeedIds.WORKSPACES_PATH + SeedIds.UNKNOWN_ID, "admin", body);
        TestResponse foreign = server.send(method, SeedIds.WORKSPACES_PATH + SeedIds.THEIR_ID, "admin", body);
        TestResponse malformed = server.send(method, SeedIds.WORKSPACES_PATH + "not-a-uuid", "admin", body);
        assertThat(withoutIdsAndDate(foreign)).isEqualTo(withoutIdsAndDate(unknown));
        assertThat(withoutIdsAndDate(malformed)).isEqualTo(withoutIdsAndDate(unknown));
        assertThat(unknown.status()).isEqualTo(404);
    }

    @Test
    void aWorkspaceOfTheSameTenantWithoutAMembershipIsNotFound() {
        assertThat(server.send("GET", SeedIds.WORKSPACES_PATH + SeedIds.CHILD_ID, "admin", (String) null)
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "workspaceId=x",
                "workspaceId=",
                "workspaceId",
                "workspaceId=1-1-1-1-1",
                "workspaceId=%zz",
                "workspace%49d=x",
                "workspaceId=" + SeedIds.OUR_ID + "&workspaceId=" + SeedIds.OUR_ID,
                "workspaceId={" + SeedIds.OUR_ID + "}"
            })
    void aMalformedOrRepeatedEffectiveWorkspaceIsABadRequest(String query) throws IOException {
        assertThat(RawConnection.get(server.port(), SeedIds.OUR_PATH + "?" + query, "admin"))
                .contains("HTTP/1.1 400 ", "\"code\":\"BAD_REQUEST\"", "workspaceId must be given once, and be a UUID");
    }

    @ParameterizedTest
    @ValueSource(strings = {SeedIds.THEIR_ID, SeedIds.UNKNOWN_ID, SeedIds.CHILD_ID})
    void anEffectiveWorkspaceWithoutAMembershipIsForbidden(String id) {
        assertThat(server.send("GET", SeedIds.OUR_PATH + "?workspaceId=" + id, "admin", (String) null)
                        .errorSummary())
                .isEqualTo("403 FORBIDDEN You have no active membership in this workspace.");
    }

    @Test
    void idsAreCaseInsensitive() {
        String upper = SeedIds.OUR_ID.toUpperCase(Locale.ROOT);
        TestResponse response =
                server.send("GET", SeedIds.WORKSPACES_PATH + upper + "?workspaceId=" + upper, "admin", (String) null);
        assertThat(response.at("/data/id")).as("%s", response).isEqualTo(SeedIds.OUR_ID);
    }

    private static String withoutIdsAndDate(TestResponse response) {
        return response.status()
                + response.headers().map().toString().replaceAll("date=\\[[^]]*]", "")
                + response.body().replaceAll("\"(trace_id|log_id)\":\"[0-9a-f]+\"", "");
    }
}
