package dev.understudy.standin.well;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.standin.support.Answer;
import dev.understudy.standin.support.OnSqlite;
import dev.understudy.standin.support.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Of two faults in one request, the first of this order is answered: route, key, effective workspace (its form, then the
 * membership), workspace of the path, role, media type, size, JSON, schema, rules. Each test sends a pair of neighbours
 * together.
 */
class RefusalOrderTest extends OnSqlite {

    private static final String OVERSIZED = "x".repeat(1024 * 1024 + 1);
    private static final String RENAME = "{\"data\":{\"type\":\"workspace\",\"attributes\":{\"name\":\"x\"}}}";
    private static final String MISSING = Seeded.WORKSPACES + Seeded.NO_ID;

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PATCH"})
    void theRouteComesBeforeTheKey(String method) {
        Answer answer = server.send(method, Seeded.OURS + "/", null, body(method));
        assertThat(answer.refusal()).isEqualTo("404 NOT_FOUND No operation is at this method and path.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PATCH"})
    void aMissingKeyComesBeforeAMalformedParameter(String method) {
        Answer answer = server.send(method, Seeded.OURS + "?workspaceId=x", null, body(method));
        assertThat(answer.status()).as("%s", answer).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PATCH"})
    void anUnknownKeyComesBeforeAMalformedParameter(String method) {
        Answer answer = server.send(method, Seeded.OURS + "?workspaceId=x", "nobody", body(method));
        assertThat(answer.status()).as("%s", answer).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PATCH"})
    void aMalformedParameterComesBeforeAMissingMembership(String method) {
        Answer answer = server.send(
                method, Seeded.OURS + "?workspaceId=" + Seeded.THEIR_ID + "&workspaceId=x", "admin", body(method));
        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PATCH"})
    void aMissingMembershipComesBeforeAMissingWorkspace(String method) {
        Answer answer = server.send(method, MISSING + "?workspaceId=" + Seeded.THEIR_ID, "admin", body(method));
        assertThat(answer.status()).as("%s", answer).isEqualTo(403);
    }

    @Test
    void aMissingWorkspaceComesBeforeTheRole() {
        Answer answer = server.send("PATCH", MISSING, "member", RENAME);
        assertThat(answer.status()).as("%s", answer).isEqualTo(404);
    }

    @Test
    void theRoleComesBeforeTheMediaType() {
        Answer answer = server.well("PATCH", "member", "<name/>", "Content-Type", "application/xml");
        assertThat(answer.status()).as("%s", answer).isEqualTo(403);
    }

    @Test
    void theMediaTypeComesBeforeTheSize() {
        Answer answer = server.well("PATCH", "admin", OVERSIZED, "Content-Type", "application/xml");
        assertThat(answer.refusal()).isEqualTo("400 BAD_REQUEST The media type of the body must be application/json.");
    }

    @Test
    void theSizeComesBeforeTheJson() {
        Answer answer = server.well("PATCH", "admin", OVERSIZED);
        assertThat(answer.refusal()).isEqualTo("400 BAD_REQUEST The body is larger than 1 MiB.");
    }

    @Test
    void theJsonComesBeforeTheSchema() {
        Answer answer = server.well("PATCH", "admin", "{\"unknown\":1,}");
        assertThat(answer.at("/code")).as("%s", answer).isEqualTo("INVALID_JSON");
    }

    @Test
    void theSchemaComesBeforeTheRules() {
        Answer answer = server.well("PATCH", "admin", """
                {"data":{"type":"workspace","id":"%s","attributes":{"unknown":1},
                 "relationships":{"own_company":{"data":{"type":"company","id":"%s"}}}}}
                """.formatted(Seeded.CHILD_ID, Seeded.THEIR_COMPANY));
        assertThat(answer.at("/code")).as("%s", answer).isEqualTo("SCHEMA_VALIDATION_ERROR");
    }

    @Test
    void anotherIdInTheBodyComesBeforeAForeignCompany() {
        Answer answer = server.well("PATCH", "admin", """
                {"data":{"type":"workspace","id":"%s",
                 "relationships":{"own_company":{"data":{"type":"company","id":"%s"}}}}}
                """.formatted(Seeded.CHILD_ID, Seeded.THEIR_COMPANY));
        assertThat(answer.at("/code")).as("%s", answer).isEqualTo("BAD_REQUEST");
    }

    private static String body(String method) {
        return method.equals("GET") ? null : RENAME;
    }
}
