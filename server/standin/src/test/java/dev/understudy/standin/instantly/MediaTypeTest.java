package dev.understudy.standin.instantly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.standin.support.Answer;
import dev.understudy.standin.support.OnSqlite;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Media types that are taken for JSON, and those that nobody asks for. */
class MediaTypeTest extends OnSqlite {

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
    void jsonIsJsonWhateverItsParameters(String mediaType) {
        Answer answer = server.instantly(
                "PATCH", "full", "{\"name\":\"" + mediaType.hashCode() + "\"}", "Content-Type", mediaType);
        assertThat(answer.at("/name")).as("%s", answer).isEqualTo(String.valueOf(mediaType.hashCode()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/xml", "a/b/c", "*/*", ";"})
    void aReadMayNameAnyMediaTypeForTheBodyThatItDoesNotHave(String mediaType) {
        Answer answer = server.instantly("GET", "full", null, "Content-Type", mediaType);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "text/html;q=1", "application/json;q=0", "nonsense", ";;;", "*/*"})
    void whatTheCallerAcceptsIsNotAsked(String accept) {
        assertThat(server.instantly("GET", "full", null, "Accept", accept).status())
                .isEqualTo(200);
        Answer refusal = server.instantly("GET", "nobody", null, "Accept", accept);
        assertThat(refusal.status()).isEqualTo(401);
        assertThat(refusal.header("Content-Type")).isEqualTo("application/json");
    }
}
