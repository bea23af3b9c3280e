package dev.understudy.standin.well;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.standin.support.Answer;
import dev.understudy.standin.support.OnBothStores;
import dev.understudy.standin.support.RawConnection;
import dev.understudy.standin.support.Seeded;
import java.io.IOException;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may call Well, for which workspace, and as what. */
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
    void eachRoleMayDoWhatItsRankAllows(String key, int onGet, int onPatch) {
        assertThat(server.well("GET", key, null).status()).isEqualTo(onGet);
        assertThat(server.well("PATCH", key, RENAME).status()).isEqualTo(onPatch);
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
    void refusalsAreInTheVendorsEnvelope(String key, String refusal) {
        Answer answer = server.well("PATCH", key, RENAME);
        assertThat(answer.refusal()).isEqualTo(refusal);
        assertThat(answer.at("/title")).as("%s", answer).isNotEmpty();
        assertThat(new TreeSet<>(answer.json().propertyNames()))
                .as("no details where there are none")
                .containsExactly("code", "message", "meta", "status", "title");
    }

    @Test
    void aMissingKeyIsChallengedWithoutAnErrorCode() {
        Answer answer = server.well("GET", null, null);
        assertThat(answer.refusal()).isEqualTo("401 UNAUTHORIZED A bearer token is required.");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"well\"");
    }

    @Test
    void anUnknownKeyIsChallengedAsAnInvalidToken() {
        assertThat(server.well("GET", "nobody", null).header("WWW-Authenticate"))
                .isEqualTo("Bearer realm=\"well\", error=\"invalid_token\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PATCH"})
    void aMissingWorkspaceAndAnotherTenantsCannotBeToldApart(String method) {
        String body = method.equals("GET") ? null : RENAME;
        Answer missing = server.send(method, Seeded.WORKSPACES + Seeded.NO_ID, "admin", body);
        Answer foreign = server.send(method, Seeded.WORKSPACES + Seeded.THEIR_ID, "admin", body);
        Answer malformed = server.send(method, Seeded.WORKSPACES + "no-uuid", "admin", body);
        assertThat(withoutIds(foreign)).isEqualTo(withoutIds(missing));
        assertThat(withoutIds(malformed)).isEqualTo(withoutIds(missing));
        assertThat(missing.status()).isEqualTo(404);
    }

    @Test
    void aWorkspaceOfTheOwnTenantWithoutAMembershipIsNotFound() {
        assertThat(server.send("GET", Seeded.WORKSPACES + Seeded.CHILD_ID, "admin", (String) null)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theRoleInThePathsWorkspaceCounts() {
        assertThat(server.send("PATCH", Seeded.WORKSPACES + Seeded.CHILD_ID, "consultant", RENAME)
                        .status())
                .isEqualTo(200);
        assertThat(server.send("PATCH", Seeded.OURS, "consultant", RENAME).status())
                .isEqualTo(403);
    }

    @Test
    void theEffectiveWorkspaceDecidesWhoseTenantIsMeant() {
        String theirs = Seeded.WORKSPACES + Seeded.THEIR_ID;
        assertThat(server.send("GET", theirs, "consultant", (String) null).status())
                .isEqualTo(404);
        assertThat(server.send("GET", theirs + "?workspaceId=" + Seeded.THEIR_ID, "consultant", (String) null)
                        .status())
                .isEqualTo(200);
        assertThat(server.send("GET", Seeded.OURS + "?workspaceId=" + Seeded.THEIR_ID, "consultant", (String) null)
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
                "workspaceId=" + Seeded.OUR_ID + "&workspaceId=" + Seeded.OUR_ID,
                "workspaceId={" + Seeded.OUR_ID + "}"
            })
    void aMalformedEffectiveWorkspaceIsABadRequest(String query) throws IOException {
        assertThat(RawConnection.get(server.port(), Seeded.OURS + "?" + query, "admin"))
                .contains("HTTP/1.1 400 ", "\"code\":\"BAD_REQUEST\"", "workspaceId must be given once, and be a UUID");
    }

    @ParameterizedTest
    @ValueSource(strings = {Seeded.THEIR_ID, Seeded.NO_ID, Seeded.CHILD_ID})
    void anEffectiveWorkspaceWithoutAMembershipIsForbidden(String id) {
        assertThat(server.send("GET", Seeded.OURS + "?workspaceId=" + id, "admin", (String) null)
                        .refusal())
                .isEqualTo("403 FORBIDDEN You have no active membership in this workspace.");
    }

    @Test
    void idsAreReadInAnyCase() {
        String upper = Seeded.OUR_ID.toUpperCase(Locale.ROOT);
        Answer answer = server.send("GET", Seeded.WORKSPACES + upper + "?workspaceId=" + upper, "admin", (String) null);
        assertThat(answer.at("/data/id")).as("%s", answer).isEqualTo(Seeded.OUR_ID);
    }

    private static String withoutIds(Answer answer) {
        return answer.status()
                + answer.headers().map().toString().replaceAll("date=\\[[^]]*]", "")
                + answer.body().replaceAll("\"(trace_id|log_id)\":\"[0-9a-f]+\"", "");
    }
}
