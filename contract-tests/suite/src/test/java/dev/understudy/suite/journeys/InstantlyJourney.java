package dev.understudy.suite.journeys;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import org.junit.jupiter.api.Test;

/**
 * Reads and updates Instantly's workspace, and provokes every declared error.
 */
abstract class InstantlyJourney extends Journey {

    private static final String CURRENT = "/api/v2/workspaces/current";
    private static final String SUB_WORKSPACE = "019e18e2-7947-7550-ac77-19315c6fd798";

    InstantlyJourney(JourneyDatabase database) {
        super("instantly", database);
    }

    @Test
    void aReadReturnsWhatWasWritten() {
        requestWithBody("instantly-demo", "{\"name\":\"Renamed\"}")
                .patch(CURRENT)
                .then()
                .statusCode(200);

        requestAs("instantly-demo").get(CURRENT).then().statusCode(200).body("name", equalTo("Renamed"));
    }

    @Test
    void aNullClearsTheLogoAndChangingTheNameLeavesItUnchanged() {
        String logo = "https://example.com/new.png";
        requestWithBody("instantly-demo", "{\"org_logo_url\":\"" + logo + "\"}").patch(CURRENT);
        requestWithBody("instantly-demo", "{\"name\":\"x\"}")
                .patch(CURRENT)
                .then()
                .body("org_logo_url", equalTo(logo));

        requestWithBody("instantly-demo", "{\"org_logo_url\":null}")
                .patch(CURRENT)
                .then()
                .statusCode(200)
                .body("org_logo_url", nullValue())
                .body("name", equalTo("x"));
    }

    @Test
    void xAsWorkspaceSelectsASubWorkspace() {
        requestWithBody("instantly-demo", "{\"name\":\"Chosen\"}")
                .header("x-as-workspace", SUB_WORKSPACE)
                .patch(CURRENT)
                .then()
                .body("id", equalTo(SUB_WORKSPACE));

        requestAs("instantly-demo").get(CURRENT).then().body("name", not(equalTo("Chosen")));
    }

    @Test
    void callersWithoutAValidKeyAreRejected() {
        request().get(CURRENT).then().statusCode(401).header("WWW-Authenticate", startsWith("Bearer"));
        requestWithBody("nobody", "{\"name\":\"x\"}").patch(CURRENT).then().statusCode(401);
    }

    @Test
    void withoutAPaidPlanEveryRequestIsRejected() {
        requestAs("instantly-demo-unpaid").get(CURRENT).then().statusCode(402);
        requestWithBody("instantly-demo-unpaid", "{\"name\":\"x\"}")
                .patch(CURRENT)
                .then()
                .statusCode(402);
    }

    @Test
    void aKeyMayOnlyDoWhatItsScopesAllow() {
        requestAs("instantly-demo-reader").get(CURRENT).then().statusCode(200);
        requestWithBody("instantly-demo-reader", "{\"name\":\"x\"}")
                .patch(CURRENT)
                .then()
                .statusCode(403);
        requestWithBody("instantly-demo-writer", "{\"name\":\"x\"}")
                .patch(CURRENT)
                .then()
                .statusCode(200);
        requestAs("instantly-demo-writer").get(CURRENT).then().statusCode(403);
    }

    @Test
    void aKeyWhoseWorkspaceDoesNotExistGetsNotFound() {
        requestAs("instantly-demo-orphan").get(CURRENT).then().statusCode(404);
        requestWithBody("instantly-demo-orphan", "{\"name\":\"x\"}")
                .patch(CURRENT)
                .then()
                .statusCode(404);
    }

    @Test
    void requestsAboveTheRateLimitAreRejected() {
        requestAs("instantly-demo-limited").get(CURRENT);

        requestAs("instantly-demo-limited").get(CURRENT).then().statusCode(429);
        requestWithBody("instantly-demo-limited", "{\"name\":\"x\"}")
                .patch(CURRENT)
                .then()
                .statusCode(429);
    }

    @Test
    void anInvalidBodyIsRejected() {
        requestWithBody("instantly-demo", "{}").patch(CURRENT).then().statusCode(400);
        requestWithBody("instantly-demo", "{\"name\":null}")
                .patch(CURRENT)
                .then()
                .statusCode(400)
                .body("message", equalTo("body/name must be string"));
        requestWithBody("instantly-demo", "{\"name\":\"x\"")
                .patch(CURRENT)
                .then()
                .statusCode(400);
    }

    @Test
    void anUnsupportedMediaTypeOrATooLargeBodyIsRejected() {
        requestAs("instantly-demo")
                .contentType("application/xml")
                .body("<name/>")
                .patch(CURRENT)
                .then()
                .statusCode(415);
        requestWithBody("instantly-demo", "{\"name\":\"" + "x".repeat(1024 * 1024) + "\"}")
                .patch(CURRENT)
                .then()
                .statusCode(413);
    }

    @Test
    void anUndeclaredOperationIsNotFound() {
        requestWithoutFilter()
                .auth()
                .oauth2("instantly-demo")
                .put(CURRENT)
                .then()
                .statusCode(404)
                .body("message", equalTo("Route PUT:/api/v2/workspaces/current not found"));
    }
}
