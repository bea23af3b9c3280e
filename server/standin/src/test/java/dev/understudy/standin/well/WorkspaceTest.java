package dev.understudy.standin.well;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.standin.support.OnBothStores;
import dev.understudy.standin.support.SeedIds;
import dev.understudy.standin.support.TestResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A PATCH changes the update timestamp, and the attributes and the company in its body; all other attributes and
 * relationships keep their values.
 */
class WorkspaceTest extends OnBothStores {

    @BeforeEach
    void resetTheWorkspace() {
        patch("""
                {"data":{"type":"workspace","attributes":{"name":"Foldspace","stage":"active","description":"Ours",
                 "avatar_color":"#5B8DEF","auto_extract_enabled":true,"timezone":"America/Los_Angeles"},
                 "relationships":{"own_company":{"data":{"type":"company","id":"%s"}}}}}
                """.formatted(SeedIds.OUR_COMPANY));
    }

    @Test
    void theVendorsExampleChangesOnlyNameAndStage() {
        JsonNode before = server.well("GET", "admin", null).json().at("/data");
        JsonNode after = patch("""
                {"data":{"type":"workspace","attributes":{"name":"Foldspace AI","stage":"closed"}}}
                """).json().at("/data");
        assertThat(after.at("/attributes/name").stringValue()).isEqualTo("Foldspace AI");
        assertThat(after.at("/attributes/stage").stringValue()).isEqualTo("closed");
        assertThat(after.at("/attributes/description")).isEqualTo(before.at("/attributes/description"));
        assertThat(after.at("/relationships")).isEqualTo(before.at("/relationships"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"description", "avatar_image", "avatar_color", "timezone"})
    void aNullClearsANullableAttribute(String attribute) {
        patch(attributes("\"" + attribute + "\":\"something\""));
        TestResponse response = patch(attributes("\"" + attribute + "\":null"));
        assertThat(response.json().at("/data/attributes/" + attribute).isNull())
                .as("%s", response)
                .isTrue();
        assertThat(response.at("/data/attributes/name")).isEqualTo("Foldspace");
    }

    @Test
    void aFlagCanBeSwitchedOffAndOn() {
        assertThat(patch(attributes("\"auto_extract_enabled\":false"))
                        .json()
                        .at("/data/attributes/auto_extract_enabled")
                        .booleanValue())
                .isFalse();
        assertThat(patch(attributes("\"auto_extract_enabled\":true"))
                        .json()
                        .at("/data/attributes/auto_extract_enabled")
                        .booleanValue())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"workspace, company", "workspaces, companies", "workspaces, company"})
    void aCompanyCanBeLinkedWithSingularOrPluralTypes(String workspace, String company) {
        TestResponse response =
                patch("{\"data\":{\"type\":\"" + workspace + "\",\"relationships\":{\"own_company\":{\"data\":"
                        + "{\"type\":\"" + company + "\",\"id\":\"" + SeedIds.OUR_OTHER_COMPANY + "\"}}}}}");
        assertThat(response.at("/data/relationships/own_company/data/id")).isEqualTo(SeedIds.OUR_OTHER_COMPANY);
        assertThat(response.at("/data/relationships/own_company/data/type")).isEqualTo("company");
        assertThat(response.at("/data/type")).isEqualTo("workspace");
    }

    @Test
    void aNullUnlinksTheCompany() {
        TestResponse response =
                patch("{\"data\":{\"type\":\"workspace\",\"relationships\":{\"own_company\":{\"data\":null}}}}");
        assertThat(response.json().at("/data/relationships/own_company").toString())
                .isEqualTo("{\"data\":null}");
        assertThat(response.at("/data/attributes/name")).isEqualTo("Foldspace");
    }

    @ParameterizedTest
    @ValueSource(strings = {SeedIds.THEIR_COMPANY, SeedIds.UNKNOWN_ID})
    void aPatchWithAForeignOrUnknownCompanyChangesNothing(String company) {
        String before = server.well("GET", "admin", null).body();
        clock.move(Duration.ofSeconds(1));
        TestResponse response = server.well("PATCH", "admin", """
                {"data":{"type":"workspace","attributes":{"name":"Renamed"},
                 "relationships":{"own_company":{"data":{"type":"company","id":"%s"}}}}}
                """.formatted(company));
        assertThat(response.errorSummary()).isEqualTo("404 NOT_FOUND The requested resource was not found.");
        assertThat(server.well("GET", "admin", null).body()).isEqualTo(before);
    }

