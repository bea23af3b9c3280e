package dev.understudy.standin.instantly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.standin.support.OnBothStores;
import dev.understudy.standin.support.TestResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** A PATCH changes the update timestamp and the properties in its body; all other properties keep their values. */
class WorkspaceTest extends OnBothStores {

    private static final String LOGO = "https://example.com/logo.png";

    @BeforeEach
    void resetTheWorkspace() {
        patch("{\"name\":\"My Workspace\",\"org_logo_url\":\"" + LOGO + "\"}");
    }

    @Test
    void changingTheNameLeavesTheLogoUnchanged() {
        TestResponse response = patch("{\"name\":\"Renamed\"}");
        assertThat(response.at("/name")).isEqualTo("Renamed");
        assertThat(response.at("/org_logo_url")).isEqualTo(LOGO);
    }

    @Test
    void aNullLogoClearsIt() {
        TestResponse response = patch("{\"org_logo_url\":null}");
        assertThat(response.json().at("/org_logo_url").isNull())
                .as("%s", response)
                .isTrue();
        assertThat(response.at("/name")).isEqualTo("My Workspace");
    }

    @Test
    void aReadReturnsTheChange() {
        TestResponse changed = patch("{\"name\":\"Renamed\",\"org_logo_url\":null}");
        assertThat(server.instantly("GET", "full", null).body()).isEqualTo(changed.body());
    }

    @Test
    void allOtherPropertiesKeepTheirSeededValues() {
        TestResponse response = patch("{\"name\":\"Renamed\"}");
        assertThat(response.at("/timestamp_created")).isEqualTo("2026-05-11T21:12:35.911Z");
        assertThat(response.at("/plan_id")).isEqualTo("pid_hg_v1");
        assertThat(response.json().at("/add_unsub_to_block").isBoolean()).isTrue();
        assertThat(response.body())
                .contains("\"default_opportunity_value\":250.50", "\"plan_id_verification\":{\"quantity\":5}");
        assertThat(response.json().at("/org_client_domain").isNull())
                .as("%s", response)
                .isTrue();
    }

    @Test
    void anUpdateWithEqualValuesChangesTheTimestamp() {
        clock.move(Duration.ofSeconds(1));
        assertThat(patch("{\"name\":\"My Workspace\"}").at("/timestamp_updated"))
                .isEqualTo(clock.instant().toString().replace("Z", ".000Z"));
    }

    @Test
    void theTimestampDoesNotGoBackIfTheClockDoes() {
        Instant before = clock.instant();
        String updated = patch("{\"name\":\"Before\"}").at("/timestamp_updated");
        clock.move(Duration.ofHours(-1));
        assertThat(patch("{\"name\":\"After\"}").at("/timestamp_updated")).isEqualTo(updated);
        clock.set(before);
    }

    @Test
    void timestampsHaveThreeDecimals() {
        clock.set(Instant.parse("2027-01-01T00:00:00.999999Z"));
        assertThat(patch("{\"name\":\"x\"}").at("/timestamp_updated")).isEqualTo("2027-01-01T00:00:00.999Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "O'Brien; DROP TABLE instantly_workspace; --",
                ":name ? $1 {}",
                "Ünïcödé 日本語 \uD83D\uDE00",
                "\\u0000 in \\u0001 between \\u00010",
                "\\\" \\\\ \\/ \\n \\u2028 \\uffff"
            })
    void anyTextIsReturnedAsItWasSent(String name) {
        TestResponse response = patch("{\"name\":\"" + name + "\",\"org_logo_url\":\"" + name + "\"}");
        String sent = JsonMapper.shared().readTree("\"" + name + "\"").stringValue();
        assertThat(response.at("/name")).isEqualTo(sent);
        assertThat(server.instantly("GET", "full", null).at("/org_logo_url")).isEqualTo(sent);
    }

    @Test
    void aNameMayFillABodyOfTheMaximumSize() {
        String name = "n".repeat(1024 * 1024 - "{\"name\":\"\"}".length());
        assertThat(patch("{\"name\":\"" + name + "\"}").at("/name")).isEqualTo(name);
    }

    @Test
    void aSeededWorkspaceWithoutTimestampsHasTheTimeAtWhichTheServerStarted() {
        TestResponse workspace = server.instantly("GET", "limited", null);
        assertThat(workspace.at("/timestamp_created")).isEqualTo("2026-06-01T12:00:00.000Z");
    }

    private TestResponse patch(String body) {
        TestResponse response = server.instantly("PATCH", "full", body);
        assertThat(response.status()).as("%s", response).isEqualTo(200);
        return response;
    }
}
