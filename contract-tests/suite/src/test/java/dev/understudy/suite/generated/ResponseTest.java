package dev.understudy.suite.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.understudy.instantly.api.WorkspaceApi.PatchWorkspaceResponse;
import dev.understudy.instantly.api.model.ContentTooLargeError;
import dev.understudy.instantly.api.model.TooManyRequestsError;
import dev.understudy.specimen.api.SpecimenApi.GetSpecimenResponse;
import dev.understudy.specimen.api.SpecimenApi.PutColoursResponse;
import dev.understudy.specimen.api.model.Colour;
import dev.understudy.specimen.api.model.Rank;
import dev.understudy.specimen.api.model.Specimen;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each generated response type has the status of its name, and the headers and body passed to its constructor. */
class ResponseTest {

    private static final TooManyRequestsError TOO_MANY_REQUESTS =
            TooManyRequestsError.builder().message("Rate limit exceeded").build();

    @Test
    void aResponseTypeHasTheStatusOfItsName() {
        var body = ContentTooLargeError.builder()
                .message("Request body is too large")
                .build();

        var response = new PatchWorkspaceResponse.ContentTooLarge(body);

        assertThat(response.status()).isEqualTo(413);
        assertThat(response.headers()).isEmpty();
        assertThat(response.body()).isSameAs(body);
    }

    @Test
    void aDeclaredHeaderIsSent() {
        assertThat(new PatchWorkspaceResponse.TooManyRequests(7, TOO_MANY_REQUESTS).headers())
                .containsExactly(entry("Retry-After", "7"));
    }

    @Test
    void aRequiredHeaderCannotBeNull() {
        assertThatThrownBy(() -> new PatchWorkspaceResponse.TooManyRequests(null, TOO_MANY_REQUESTS))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("Retry-After is required");
    }

    @Test
    void aBodyCannotBeNull() {
        assertThatThrownBy(() -> new PatchWorkspaceResponse.TooManyRequests(7, null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("body is required");
    }

    @Test
    void anOptionalHeaderIsSentOnlyIfItIsSet() {
        Specimen body = Specimen.builder()
                .colour(Colour.RED)
                .rank(Rank.NUMBER_1)
                .parts(List.of())
                .build();

        assertThat(new GetSpecimenResponse.Ok("\"1\"", 60L, body).headers())
                .containsExactly(entry("ETag", "\"1\""), entry("Age", "60"));
        assertThat(new GetSpecimenResponse.Ok("\"1\"", null, body).headers()).containsExactly(entry("ETag", "\"1\""));
    }

    @Test
    void aResponseWithoutADeclaredBodyHasANullBody() {
        assertThat(new PutColoursResponse.NoContent().status()).isEqualTo(204);
        assertThat(new PutColoursResponse.NoContent().body()).isNull();
    }

    @Test
    void aResponseTypeWithoutAReasonPhraseIsNamedAfterItsStatus() {
        assertThat(new GetSpecimenResponse.Status418().status()).isEqualTo(418);
    }
}
