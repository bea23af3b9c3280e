package dev.understudy.standin.well;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.standin.support.OnSqlite;
import dev.understudy.standin.support.SeedIds;
import dev.understudy.standin.support.TestResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A request is checked in this order, and the response reports the first problem: route, key, effective workspace (the
 * format of {@code workspaceId}, then the membership), workspace of the path, role, media type, size, JSON, schema, id
 * in the body, company. Each test sends a request that two or more consecutive checks would reject.
 */
class ErrorOrderTest extends OnSqlite {

    private static final String OVERSIZED = "x".repeat(1024 * 1024 + 1);
    private static final String RENAME = "{\"data\":{\"type\":\"workspace\",\"attributes\":{\"name\":\"x\"}}}";
    private static final String UNKNOWN_PATH = SeedIds.WORKSPACES_PATH + SeedIds.UNKNOWN_ID;

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PATCH"})
    void anUnknownRouteIsReportedBeforeAMissingKey(String method) {
        TestResponse response = server.send(method, SeedIds.OUR_PATH + "/", null, body(method));
        assertThat(response.errorSummary()).isEqualTo("404 NOT_FOUND No operation has this method and path.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PATCH"})
    void aMissingKeyIsReportedBeforeAMalformedParameter(String method) {
        TestResponse response = server.send(method, SeedIds.OUR_PATH + "?workspaceId=x", null, body(method));
        assertThat(response.status()).as("%s", response).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PATCH"})
    void anUnknownKeyIsReportedBeforeAMalformedParameter(String method) {
        TestResponse response = server.send(method, SeedIds.OUR_PATH + "?workspaceId=x", "nobody", body(method));
        assertThat(response.status()).as("%s", response).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PATCH"})
    void aMalformedParameterIsReportedBeforeAMissingMembership(String method) {
        TestResponse response = server.send(
                method,
                SeedIds.OUR_PATH + "?workspaceId=" + SeedIds.THEIR_ID + "&workspaceId=x",
                "admin",
                body(method));
        assertThat(response.status()).as("%s", response).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PATCH"})
    void aMissingMembershipIsReportedBeforeAnUnknownWorkspace(String method) {
        TestResponse response =
                server.send(method, UNKNOWN_PATH + "?workspaceId=" + SeedIds.THEIR_ID, "admin", body(method));
        assertThat(response.status()).as("%s", response).isEqualTo(403);
    }

    @Test
    void anUnknownWorkspaceIsReportedBeforeAnInsufficientRole() {
        TestResponse response = server.send("PATCH", UNKNOWN_PATH, "member", RENAME);
        assertThat(response.status()).as("%s", response).isEqualTo(404);
    }

    @Test
    void anInsufficientRoleIsReportedBeforeAnUnsupportedMediaType() {
        TestResponse response = server.well("PATCH", "member", "<name/>", "Content-Type", "application/xml");
        assertThat(response.status()).as("%s", response).isEqualTo(403);
    }

    @Test
    void anUnsupportedMediaTypeIsReportedBeforeATooLargeBody() {
        TestResponse response = server.well("PATCH", "admin", OVERSIZED, "Content-Type", "application/xml");
        assertThat(response.errorSummary())
                .isEqualTo("400 BAD_REQUEST The media type of the body must be application/json.");
    }

    @Test
    void aTooLargeBodyIsReportedBeforeInvalidJson() {
        TestResponse response = server.well("PATCH", "admin", OVERSIZED);
        assertThat(response.errorSummary()).isEqualTo("400 BAD_REQUEST The body is larger than 1 MiB.");
    }

    @Test
    void invalidJsonIsReportedBeforeASchemaViolation() {
        TestResponse response = server.well("PATCH", "admin", "{\"unknown\":1,}");
        assertThat(response.at("/code")).as("%s", response).isEqualTo("INVALID_JSON");
    }

    @Test
    void aSchemaViolationIsReportedBeforeAnIdThatDiffersFromThePath() {
        TestResponse response = server.well("PATCH", "admin", """
                {"data":{"type":"workspace","id":"%s","attributes":{"unknown":1},
                 "relationships":{"own_company":{"data":{"type":"company","id":"%s"}}}}}
                """.formatted(SeedIds.CHILD_ID, SeedIds.THEIR_COMPANY));
        assertThat(response.at("/code")).as("%s", response).isEqualTo("SCHEMA_VALIDATION_ERROR");
    }

    @Test
    void anIdThatDiffersFromThePathIsReportedBeforeAForeignCompany() {
        TestResponse response = server.well("PATCH", "admin", """
                {"data":{"type":"workspace","id":"%s",
                 "relationships":{"own_company":{"data":{"type":"company","id":"%s"}}}}}
                """.formatted(SeedIds.CHILD_ID, SeedIds.THEIR_COMPANY));
        assertThat(response.at("/code")).as("%s", response).isEqualTo("BAD_REQUEST");
    }

    private static String body(String method) {
        return method.equals("GET") ? null : RENAME;
    }
}
