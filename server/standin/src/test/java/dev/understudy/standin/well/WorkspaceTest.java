package dev.understudy.standin.well;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.standin.support.Answer;
import dev.understudy.standin.support.OnBothStores;
import dev.understudy.standin.support.Seeded;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a PATCH changes in a workspace and its company, and what it leaves. */
class WorkspaceTest extends OnBothStores {

    @BeforeEach
    void asSeeded() {
        patch("""
                {"data":{"type":"workspace","attributes":{"name":"Foldspace","stage":"active","description":"Ours",
                 "avatar_color":"#5B8DEF","auto_extract_enabled":true,"timezone":"America/Los_Angeles"},
                 "relationships":{"own_company":{"data":{"type":"company","id":"%s"}}}}}
                """.formatted(Seeded.OUR_COMPANY));
    }

    @Test
    void theVendorsOwnRequestChangesNameAndStageAlone() {
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
    void aNullClearsWhatMayBeNull(String attribute) {
        patch(attributes("\"" + attribute + "\":\"something\""));
        Answer answer = patch(attributes("\"" + attribute + "\":null"));
        assertThat(answer.json().at("/data/attributes/" + attribute).isNull())
                .as("%s", answer)
                .isTrue();
        assertThat(answer.at("/data/attributes/name")).isEqualTo("Foldspace");
    }

    @Test
    void aFlagIsSwitchedOffAndOn() {
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
    void anotherCompanyIsLinkedInTheSingularAndThePlural(String workspace, String company) {
        Answer answer = patch("{\"data\":{\"type\":\"" + workspace + "\",\"relationships\":{\"own_company\":{\"data\":"
                + "{\"type\":\"" + company + "\",\"id\":\"" + Seeded.OUR_OTHER_COMPANY + "\"}}}}}");
        assertThat(answer.at("/data/relationships/own_company/data/id")).isEqualTo(Seeded.OUR_OTHER_COMPANY);
        assertThat(answer.at("/data/relationships/own_company/data/type")).isEqualTo("company");
        assertThat(answer.at("/data/type")).isEqualTo("workspace");
    }

    @Test
    void aNullUnlinksTheCompany() {
        Answer answer =
                patch("{\"data\":{\"type\":\"workspace\",\"relationships\":{\"own_company\":{\"data\":null}}}}");
        assertThat(answer.json().at("/data/relationships/own_company").toString())
                .isEqualTo("{\"data\":null}");
        assertThat(answer.at("/data/attributes/name")).isEqualTo("Foldspace");
    }

    @ParameterizedTest
    @ValueSource(strings = {Seeded.THEIR_COMPANY, Seeded.NO_ID})
    void aRightNameWithAForeignOrMissingCompanyChangesNothing(String company) {
        String before = server.well("GET", "admin", null).body();
        clock.move(Duration.ofSeconds(1));
        Answer answer = server.well("PATCH", "admin", """
                {"data":{"type":"workspace","attributes":{"name":"Renamed"},
                 "relationships":{"own_company":{"data":{"type":"company","id":"%s"}}}}}
                """.formatted(company));
        assertThat(answer.refusal()).isEqualTo("404 NOT_FOUND The requested resource was not found.");
        assertThat(server.well("GET", "admin", null).body()).isEqualTo(before);
    }

    @Test
    void theIdOfThePathMayBeNamedInTheBody() {
        assertThat(patch("{\"data\":{\"type\":\"workspace\",\"id\":\"" + Seeded.OUR_ID
                                + "\",\"attributes\":{\"name\":\"x\"}}}")
                        .at("/data/attributes/name"))
                .isEqualTo("x");
    }

    @Test
    void equalValuesMoveTheTime() {
        clock.move(Duration.ofMillis(5));
        assertThat(patch(attributes("\"name\":\"Foldspace\"")).at("/data/attributes/updated_at"))
                .isEqualTo(clock.instant().toString());
    }

    @Test
    void theTimeNeverGoesBackWithTheClock() {
        String updated = patch(attributes("\"name\":\"Before\"")).at("/data/attributes/updated_at");
        clock.move(Duration.ofHours(-1));
        assertThat(patch(attributes("\"name\":\"After\"")).at("/data/attributes/updated_at"))
                .isEqualTo(updated);
        clock.move(Duration.ofHours(1));
    }

    @Test
    void aWholeSecondHasThreeDigitsToo() {
        assertThat(server.well("GET", "admin", null).at("/data/attributes/created_at"))
                .isEqualTo("2026-01-12T09:29:00.000Z");
    }

    @Test
    void theParentIsTheSameInTheAttributeAndInTheRelationship() {
        Answer child = server.send("GET", Seeded.WORKSPACES + Seeded.CHILD_ID, "consultant", (String) null);
        assertThat(child.at("/data/attributes/parent_workspace_id")).isEqualTo(Seeded.OUR_ID);
        assertThat(child.at("/data/relationships/parent_workspace/data/id")).isEqualTo(Seeded.OUR_ID);
    }

    @Test
    void aWorkspaceWithoutAParentSaysSoTwice() {
        JsonNode ours = server.well("GET", "admin", null).json();
        assertThat(ours.at("/data/attributes/parent_workspace_id").isNull()).isTrue();
        assertThat(ours.at("/data/relationships/parent_workspace").toString()).isEqualTo("{\"data\":null}");
    }

    @Test
    void allEightRelationshipsAreTold() {
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
                .isEqualTo(Seeded.CHILD_ID);
        assertThat(relationships.at("/memberships/data").size())
                .as("active ones only")
                .isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"O'Brien; --", ":name ? $1", "日本語 \uD83D\uDE00", "\\u0000\\u0001\\u00010", "\\u2028\\uffff"})
    void anyTextComesBackAsItWasSent(String text) {
        String sent = JsonMapper.shared().readTree("\"" + text + "\"").stringValue();
        patch(attributes("\"name\":\"%1$s\",\"stage\":\"%1$s\",\"description\":\"%1$s\",\"avatar_image\":\"%1$s\""
                .formatted(text)));
        Answer answer = server.well("GET", "admin", null);
        for (String attribute : new String[] {"name", "stage", "description", "avatar_image"}) {
            assertThat(answer.at("/data/attributes/" + attribute)).as(attribute).isEqualTo(sent);
        }
    }

    @Test
    void aHundredCharactersAreCountedAsCharacters() {
        String name = "\uD83D\uDE00".repeat(100);
        assertThat(patch(attributes("\"name\":\"" + name + "\"")).at("/data/attributes/name"))
                .isEqualTo(name);
    }

    private Answer patch(String body) {
        Answer answer = server.well("PATCH", "admin", body);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer;
    }

    private static String attributes(String attributes) {
        return "{\"data\":{\"type\":\"workspace\",\"attributes\":{" + attributes + "}}}";
    }
}
