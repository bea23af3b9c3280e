package dev.understudy.standin.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.standin.support.OnSqlite;
import dev.understudy.standin.support.RawConnection;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each vendor's responses have that vendor's {@code Content-Type}, whatever the status and whoever found the error. */
class ContentTypeTest extends OnSqlite {

    private static final String INSTANTLY = "Content-Type: application/json; charset=utf-8\r\n";
    private static final String WELL = "Content-Type: application/json\r\n";

    @ParameterizedTest
    @CsvSource({
        "GET,  /api/v2/workspaces/current,                            full,   200",
        "HEAD, /api/v2/workspaces/current,                            full,   200",
        "GET,  /api/v2/workspaces/current,                            nobody, 401",
        "HEAD, /api/v2/workspaces/current,                            nobody, 401",
        "GET,  /api/v2/none,                                          full,   404",
        "GET,  /v1/workspaces/00000000-0000-4000-8000-00000000000a,   admin,  200",
        "HEAD, /v1/workspaces/00000000-0000-4000-8000-00000000000a,   admin,  200",
        "GET,  /v1/workspaces/00000000-0000-4000-8000-00000000000a,   nobody, 401",
        "GET,  /v1/none,                                              admin,  404"
    })
    void aResponseHasTheVendorsContentType(String method, String path, String key, int status) throws IOException {
        assertContentType(path, status, RawConnection.head(method, path, key) + "\r\n");
    }

    @ParameterizedTest
    @CsvSource({"/api/v2/workspaces/current, 400", "/v1/workspaces/x, 400"})
    void theResponseToAMalformedRequestHasItToo(String path, int status) throws IOException {
        assertContentType(path, status, RawConnection.head("GET", path, "full") + "Host: another\r\n\r\n");
        assertContentType(path, status, RawConnection.head("GET", path, "full") + "Content-Length: x\r\n\r\n");
    }

    @ParameterizedTest
    @CsvSource({"/api/v2/workspaces/current, 431", "/v1/workspaces/x, 431"})
    void theResponseToAHeadThatIsTooLargeHasItToo(String path, int status) throws IOException {
        String field = "X-Large: " + "x".repeat(20_000) + "\r\n\r\n";
        assertContentType(path, status, RawConnection.head("GET", path, "full") + field);
    }

    private void assertContentType(String path, int status, String request) throws IOException {
        assertThat(RawConnection.exchange(server.port(), request))
                .startsWith("HTTP/1.1 " + status + " ")
                .contains(path.startsWith("/api") ? INSTANTLY : WELL);
    }
}
