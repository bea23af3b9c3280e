package dev.understudy.suite.journeys;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import org.junit.jupiter.api.Test;

/** Through Instantly's workspace, from the key check that every integration begins with to every refusal. */
abstract class InstantlyJourney extends Journey {

    private static final String CURRENT = "/api/v2/workspaces/current";
    private static final String SUB_WORKSPACE = "019e18e2-7947-7550-ac77-19315c6fd798";

    InstantlyJourney(Store store) {
        super("instantly", store);
    }

    @Test
    void whatIsWrittenIsRead() {
        send("instantly-demo", "{\"name\":\"Renamed\"}").patch(CURRENT).then().statusCode(200);

        as("instantly-demo").get(CURRENT).then().statusCode(200).body("name", equalTo("Renamed"));
    }

    @Test
    void aNullClearsTheLogoAndANameLeavesIt() {
        String logo = "https://example.com/new.png";
        send("instantly-demo", "{\"org_logo_url\":\"" + logo + "\"}").patch(CURRENT);
        send("instantly-demo", "{\"name\":\"x\"}").patch(CURRENT).then().body("org_logo_url", equalTo(logo));

        send("instantly-demo", "{\"org_logo_url\":null}")
                .patch(CURRENT)
                .then()
                .statusCode(200)
                .body("org_logo_url", nullValue())
                .body("name", equalTo("x"));
    }

    @Test
    void aSubWorkspaceIsCurrentWhenItIsChosen() {
        send("instantly-demo", "{\"name\":\"Chosen\"}")
                .header("x-as-workspace", SUB_WORKSPACE)
                .patch(CURRENT)
                .then()
                .body("id", equalTo(SUB_WORKSPACE));

        as("instantly-demo").get(CURRENT).then().body("name", not(equalTo("Chosen")));
    }

    @Test
    void strangersAreRefused() {
        request().get(CURRENT).then().statusCode(401).header("WWW-Authenticate", startsWith("Bearer"));
        send("nobody", "{\"name\":\"x\"}").patch(CURRENT).then().statusCode(401);
    }

    @Test
    void withoutAPaidPlanNothingIsAnswered() {
        as("instantly-demo-unpaid").get(CURRENT).then().statusCode(402);
        send("instantly-demo-unpaid", "{\"name\":\"x\"}").patch(CURRENT).then().statusCode(402);
    }

    @Test
    void aKeyMayOnlyDoWhatItsScopesSay() {
        as("instantly-demo-reader").get(CURRENT).then().statusCode(200);
        send("instantly-demo-reader", "{\"name\":\"x\"}").patch(CURRENT).then().statusCode(403);
        send("instantly-demo-writer", "{\"name\":\"x\"}").patch(CURRENT).then().statusCode(200);
        as("instantly-demo-writer").get(CURRENT).then().statusCode(403);
    }

    @Test
    void aWorkspaceThatIsGoneIsNotFound() {
        as("instantly-demo-orphan").get(CURRENT).then().statusCode(404);
        send("instantly-demo-orphan", "{\"name\":\"x\"}").patch(CURRENT).then().statusCode(404);
    }

    @Test
    void aSpentLimitSaysWhenToComeBack() {
        as("instantly-demo-limited").get(CURRENT);

        as("instantly-demo-limited").get(CURRENT).then().statusCode(429);
        send("instantly-demo-limited", "{\"name\":\"x\"}").patch(CURRENT).then().statusCode(429);
    }

    @Test
    void aBodyMustBeWhatTheContractSays() {
        send("instantly-demo", "{}").patch(CURRENT).then().statusCode(400);
        send("instantly-demo", "{\"name\":null}")
                .patch(CURRENT)
                .then()
                .statusCode(400)
                .body("message", equalTo("body/name must be string"));
        send("instantly-demo", "{\"name\":\"x\"").patch(CURRENT).then().statusCode(400);
    }

    @Test
    void aBodyMustBeJsonAndNotTooLarge() {
        as("instantly-demo")
                .contentType("application/xml")
                .body("<name/>")
                .patch(CURRENT)
                .then()
                .statusCode(415);
        send("instantly-demo", "{\"name\":\"" + "x".repeat(1024 * 1024) + "\"}")
                .patch(CURRENT)
                .then()
                .statusCode(413);
    }

    @Test
    void whatIsNotInTheContractIsNotFound() {
        unjudged()
                .auth()
                .oauth2("instantly-demo")
                .put(CURRENT)
                .then()
                .statusCode(404)
                .body("message", equalTo("Route PUT:/api/v2/workspaces/current not found"));
    }
}
