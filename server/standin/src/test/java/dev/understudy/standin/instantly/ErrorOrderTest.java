package dev.understudy.standin.instantly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.standin.support.OnSqlite;
import dev.understudy.standin.support.SeedIds;
import dev.understudy.standin.support.TestResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A request is checked in this order, and the response reports the first problem: route, key, workspace, plan, scope,
 * rate limit, media type, size, JSON, schema. Each test sends a request that two or more consecutive checks would
 * reject.
 */
class ErrorOrderTest extends OnSqlite {

    private static final String OVERSIZED = "x".repeat(1024 * 1024 + 1);

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PATCH"})
    void anUnknownRouteIsReportedBeforeAMissingKey(String method) {
        TestResponse response = server.send(method, "/api/v2/workspaces/currents", null, body(method));
        assertThat(response.errorSummary()).isEqualTo("404 Route " + method + ":/api/v2/workspaces/currents not found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PATCH"})
    void aMissingKeyIsReportedBeforeAForeignWorkspace(String method) {
        TestResponse response = server.instantly(method, null, body(method), "x-as-workspace", SeedIds.FOREIGN);
        assertThat(response.status()).as("%s", response).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PATCH"})
    void anUnknownKeyIsReportedBeforeAForeignWorkspace(String method) {
        TestResponse response = server.instantly(method, "nobody", body(method), "x-as-workspace", SeedIds.FOREIGN);
        assertThat(response.status()).as("%s", response).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PATCH"})
    void aForeignWorkspaceIsReportedBeforeAMissingPlan(String method) {
        TestResponse response = server.instantly(method, "unpaid", body(method), "x-as-workspace", SeedIds.FOREIGN);
        assertThat(response.status()).as("%s", response).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PATCH"})
    void aMissingPlanIsReportedBeforeAMissingScope(String method) {
        TestResponse response = server.instantly(method, "unpaid-scopeless", body(method));
        assertThat(response.status()).as("%s", response).isEqualTo(402);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PATCH"})
    void aMissingScopeIsReportedBeforeAnExceededRateLimit(String method) {
        server.instantly("GET", "spent", null);
        TestResponse response = server.instantly(method, "spent-scopeless", body(method));
        assertThat(response.status()).as("%s", response).isEqualTo(403);
    }

    @Test
    void anExceededRateLimitIsReportedBeforeAnUnsupportedMediaType() {
        server.instantly("GET", "spent", null);
        TestResponse response = server.instantly("PATCH", "spent", "<name/>", "Content-Type", "application/xml");
        assertThat(response.status()).as("%s", response).isEqualTo(429);
    }

    @Test
    void anUnsupportedMediaTypeIsReportedBeforeATooLargeBody() {
        TestResponse response = server.instantly("PATCH", "full", OVERSIZED, "Content-Type", "application/xml");
        assertThat(response.status()).as("%s", response).isEqualTo(415);
    }

    @Test
    void aTooLargeBodyIsReportedBeforeInvalidJson() {
        TestResponse response = server.instantly("PATCH", "full", OVERSIZED);
        assertThat(response.status()).as("%s", response).isEqualTo(413);
    }

    @Test
    void invalidJsonIsReportedBeforeASchemaViolation() {
        TestResponse response = server.instantly("PATCH", "full", "{\"unknown\":1,}");
        assertThat(response.at("/code")).as("%s", response).isEqualTo("FST_ERR_CTP_INVALID_JSON_BODY");
    }

    private static String body(String method) {
        return method.equals("GET") ? null : "{\"name\":\"x\"}";
    }
}
