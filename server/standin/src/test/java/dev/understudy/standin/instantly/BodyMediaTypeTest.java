package dev.understudy.standin.instantly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.standin.support.OnSqlite;
import dev.understudy.standin.support.TestResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The server ignores the parameters of a body's media type, the Content-Type of a GET, and the Accept header. It rejects
 * a body with a content coding.
 */
class BodyMediaTypeTest extends OnSqlite {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "APPLICATION/JSON",
                "application/json;charset=utf-8",
                "application/json; charset=\"UTF-8\"",
                "application/json ; x=y",
                "application/json; charset",
                "application/json;"
            })
    void parametersOfTheJsonMediaTypeAreIgnored(String mediaType) {
        // Each case writes another name, so that the response shows that this PATCH was applied.
        TestResponse response = server.instantly(
                "PATCH", "full", "{\"name\":\"" + mediaType.hashCode() + "\"}", "Content-Type", mediaType);
        assertThat(response.at("/name")).as("%s", response).isEqualTo(String.valueOf(mediaType.hashCode()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/xml", "a/b/c", "*/*", ";"})
    void theContentTypeOfAGetIsIgnored(String mediaType) {
        TestResponse response = server.instantly("GET", "full", null, "Content-Type", mediaType);
        assertThat(response.status()).as("%s", response).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "text/html;q=1", "application/json;q=0", "nonsense", ";;;", "*/*"})
    void theAcceptHeaderIsIgnored(String accept) {
        assertThat(server.instantly("GET", "full", null, "Accept", accept).status())
                .isEqualTo(200);
        TestResponse error = server.instantly("GET", "nobody", null, "Accept", accept);
        assertThat(error.status()).isEqualTo(401);
        assertThat(error.header("Content-Type")).isEqualTo("application/json; charset=utf-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br", "nonsense", "identity, gzip"})
    void aContentCodingIsNotSupported(String coding) {
        TestResponse instantly = server.instantly("PATCH", "full", "{\"name\":\"x\"}", "Content-Encoding", coding);
        assertThat(instantly.errorSummary()).isEqualTo("415 FST_ERR_CTP_INVALID_MEDIA_TYPE Unsupported Media Type");
        TestResponse well = server.well("PATCH", "admin", "{}", "Content-Encoding", coding);
        assertThat(well.errorSummary())
                .isEqualTo("400 BAD_REQUEST The media type of the body must be application/json.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "Identity"})
    void theIdentityCodingIsAccepted(String coding) {
        TestResponse response = server.instantly("PATCH", "full", "{\"name\":\"x\"}", "Content-Encoding", coding);
        assertThat(response.status()).as("%s", response).isEqualTo(200);
    }
}
