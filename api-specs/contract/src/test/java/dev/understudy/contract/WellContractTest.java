package dev.understudy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.jsonpath.JsonPath;
import dev.understudy.contract.jsonpath.Node;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WellContractTest {

    private static final JsonNode SCHEMAS = ContractDocuments.WELL.at("/components/schemas");

    @Test
    void theContractDeclaresOneReadAndOneUpdate() {
        assertThat(ContractDocuments.operations(ContractDocuments.WELL).values())
                .extracting(operation -> operation.path("operationId").asString())
                .containsExactly("getWorkspace", "updateWorkspace");
    }

    @Test
    void onlyTheStatusesInTheVendorsDocumentationAreDeclared() {
        ContractDocuments.operations(ContractDocuments.WELL)
                .forEach((name, operation) -> assertThat(
                                operation.get("responses").propertyNames())
                        .as(name)
                        .containsExactlyInAnyOrder("200", "400", "401", "403", "404"));
    }

    @Test
    void aResponseHasAllTwelveAttributesAndAllEightRelationships() {
        assertThat(allRequiredProperties("WorkspaceAttributes")).hasSize(12);
        assertThat(allRequiredProperties("WorkspaceRelationships")).hasSize(8);
    }

    @Test
    void noObjectAllowsAdditionalProperties() {
        SCHEMAS.forEachEntry((name, schema) -> {
            if (schema.path("type").asString().equals("object")) {
                assertThat(schema.path("additionalProperties").asBoolean(true))
                        .as("additionalProperties of %s", name)
                        .isFalse();
            }
        });
    }

    @Test
    void everyWritablePropertyStatesItsEvidence() {
        Set<String> grades = Set.of("stated", "older", "plausible", "ours");

        SCHEMAS.at("/WorkspaceUpdateAttributes/properties")
                .forEachEntry((name, property) -> assertThat(
                                property.path("x-evidence").asString())
                        .as(name)
                        .isIn(grades));
        assertThat(SCHEMAS.at("/OwnCompanyUpdate/x-evidence").asString()).isIn(grades);
    }

    @Test
    void theExamplesAreConsistent() {
        List<Node> workspaces = JsonPath.parse(
                        "$.paths..[?@.attributes && @.relationships && @.id && @.attributes.created_at]")
                .select(ContractDocuments.WELL);

        assertThat(workspaces).hasSizeGreaterThanOrEqualTo(3).allSatisfy(workspace -> {
            JsonNode value = workspace.value();
            assertThat(value.at("/relationships/parent_workspace/data/id").asString(null))
                    .isEqualTo(value.at("/attributes/parent_workspace_id").stringValue(null));
            assertThat(Instant.parse(value.at("/attributes/updated_at").stringValue()))
                    .isAfterOrEqualTo(value.at("/attributes/created_at").stringValue());
        });
    }

    private static Iterable<String> allRequiredProperties(String schema) {
        JsonNode definition = SCHEMAS.get(schema);
        assertThat(definition.get("required").valueStream().map(JsonNode::stringValue))
                .as("all properties of %s are required", schema)
                .containsExactlyElementsOf(definition.get("properties").propertyNames());
        return definition.get("properties").propertyNames();
    }
}
