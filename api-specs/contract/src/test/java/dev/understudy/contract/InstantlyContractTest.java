package dev.understudy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class InstantlyContractTest {

    private final JsonNode get = ContractDocuments.INSTANTLY.at("/paths/~1api~1v2~1workspaces~1current/get");
    private final JsonNode patch = ContractDocuments.INSTANTLY.at("/paths/~1api~1v2~1workspaces~1current/patch");

    @Test
    void theContractDeclaresOneReadAndOneUpdate() {
        assertThat(ContractDocuments.operations(ContractDocuments.INSTANTLY).values())
                .extracting(operation -> operation.path("operationId").asString())
                .containsExactly("patchWorkspace", "getWorkspace");
    }

    @Test
    void bothOperationsDeclareTheExpectedStatuses() {
        assertThat(patch.get("responses").propertyNames())
                .containsExactlyInAnyOrder("200", "400", "401", "402", "403", "404", "413", "415", "429");
        assertThat(get.get("responses").propertyNames())
                .containsExactlyInAnyOrder("200", "401", "402", "403", "404", "429");
    }

    @Test
    void readAndUpdateDeclareTheSameResponseBodies() {
        get.get("responses")
                .forEachEntry((status, response) -> assertThat(response.get("content"))
                        .as(status)
                        .isEqualTo(patch.at("/responses/" + status + "/content")));
    }

    @Test
    void anUpdateRequiresABody() {
        assertThat(patch.at("/requestBody/required").asBoolean(false)).isTrue();
    }

    @Test
    void theRequiredScopesAreThoseInTheDescription() {
        for (JsonNode operation :
                ContractDocuments.operations(ContractDocuments.INSTANTLY).values()) {
            String scopes = "`%s`".formatted(String.join("`, `", strings(operation.get("x-required-scopes"))));

            assertThat(operation.get("description").stringValue())
                    .endsWith("Requires one of the following scopes: " + scopes);
        }
    }

    private static Iterable<String> strings(JsonNode list) {
        return list.valueStream().map(JsonNode::stringValue).toList();
    }
}
