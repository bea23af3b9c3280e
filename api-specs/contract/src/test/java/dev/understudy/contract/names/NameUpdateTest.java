package dev.understudy.contract.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameUpdateTest {

    private static final NameUpdate FIRST = PinnedNames.NONE.update(SampleContract.with());
    private static final PinnedNames NAMES = SampleContract.names(FIRST.names().text());

    @Test
    void namesAreProposedForAllPlaces() {
        assertThat(FIRST.names().text()).endsWith("""
                paths:
                  /workspaces:
                    GET:
                      operation: listWorkspaces
                      200 application/json /*: Workspace
                  /workspaces/{}:
                    GET:
                      operation: getWorkspace
                      parameter query fields: Fields
                      200 application/json: Workspace
                      404 application/json: NotFoundError
                    PATCH:
                      operation: patchWorkspace
                      parameter query fields: Fields
                      body application/json: PatchWorkspaceRequest
                      200 application/json: Workspace
                      404 application/json: NotFoundError
                    parameters:
                      path 1: id
                types:
                  Workspace:
                    /parent: Workspace
                    /plan: Plan
                """);
        assertThat(FIRST.conflicts()).isEmpty();
    }

    @Test
    void aRenamedKeyOperationOrPathParameterChangesNoName() {
        NameUpdate update = NAMES.update(SampleContract.with(
                "def-19", "Organisation", "getWorkspace", "readWorkspace", "{id}", "{key}", "name: id", "name: key"));

        assertThat(update.isChange())
                .as("%s %s", update.added(), update.removed())
                .isFalse();
        assertThat(update.names().text()).isEqualTo(NAMES.text());
    }

    @Test
    void anInlineSchemaThatBecomesAComponentKeepsItsName() {
        NameUpdate update = NAMES.update(SampleContract.with("""
                          type: object
                          properties: {seats: {type: integer}}
                """, """
                          $ref: '#/components/schemas/Tariff'
                """, """
                    Fields: {type: string, enum: [a, b]}
                """, """
                    Fields: {type: string, enum: [a, b]}
                    Tariff: {type: object, properties: {seats: {type: integer}}}
                """));

        assertThat(update.isChange()).as(update.added().toString()).isFalse();
    }

    @Test
    void aNewPlaceGetsTheNameThatItsSchemaHasElsewhere() {
        NameUpdate update = NAMES.update(SampleContract.with("""
                      operationId: listWorkspaces
                """, """
                      operationId: listWorkspaces
                      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/def-19'}}}}
                """));

        assertThat(update.added()).containsExactly("GET /workspaces body application/json: Workspace");
    }

    @Test
    void aNewSchemaDoesNotTakeAPinnedName() {
        NameUpdate update = NAMES.update(SampleContract.with(
                "        plan:\n",
                "        group: {$ref: '#/components/schemas/Workspace'}\n        plan:\n",
                "    Fields: {type",
                "    Workspace: {type: object, properties: {other: {type: string}}}\n    Fields: {type"));

        assertThat(update.added()).containsExactly("Workspace /group: Group");
        assertThat(update.conflicts()).isEmpty();
    }

    @Test
    void theNameOfAPlaceThatIsGoneIsKeptUntilThePlaceComesBack() {
        NameUpdate gone = SampleContract.names(NAMES.text().replace("PatchWorkspaceRequest", "WorkspaceChanges"))
                .update(SampleContract.with("requestBody:", "x-requestBody:"));

        assertThat(gone.removed()).containsExactly("PATCH /workspaces/{} body application/json: WorkspaceChanges");
        assertThat(gone.names().text()).endsWith("""
                removed:
                  PATCH /workspaces/{} body application/json: WorkspaceChanges
                """);

        NameUpdate back = SampleContract.names(gone.names().text()).update(SampleContract.with());
        assertThat(back.names().text())
                .contains("body application/json: WorkspaceChanges")
                .doesNotContain("removed:");
    }

    @Test
    void placesThatShareANameButNoLongerASchemaAreLeftToAPerson() {
        NameUpdate update = NAMES.update(SampleContract.with(
                "schema: {type: object, description: d, properties: {message: {type: string}}}",
                "schema: {type: object, properties: {message: {type: integer}}}"));

        assertThat(update.conflicts())
                .singleElement()
                .asString()
                .contains("GET /workspaces/{} 404 application/json")
                .contains("PATCH /workspaces/{} 404 application/json")
                .contains("share the name NotFoundError, but no longer share a schema");
    }

    @Test
    void aNameThatSomebodyRemovedFromTheFileIsMissing() {
        PinnedNames incomplete = SampleContract.names(NAMES.text().replace("    /plan: Plan\n", ""));

        assertThat(incomplete.missingIn(SampleContract.with())).containsExactly("Workspace /plan");
        assertThat(NAMES.missingIn(SampleContract.with())).isEmpty();
    }

    @Test
    void anOperationWithoutAnIdGetsANameFromItsPath() {
        NameUpdate update = PinnedNames.NONE.update(SampleContract.with("operationId: getWorkspace", "x-none: x"));

        assertThat(update.names().text()).contains("operation: getWorkspacesByParameter");
    }

    @Test
    void theMostCommonErrorGetsThePlainestName() {
        NameUpdate update = PinnedNames.NONE.update(SampleContract.with("""
                        '200':
                          description: ok
                          content:
                            application/json:
                              schema: {type: array
                """.stripTrailing(), """
                        '404':
                          description: missing
                          content: {application/json: {schema: {type: object, properties: {code: {type: string}}}}}
                        '200':
                          description: ok
                          content:
                            application/json:
                              schema: {type: array
                """.stripTrailing()));

        assertThat(update.names().text())
                .contains("    404 application/json: ListWorkspacesNotFoundError")
                .contains("    404 application/json: NotFoundError");
    }
}