    @Test
    void theBodyMayRepeatTheIdOfThePath() {
        assertThat(patch("{\"data\":{\"type\":\"workspace\",\"id\":\"" + SeedIds.OUR_ID
                                + "\",\"attributes\":{\"name\":\"x\"}}}")
                        .at("/data/attributes/name"))
                .isEqualTo("x");
    }

    @Test
    void anUpdateWithEqualValuesChangesTheTimestamp() {
        clock.move(Duration.ofMillis(5));
        assertThat(patch(attributes("\"name\":\"Foldspace\"")).at("/data/attributes/updated_at"))
                .isEqualTo(clock.instant().toString());
    }

    @Test
    void theTimestampDoesNotGoBackIfTheClockDoes() {
        String updated = patch(attributes("\"name\":\"Before\"")).at("/data/attributes/updated_at");
        clock.move(Duration.ofHours(-1));
        assertThat(patch(attributes("\"name\":\"After\"")).at("/data/attributes/updated_at"))
                .isEqualTo(updated);
        clock.move(Duration.ofHours(1));
    }

    @Test
    void timestampsHaveThreeDecimals() {
        assertThat(server.well("GET", "admin", null).at("/data/attributes/created_at"))
                .isEqualTo("2026-01-12T09:29:00.000Z");
    }

    @Test
    void theAttributeAndTheRelationshipNameTheSameParent() {
        TestResponse child =
                server.send("GET", SeedIds.WORKSPACES_PATH + SeedIds.CHILD_ID, "consultant", (String) null);
        assertThat(child.at("/data/attributes/parent_workspace_id")).isEqualTo(SeedIds.OUR_ID);
        assertThat(child.at("/data/relationships/parent_workspace/data/id")).isEqualTo(SeedIds.OUR_ID);
    }

    @Test
    void withoutAParentTheAttributeAndTheRelationshipAreNull() {
        JsonNode workspace = server.well("GET", "admin", null).json();
        assertThat(workspace.at("/data/attributes/parent_workspace_id").isNull())
                .isTrue();
        assertThat(workspace.at("/data/relationships/parent_workspace").toString())
                .isEqualTo("{\"data\":null}");
    }

    @Test
    void relationshipsAreReturnedWithTheirIds() {
        JsonNode relationships = server.well("GET", "admin", null).json().at("/data/relationships");
        assertThat(relationships.at("/media/data/id").stringValue()).endsWith("a1");
        assertThat(relationships.at("/workspace_accounting_settings/data/id").stringValue())
                .endsWith("a2");
        assertThat(relationships.at("/webhooks/data").toString())
                .isEqualTo("[{\"type\":\"webhook\",\"id\":\"00000000-0000-4000-8000-0000000000a3\"},"
                        + "{\"type\":\"webhook\",\"id\":\"00000000-0000-4000-8000-0000000000a4\"}]");
        assertThat(relationships.at("/workspace_providers/data/0/id").stringValue())
                .endsWith("a5");
        assertThat(relationships.at("/child_workspaces/data/0/id").stringValue())
                .isEqualTo(SeedIds.CHILD_ID);
        assertThat(relationships.at("/memberships/data").size())
                .as("only active memberships")
                .isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"O'Brien; --", ":name ? $1", "日本語 \uD83D\uDE00", "\\u0000\\u0001\\u00010", "\\u2028\\uffff"})
    void anyTextIsReturnedAsItWasSent(String text) {
        String sent = JsonMapper.shared().readTree("\"" + text + "\"").stringValue();
        patch(attributes("\"name\":\"%1$s\",\"stage\":\"%1$s\",\"description\":\"%1$s\",\"avatar_image\":\"%1$s\""
                .formatted(text)));
        TestResponse response = server.well("GET", "admin", null);
        for (String attribute : new String[] {"name", "stage", "description", "avatar_image"}) {
            assertThat(response.at("/data/attributes/" + attribute))
                    .as(attribute)
                    .isEqualTo(sent);
        }
    }

    @Test
    void theLengthOfANameIsCountedInCodePoints() {
        String name = "\uD83D\uDE00".repeat(100);
        assertThat(patch(attributes("\"name\":\"" + name + "\"")).at("/data/attributes/name"))
                .isEqualTo(name);
    }

    private TestResponse patch(String body) {
        TestResponse response = server.well("PATCH", "admin", body);
        assertThat(response.status()).as("%s", response).isEqualTo(200);
        return response;
    }

    private static String attributes(String attributes) {
        return "{\"data\":{\"type\":\"workspace\",\"attributes\":{" + attributes + "}}}";
    }
}
