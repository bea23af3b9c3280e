package dev.understudy.suite.journeys;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import org.junit.jupiter.api.Test;

/** Reads and updates Well's workspace, and provokes every declared error. */
abstract class WellJourney extends Journey {

    private static final String PATH = "/v1/workspaces/{workspace_id}";
    private static final String WORKSPACE = "8f6b2c10-4a1e-4d2b-9c3a-1f0e7a5b6c21";
    private static final String FOREIGN_WORKSPACE = "8f6b2c10-4a1e-4d2b-9c3a-1f0e7a5b6c22";
    private static final String COMPANY = "00000000-0000-4000-8000-000000000001";
    private static final String FOREIGN_COMPANY = "00000000-0000-4000-8000-000000000002";
    private static final String RENAME = attributes("{\"name\":\"Foldspace AI\",\"stage\":\"active\"}");

    WellJourney(JourneyDatabase database) {
        super("well", database);
    }

    @Test
    void aReadReturnsWhatWasWritten() {
        requestWithBody("well-demo", RENAME).patch(PATH, WORKSPACE).then().statusCode(200);

        requestAs("well-demo")
                .get(PATH, WORKSPACE)
                .then()
                .statusCode(200)
                .body("data.attributes.name", equalTo("Foldspace AI"));
    }

    @Test
    void aNullClearsTheDescriptionAndChangingTheNameLeavesItUnchanged() {
        requestWithBody("well-demo", attributes("{\"description\":\"kept\"}")).patch(PATH, WORKSPACE);
        requestWithBody("well-demo", RENAME)
                .patch(PATH, WORKSPACE)
                .then()
                .body("data.attributes.description", equalTo("kept"));

        requestWithBody("well-demo", attributes("{\"description\":null}"))
                .patch(PATH, WORKSPACE)
                .then()
                .statusCode(200)
                .body("data.attributes.description", nullValue())
                .body("data.attributes.name", equalTo("Foldspace AI"));
    }

    @Test
    void aCompanyIsUnlinkedAndLinkedAgain() {
        requestWithBody("well-demo", company("null"))
                .patch(PATH, WORKSPACE)
                .then()
                .statusCode(200)
                .body("data.relationships.own_company.data", nullValue());

        requestWithBody("well-demo", company("{\"type\":\"companies\",\"id\":\"" + COMPANY + "\"}"))
                .patch(PATH, WORKSPACE)
                .then()
                .body("data.relationships.own_company.data.type", equalTo("company"))
                .body("data.relationships.own_company.data.id", equalTo(COMPANY));
    }

    @Test
    void aPatchWithAForeignCompanyChangesNothing() {
        requestWithBody("well-demo", attributes("{\"name\":\"Before\"}")).patch(PATH, WORKSPACE);

        requestWithBody("well-demo", """
                        {"data":{"type":"workspace","attributes":{"name":"After"},
                         "relationships":{"own_company":{"data":{"type":"company","id":"%s"}}}}}
                        """.formatted(FOREIGN_COMPANY))
                .patch(PATH, WORKSPACE)
                .then()
                .statusCode(404);

        requestAs("well-demo").get(PATH, WORKSPACE).then().body("data.attributes.name", equalTo("Before"));
    }

    @Test
    void callersWithoutAValidKeyAreRejected() {
        request().get(PATH, WORKSPACE).then().statusCode(401).header("WWW-Authenticate", startsWith("Bearer"));
        requestWithBody("nobody", RENAME).patch(PATH, WORKSPACE).then().statusCode(401);
    }

    @Test
    void aMemberMayReadButNotWrite() {
        requestAs("well-demo-member").get(PATH, WORKSPACE).then().statusCode(200);
        requestWithBody("well-demo-member", RENAME)
                .patch(PATH, WORKSPACE)
                .then()
                .statusCode(403);
    }

    @Test
    void anEffectiveWorkspaceWithoutAMembershipIsForbidden() {
        requestAs("well-demo")
                .queryParam("workspaceId", FOREIGN_WORKSPACE)
                .get(PATH, WORKSPACE)
                .then()
                .statusCode(403);
    }

    @Test
    void anotherTenantsWorkspaceIsNotFound() {
        requestAs("well-demo").get(PATH, FOREIGN_WORKSPACE).then().statusCode(404);
        requestWithBody("well-demo-stranger", RENAME)
                .patch(PATH, WORKSPACE)
                .then()
                .statusCode(404);
    }

    @Test
    void aMalformedEffectiveWorkspaceIsABadRequest() {
        requestAs("well-demo")
                .queryParam("workspaceId", "mine")
                .get(PATH, WORKSPACE)
                .then()
                .statusCode(400)
                .body("code", equalTo("BAD_REQUEST"));
    }

    @Test
    void anInvalidBodyIsRejected() {
        requestWithBody("well-demo", attributes("{\"name\":5}"))
                .patch(PATH, WORKSPACE)
                .then()
                .statusCode(400)
                .body("code", equalTo("SCHEMA_VALIDATION_ERROR"))
                .body("details[0].path", equalTo("/data/attributes/name"));
        requestWithBody("well-demo", "{")
                .patch(PATH, WORKSPACE)
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_JSON"));
    }

    private static String attributes(String attributes) {
        return "{\"data\":{\"type\":\"workspace\",\"attributes\":" + attributes + "}}";
    }

    private static String company(String data) {
        return "{\"data\":{\"type\":\"workspace\",\"relationships\":{\"own_company\":{\"data\":" + data + "}}}}";
    }
}
