package dev.understudy.standin.instantly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.standin.support.Answer;
import dev.understudy.standin.support.OnSqlite;
import dev.understudy.standin.support.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Of two faults in one request, the first of this order is answered: route, key, workspace, plan, scope, limit, media type,
 * size, JSON, schema. Each test sends a pair of neighbours together.
 */
class RefusalOrderTest extends OnSqlite {

    private static final String OVERSIZED = "x".repeat(1024 * 1024 + 1);

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PATCH"})
    void theRouteComesBeforeTheKey(String method) {
        Answer answer = server.send(method, "/api/v2/workspaces/currents", null, body(method));
        assertThat(answer.refusal()).isEqualTo("404 Route " + method + ":/api/v2/workspaces/currents not found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PATCH"})
    void aMissingKeyComesBeforeAForeignWorkspace(String method) {
        Answer answer = server.instantly(method, null, body(method), "x-as-workspace", Seeded.FOREIGN);
        assertThat(answer.status()).as("%s", answer).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PATCH"})
    void anUnknownKeyComesBeforeAForeignWorkspace(String method) {
        Answer answer = server.instantly(method, "nobody", body(method), "x-as-workspace", Seeded.FOREIGN);
        assertThat(answer.status()).as("%s", answer).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PATCH"})
    void aForeignWorkspaceComesBeforeAMissingPlan(String method) {
        Answer answer = server.instantly(method, "unpaid", body(method), "x-as-workspace", Seeded.FOREIGN);
        assertThat(answer.status()).as("%s", answer).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PATCH"})
    void aMissingPlanComesBeforeAMissingScope(String method) {
        Answer answer = server.instantly(method, "unpaid-scopeless", body(method));
        assertThat(answer.status()).as("%s", answer).isEqualTo(402);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PATCH"})
    void aMissingScopeComesBeforeASpentLimit(String method) {
        server.instantly("GET", "spent", null);
        Answer answer = server.instantly(method, "spent-scopeless", body(method));
        assertThat(answer.status()).as("%s", answer).isEqualTo(403);
    }

    @Test
    void aSpentLimitComesBeforeAWrongMediaType() {
        server.instantly("GET", "spent", null);
        Answer answer = server.instantly("PATCH", "spent", "<name/>", "Content-Type", "application/xml");
        assertThat(answer.status()).as("%s", answer).isEqualTo(429);
    }

    @Test
    void aWrongMediaTypeComesBeforeTheSize() {
        Answer answer = server.instantly("PATCH", "full", OVERSIZED, "Content-Type", "application/xml");
        assertThat(answer.status()).as("%s", answer).isEqualTo(415);
    }

    @Test
    void theSizeComesBeforeTheJson() {
        Answer answer = server.instantly("PATCH", "full", OVERSIZED);
        assertThat(answer.status()).as("%s", answer).isEqualTo(413);
    }

    @Test
    void theJsonComesBeforeTheSchema() {
        Answer answer = server.instantly("PATCH", "full", "{\"unknown\":1,}");
        assertThat(answer.at("/code")).as("%s", answer).isEqualTo("FST_ERR_CTP_INVALID_JSON_BODY");
    }

    private static String body(String method) {
        return method.equals("GET") ? null : "{\"name\":\"x\"}";
    }
}
