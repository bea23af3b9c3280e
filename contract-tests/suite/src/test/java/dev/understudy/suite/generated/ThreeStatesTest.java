package dev.understudy.suite.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.instantly.api.model.PatchWorkspaceRequest;
import dev.understudy.well.api.model.WorkspaceUpdateDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openapitools.jackson.nullable.JsonNullable;
import tools.jackson.databind.DatabindException;

/** Absent, null and a value are three different states in the body of a PATCH, both when reading and when writing. */
class ThreeStatesTest {

    @Test
    void anAbsentPropertyIsUndefined() {
        assertThat(PlainMapper.read("{}", PatchWorkspaceRequest.class).orgLogoUrl())
                .isEqualTo(JsonNullable.undefined());
    }

    @Test
    void aNullIsPresent() {
        assertThat(PlainMapper.read("{\"org_logo_url\":null}", PatchWorkspaceRequest.class)
                        .orgLogoUrl())
                .isEqualTo(JsonNullable.of(null));
    }

    @Test
    void aValueIsPresent() {
        assertThat(PlainMapper.read("{\"org_logo_url\":\"x\"}", PatchWorkspaceRequest.class)
                        .orgLogoUrl())
                .isEqualTo(JsonNullable.of("x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\":\"x\"}",
                "{\"org_logo_url\":null}",
                "{\"name\":\"x\",\"org_logo_url\":\"y\"}",
            })
    void instantlysRequestIsWrittenAsItWasRead(String json) {
        assertThat(PlainMapper.write(PlainMapper.read(json, PatchWorkspaceRequest.class)))
                .isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\":{\"type\":\"workspace\"}}",
                "{\"data\":{\"type\":\"workspaces\",\"attributes\":{}}}",
                "{\"data\":{\"type\":\"workspace\",\"attributes\":{\"description\":null}}}",
                "{\"data\":{\"type\":\"workspace\",\"attributes\":{\"name\":\"x\",\"auto_extract_enabled\":false}}}",
                "{\"data\":{\"type\":\"workspace\",\"relationships\":{\"own_company\":{\"data\":null}}}}",
                "{\"data\":{\"type\":\"workspace\",\"id\":\"8f6b2c10-4a1e-4d2b-9c3a-1f0e7a5b6c21\",\"relationships\":"
                        + "{\"own_company\":{\"data\":{\"type\":\"companies\",\"id\":\"00000000-0000-4000-8000-000000000001\"}}}}}",
            })
    void wellsRequestIsWrittenAsItWasRead(String json) {
        assertThat(PlainMapper.write(PlainMapper.read(json, WorkspaceUpdateDocument.class)))
                .isEqualTo(json);
    }

    @Test
    void theBuilderDistinguishesTheThreeStates() {
        assertThat(PlainMapper.write(PatchWorkspaceRequest.builder().build())).isEqualTo("{}");
        assertThat(PlainMapper.write(
                        PatchWorkspaceRequest.builder().orgLogoUrl(null).build()))
                .isEqualTo("{\"org_logo_url\":null}");
        assertThat(PlainMapper.write(
                        PatchWorkspaceRequest.builder().orgLogoUrl("x").build()))
                .isEqualTo("{\"org_logo_url\":\"x\"}");
    }

    @Test
    void nullInsteadOfAJsonNullableCountsAsAbsent() {
        assertThat(new PatchWorkspaceRequest(null, null))
                .isEqualTo(PlainMapper.read("{}", PatchWorkspaceRequest.class));
    }

    @Test
    void nullIsRejectedIfTheContractDoesNotAllowIt() {
        assertThatThrownBy(() -> PatchWorkspaceRequest.builder().name(null).build())
                .isInstanceOf(NullPointerException.class)
                .hasMessage("name cannot be null");
        assertThatThrownBy(() -> PlainMapper.read("{\"name\":null}", PatchWorkspaceRequest.class))
                .isInstanceOf(DatabindException.class)
                .hasMessageContaining("name cannot be null");
    }
}
