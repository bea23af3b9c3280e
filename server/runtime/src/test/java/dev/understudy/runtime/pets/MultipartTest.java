package dev.understudy.runtime.pets;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The parts of a multipart body are judged by the contract, and reach the delegate unread. */
class MultipartTest {

    private static final String KIND = "name=\"kind\"\n\npassport";
    private static final String SCAN = "name=\"scan\"; filename=\"größe.png\"\nContent-Type: image/png\n\nbytes";

    private final PetsServer server = new PetsServer(UnaryOperator.identity());

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void partsReachTheDelegate() {
        HttpResponse<String> response = post(
                KIND,
                SCAN,
                "name=\"pages\"\n\n9",
                "name=\"owner\"\nContent-Type: application/json\n\n{\"name\":\"Ann\"}",
                "name=\"notes\"\n\nshort",
                "name=\"notes\"\n\nalso");
        assertThat(response.body()).isEqualTo("""
            kind text/plain - passport
            scan image/png größe.png bytes
            pages text/plain - 9
            owner application/json - {name=Ann}
            notes text/plain - short
            notes text/plain - also\
            """);
    }

    @Test
    void aPartWithoutAMediaTypeIsJsonIfItsSchemaIsThatOfAnObject() {
        assertThat(post(KIND, SCAN, "name=\"owner\"\n\n{\"name\":\"Ann\"}").body())
                .endsWith("owner application/json - {name=Ann}");
    }

    @Test
    void anArrayMayBeSentAsOnePart() {
        assertThat(post(KIND, SCAN, "name=\"notes\"\n\n[\"x\",\"short\"]").statusCode())
                .isEqualTo(200);
        assertThat(post(KIND, SCAN, "name=\"notes\"\n\n[\"longer\"]").statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        name="kind"\\n\\npassport                                          | scan
        name="kind"\\n\\npassport; name="scan"\\n\\nx; name="pages"\\n\\n10 | pages
        name="kind"\\n\\nletter; name="scan"\\n\\nx                       | kind
        name="kind"\\n\\npassport; name="scan"\\n\\nx; name="owner"\\n\\n{} | owner
        name="kind"\\n\\npassport; name="scan"\\n\\nx; name="notes"\\n\\nlonger | notes
        """)
    void anInvalidPartIsRefusedBeforeTheDelegate(String parts, String fault) {
        HttpResponse<String> response = post(parts.replace("\\n", "\n").split("; (?=name)"));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("\"errors\":[{\"pointer\":").contains(fault);
    }

    @ParameterizedTest
    @CsvSource({"multipart/form-data", "multipart/form-data; boundary=other"})
    void aBodyWithoutItsBoundaryIsRefused(String mediaType) {
        HttpResponse<String> response = server.send("POST", "/v3/pets/1/papers", mediaType, "--X\r\n");
        assertThat(response.statusCode()).isEqualTo(400);
    }

    @Test
    void anOptionalBodyMayBeLeftOut() {
        assertThat(server.send("POST", "/v3/pets/1/papers", null, "").body()).isEqualTo("no body");
    }

    private HttpResponse<String> post(String... parts) {
        StringBuilder body = new StringBuilder();
        List.of(parts)
                .forEach(part -> body.append("--X\r\nContent-Disposition: form-data; ")
                        .append(part.replace("\n", "\r\n"))
                        .append("\r\n"));
        return server.send("POST", "/v3/pets/1/papers", "multipart/form-data; boundary=X", body + "--X--\r\n");
    }
}
