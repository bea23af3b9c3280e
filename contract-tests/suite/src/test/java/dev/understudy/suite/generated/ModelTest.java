package dev.understudy.suite.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.instantly.api.model.UnauthorizedError;
import dev.understudy.instantly.api.model.Workspace;
import dev.understudy.well.api.model.BadRequestError;
import dev.understudy.well.api.model.ErrorDetail;
import dev.understudy.well.api.model.ErrorMeta;
import dev.understudy.well.api.model.OwnCompanyRelationship;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openapitools.jackson.nullable.JsonNullableJackson3Module;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** The generated records: required properties, JSON serialisation, and defensive copies of collections. */
class ModelTest {

    private static final UUID ID = UUID.fromString("019e18e2-7947-7550-ac77-19315c6fd797");
    private static final Instant CREATED = Instant.parse("2026-05-11T21:12:35.911Z");

    @Test
    void aMissingRequiredPropertyIsNamedInTheException() {
        assertThatThrownBy(() -> Workspace.builder().id(ID).build())
                .isInstanceOf(NullPointerException.class)
                .hasMessage("timestamp_created is required");
    }

    @Test
    void unsetPropertiesAreNotWritten() {
        assertThat(PlainMapper.write(workspace().build())).isEqualTo("""
                        {"id":"019e18e2-7947-7550-ac77-19315c6fd797","timestamp_created":"2026-05-11T21:12:35.911Z",\
                        "timestamp_updated":"2026-05-11T21:12:35.911Z","owner":"019e18e2-7947-7550-ac77-19315c6fd797",\
                        "name":"My Workspace"}""");
    }

    @Test
    void propertiesAreWrittenInTheOrderOfTheContract() {
        String json = PlainMapper.write(workspace()
                .orgLogoUrl(null)
                .defaultOpportunityValue(new BigDecimal("250.50"))
                .planId("pid_hg_v1")
                .build());

        assertThat(json)
                .endsWith(
                        "\"name\":\"My Workspace\",\"plan_id\":\"pid_hg_v1\",\"default_opportunity_value\":250.50,\"org_logo_url\":null}");
    }

    @Test
    void theOrderOfPropertiesDoesNotDependOnTheMapper() {
        JsonMapper sorting = JsonMapper.builder()
                .addModule(new JsonNullableJackson3Module())
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
                .build();

        assertThat(sorting.writeValueAsString(new ErrorMeta("a1b2c3", "d4e5f6")))
                .isEqualTo("{\"trace_id\":\"a1b2c3\",\"log_id\":\"d4e5f6\"}");
    }

    @Test
    void aRequiredNullablePropertyIsWrittenAsNull() {
        assertThat(PlainMapper.write(OwnCompanyRelationship.builder().build())).isEqualTo("{\"data\":null}");
    }

    @Test
    void aNumericConstantIsWrittenAsANumber() {
        assertThat(PlainMapper.write(
                        UnauthorizedError.builder().message("Invalid API key").build()))
                .isEqualTo("{\"statusCode\":401,\"error\":\"Unauthorized\",\"message\":\"Invalid API key\"}");
    }

    @Test
    void aNumericConstantMayBeReadFromAnEqualNumber() {
        UnauthorizedError error = PlainMapper.read(
                "{\"statusCode\":401.0,\"error\":\"Unauthorized\",\"message\":\"\"}", UnauthorizedError.class);

        assertThat(error.statusCode()).isEqualTo(UnauthorizedError.StatusCodeEnum.NUMBER_401);
    }

    @Test
    void aValueThatTheContractDoesNotAllowIsRejected() {
        assertThatThrownBy(() -> PlainMapper.read(
                        "{\"statusCode\":402,\"error\":\"Unauthorized\",\"message\":\"\"}", UnauthorizedError.class))
                .isInstanceOf(DatabindException.class)
                .hasMessageContaining("The contract does not allow 402");
    }

    @Test
    void anAbsentArrayStaysAbsent() {
        String json =
                "{\"code\":\"INVALID_JSON\",\"status\":400,\"title\":\"\",\"message\":\"\",\"meta\":{\"trace_id\":\"\",\"log_id\":\"\"}}";

        BadRequestError error = PlainMapper.read(json, BadRequestError.class);

        assertThat(error.details().isPresent()).isFalse();
        assertThat(PlainMapper.write(error)).isEqualTo(json);
    }

    @Test
    void aRecordCopiesItsArrays() {
        var details = new ArrayList<>(List.of(new ErrorDetail("/data", "is required")));
        BadRequestError error = BadRequestError.builder()
                .code(BadRequestError.CodeEnum.SCHEMA_VALIDATION_ERROR)
                .title("Validation Error")
                .message("The request body is not valid.")
                .details(details)
                .meta(new ErrorMeta("", ""))
                .build();

        details.clear();

        assertThat(error.details().get()).containsExactly(new ErrorDetail("/data", "is required"));
    }

    private static Workspace.Builder workspace() {
        return Workspace.builder()
                .id(ID)
                .timestampCreated(CREATED)
                .timestampUpdated(CREATED)
                .owner(ID)
                .name("My Workspace");
    }
}
