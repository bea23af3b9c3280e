package dev.understudy.suite.journeys;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import org.junit.jupiter.api.Test;

/** Through Well's workspace, from the request of the vendor's page to every refusal. */
abstract class WellJourney extends Journey {

    private static final String PATH = "/v1/workspaces/{workspace_id}";
    private static final String WORKSPACE = "8f6b2c10-4a1e-4d2b-9c3a-1f0e7a5b6c21";
    private static final String FOREIGN_WORKSPACE = "8f6b2c10-4a1e-4d2b-9c3a-1f0e7a5b6c22";
    private static final String COMPANY = "00000000-0000-4000-8000-000000000001";
    private static final String FOREIGN_COMPANY = "00000000-0000-4000-8000-000000000002";
    private static final String RENAME = attributes("{\"name\":\"Foldspace AI\",\"stage\":\"active\"}");

    WellJourney(Store store) {
        super("well", store);
    }

    @Test
    void whatIsWrittenIsRead() {
        send("well-demo", RENAME).patch(PATH, WORKSPACE).then().statusCode(200);

        as("well-demo")
                .get(PATH, WORKSPACE)
                .then()
                .statusCode(200)
                .body("data.attributes.name", equalTo("Foldspace AI"));
    }

    @Test
    void aNullClearsTheDescriptionAndANameLeavesIt() {
        send("well-demo", attributes("{\"description\":\"kept\"}")).patch(PATH, WORKSPACE);
        send("well-demo", RENAME).patch(PATH, WORKSPACE).then().body("data.attributes.description", equalTo("kept"));

        send("well-demo", attributes("{\"description\":null}"))
                .patch(PATH, WORKSPACE)
                .then()
                .statusCode(200)
                .body("data.attributes.description", nullValue())
                .body("data.attributes.name", equalTo("Foldspace AI"));
    }

    @Test
    void aCompanyIsUnlinkedAndLinkedAgain() {
        send("well-demo", company("null"))
                .patch(PATH, WORKSPACE)
                .then()
                .statusCode(200)
                .body("data.relationships.own_company.data", nullValue());

        send("well-demo", company("{\"type\":\"companies\",\"id\":\"" + COMPANY + "\"}"))
                .patch(PATH, WORKSPACE)
                .then()
                .body("data.relationships.own_company.data.type", equalTo("company"))
                .body("data.relationships.own_company.data.id", equalTo(COMPANY));
    }

    @Test
    void aForeignCompanyChangesNothingNotEvenTheName() {
        send("well-demo", attributes("{\"name\":\"Before\"}")).patch(PATH, WORKSPACE);

        send("well-demo", """
                        {"data":{"type":"workspace","attributes":{"name":"After"},
                         "relationships":{"own_company":{"data":{"type":"company","id":"%s"}}}}}
                        """.formatted(FOREIGN_COMPANY))
                .patch(PATH, WORKSPACE)
                .then()
                .statusCode(404);

        as("well-demo").get(PATH, WORKSPACE).then().body("data.attributes.name", equalTo("Before"));
    }

    @Test
    void strangersAreRefused() {
        request().get(PATH, WORKSPACE).then().statusCode(401).header("WWW-Authenticate", startsWith("Bearer"));
        send("nobody", RENAME).patch(PATH, WORKSPACE).then().statusCode(401);
    }

    @Test
    void onlyAnAdminMayWrite() {
        as("well-demo-member").get(PATH, WORKSPACE).then().statusCode(200);
        send("well-demo-member", RENAME).patch(PATH, WORKSPACE).then().statusCode(403);
    }

    @Test
    void withoutMembershipInTheEffectiveWorkspaceNothingIsAllowed() {
        as("well-demo")
                .queryParam("workspaceId", FOREIGN_WORKSPACE)
                .get(PATH, WORKSPACE)
                .then()
                .statusCode(403);
    }

    @Test
    void anotherTenantsWorkspaceIsNotFound() {
        as("well-demo").get(PATH, FOREIGN_WORKSPACE).then().statusCode(404);
        send("well-demo-stranger", RENAME).patch(PATH, WORKSPACE).then().statusCode(404);
    }

    @Test
    void aWorkspaceIdMustBeOne() {
        as("well-demo")
                .queryParam("workspaceId", "mine")
                .get(PATH, WORKSPACE)
                .then()
                .statusCode(400)
                .body("code", equalTo("BAD_REQUEST"));
    }

    @Test
    void aBodyMustBeWhatTheContractSays() {
        send("well-demo", attributes("{\"name\":5}"))
                .patch(PATH, WORKSPACE)
                .then()
                .statusCode(400)
                .body("code", equalTo("SCHEMA_VALIDATION_ERROR"))
                .body("details[0].path", equalTo("/data/attributes/name"));
        send("well-demo", "{").patch(PATH, WORKSPACE).then().statusCode(400).body("code", equalTo("INVALID_JSON"));
    }

    private static String attributes(String attributes) {
        return "{\"data\":{\"type\":\"workspace\",\"attributes\":" + attributes + "}}";
    }

    private static String company(String data) {
        return "{\"data\":{\"type\":\"workspace\",\"relationships\":{\"own_company\":{\"data\":" + data + "}}}}";
    }
}
