package dev.understudy.suite.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.well.client.GetWorkspaceParameters;
import dev.understudy.well.client.GetWorkspaceResponse;
import dev.understudy.well.client.UpdateWorkspaceParameters;
import dev.understudy.well.client.UpdateWorkspaceResponse;
import dev.understudy.well.client.WellClient;
import dev.understudy.well.client.model.CompanyReference;
import dev.understudy.well.client.model.OwnCompanyUpdate;
import dev.understudy.well.client.model.WorkspaceUpdate;
import dev.understudy.well.client.model.WorkspaceUpdateAttributes;
import dev.understudy.well.client.model.WorkspaceUpdateDocument;
import dev.understudy.well.client.model.WorkspaceUpdateRelationships;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Uses the client for Well with the stand-in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WellClientTest {

    private static final String WORKSPACE = "8f6b2c10-4a1e-4d2b-9c3a-1f0e7a5b6c21";
    private static final String FOREIGN_WORKSPACE = "8f6b2c10-4a1e-4d2b-9c3a-1f0e7a5b6c22";
    private static final String COMPANY = "00000000-0000-4000-8000-000000000001";
    private static final WorkspaceUpdateDocument RENAME =
            attributes(WorkspaceUpdateAttributes.builder().name("Renamed"));

    private StandIn server;

    @BeforeAll
    void startTheServer() throws IOException {
        server = new StandIn();
    }

    @AfterAll
    void stopTheServer() {
        server.close();
    }

    private WellClient client(String key) {
        return WellClient.builder().baseUrl(server.url() + "/v1").key(key).build();
    }

    @Test
    void aReadReturnsWhatWasWritten() throws IOException, InterruptedException {
        WellClient client = client("well-demo");
        assertThat(client.updateWorkspace(WORKSPACE, RENAME)).isInstanceOf(UpdateWorkspaceResponse.Ok.class);

        assertThat(client.getWorkspace(WORKSPACE)).isInstanceOfSatisfying(GetWorkspaceResponse.Ok.class, ok -> {
            assertThat(ok.body().data().id()).isEqualTo(WORKSPACE);
            assertThat(ok.body().data().attributes().name()).isEqualTo("Renamed");
        });
    }

    @Test
    void nullClearsAndAbsentKeeps() throws IOException, InterruptedException {
        WellClient client = client("well-demo");
        client.updateWorkspace(
                WORKSPACE, attributes(WorkspaceUpdateAttributes.builder().description("kept")));

        UpdateWorkspaceResponse kept = client.updateWorkspace(WORKSPACE, RENAME);
        UpdateWorkspaceResponse cleared = client.updateWorkspace(
                WORKSPACE, attributes(WorkspaceUpdateAttributes.builder().description(null)));

        assertThat(descriptionIn(kept)).isEqualTo("kept");
        assertThat(descriptionIn(cleared)).isNull();
    }

    @Test
    void aCompanyIsUnlinkedAndLinkedAgain() throws IOException, InterruptedException {
        WellClient client = client("well-demo");

        var unlinked = (UpdateWorkspaceResponse.Ok) client.updateWorkspace(WORKSPACE, company(null));
        var linked = (UpdateWorkspaceResponse.Ok) client.updateWorkspace(
                WORKSPACE,
                company(CompanyReference.builder()
                        .type(CompanyReference.TypeEnum.COMPANIES)
                        .id(COMPANY)
                        .build()));

        assertThat(unlinked.body().data().relationships().ownCompany().data()).isNull();
        assertThat(linked.body().data().relationships().ownCompany().data().id())
                .isEqualTo(COMPANY);
    }

    @Test
    void aRequiredPropertyIsNotNullWithoutBeingSet() {
        assertThatThrownBy(() -> OwnCompanyUpdate.builder().build())
                .isInstanceOf(NullPointerException.class)
                .hasMessage("data is required, but may be null");
    }

    @Test
    void everyDeclaredErrorOfAReadIsOfItsOwnType() throws IOException, InterruptedException {
        assertThat(client("well-demo")
                        .getWorkspace(GetWorkspaceParameters.builder()
                                .workspaceId(WORKSPACE)
                                .effectiveWorkspaceId("mine")
                                .build()))
                .isInstanceOfSatisfying(
                        GetWorkspaceResponse.BadRequest.class,
                        bad -> assertThat(bad.body().code()).isEqualTo("BAD_REQUEST"));
        assertThat(client("nobody").getWorkspace(WORKSPACE))
                .isInstanceOfSatisfying(
                        GetWorkspaceResponse.Unauthorized.class,
                        unauthorized ->
                                assertThat(unauthorized.wwwAuthenticate()).isPresent());
        assertThat(client("well-demo")
                        .getWorkspace(GetWorkspaceParameters.builder()
                                .workspaceId(WORKSPACE)
                                .effectiveWorkspaceId(FOREIGN_WORKSPACE)
                                .build()))
                .isInstanceOf(GetWorkspaceResponse.Forbidden.class);
        assertThat(client("well-demo").getWorkspace("not a uuid")).isInstanceOf(GetWorkspaceResponse.NotFound.class);
    }

    @Test
    void everyDeclaredErrorOfAWriteIsOfItsOwnType() throws IOException, InterruptedException {
        assertThat(client("well-demo").updateWorkspace(WORKSPACE, attributes(WorkspaceUpdateAttributes.builder())))
                .isInstanceOf(UpdateWorkspaceResponse.BadRequest.class);
        assertThat(client("nobody").updateWorkspace(WORKSPACE, RENAME))
                .isInstanceOf(UpdateWorkspaceResponse.Unauthorized.class);
        assertThat(client("well-demo-member")
                        .updateWorkspace(UpdateWorkspaceParameters.builder()
                                .workspaceId(WORKSPACE)
                                .body(RENAME)
                                .build()))
                .isInstanceOf(UpdateWorkspaceResponse.Forbidden.class);
        assertThat(client("well-demo-stranger").updateWorkspace(WORKSPACE, RENAME))
                .isInstanceOf(UpdateWorkspaceResponse.NotFound.class);
    }

    private static String descriptionIn(UpdateWorkspaceResponse response) {
        return ((UpdateWorkspaceResponse.Ok) response)
                .body()
                .data()
                .attributes()
                .description();
    }

    private static WorkspaceUpdateDocument attributes(WorkspaceUpdateAttributes.Builder attributes) {
        return document(WorkspaceUpdate.builder().attributes(attributes.build()));
    }

    private static WorkspaceUpdateDocument company(CompanyReference reference) {
        return document(WorkspaceUpdate.builder()
                .relationships(WorkspaceUpdateRelationships.builder()
                        .ownCompany(OwnCompanyUpdate.builder().data(reference).build())
                        .build()));
    }

    private static WorkspaceUpdateDocument document(WorkspaceUpdate.Builder update) {
        return WorkspaceUpdateDocument.builder()
                .data(update.type(WorkspaceUpdate.TypeEnum.WORKSPACE).build())
                .build();
    }
}
