package dev.understudy.suite.stubs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.understudy.contract.Contract;
import dev.understudy.runtime.ContractServer;
import dev.understudy.warehouse.api.ReportsApi.GetReportResponse;
import dev.understudy.warehouse.api.model.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class GeneratedServerTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final Problem PROBLEM = Problem.builder().build();

    private static ContractServer server;

    @BeforeAll
    static void start() {
        server = ContractServer.builder(Contract.open(Path.of("src/test/contracts/warehouse.yaml")))
                .delegate(new WarehouseDelegate())
                .port(0)
                .start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"animal\":{\"kind\":\"cat\",\"lives\":9}}",
                "{\"animal\":{\"kind\":\"hound\",\"bark\":\"wau\",\"unknown\":[1.10]}}",
                "{\"shape\":{\"side\":2.5}}",
                "{\"shape\":{\"radius\":1}}",
                "{\"vehicle\":{\"type\":\"Car\",\"wheels\":4,\"doors\":5}}",
                "{\"vehicle\":{\"type\":\"Vehicle\",\"wheels\":2}}",
                "{\"id\":\"7\"}",
                "{\"id\":7}",
                "{\"mixed\":\"text\"}",
                "{\"mixed\":1.50}",
                "{\"mixed\":true}",
                "{\"mixed\":[\"a\",\"b\"]}",
                "{\"mixed\":{\"a\":{\"b\":null}}}",
                "{\"mixed\":null}",
                "{\"optionalSize\":null}",
                "{\"optionalSize\":{\"width\":1,\"depth\":null}}",
                "{\"optionalSize\":{\"width\":1}}",
                "{\"sizeOrNumber\":{\"width\":1}}",
                "{\"sizeOrNumber\":1.0}",
                "{\"anything\":\"\"}",
                "{\"id\":\" \"}",
                "{\"id\":7.0}",
                "{\"tree\":{\"name\":\"a\",\"children\":[{\"name\":\"b\",\"children\":[]}]}}",
                "{\"narrowed\":{\"text\":\"short\",\"pages\":1}}",
                "{\"matrix\":[[1,null],[],[2.50]]}",
                "{\"byName\":{\"z\":{\"n\":1},\"a\":{\"n\":2}}}",
                "{\"anything\":null}",
                "{\"anything\":{\"a\":[1,\"x\",false]}}",
                "{\"level\":-3}",
                "{\"ratio\":1.5}",
                "{\"truth\":true}",
                "{\"constant\":\"fixed\"}",
                "{\"large\":100000000000000000000}",
                "{\"exact\":0.1000000000000000055511151231257827}",
                "{\"day\":\"2026-02-28\"}",
                "{\"moment\":\"2026-02-28T12:00:00.5+02:00\"}",
                "{\"value\":\"v\",\"notify\":\"n\",\"builder\":\"b\",\"class\":\"c\"}",
                "{\"a-b\":\"1\",\"a_b\":\"2\",\"@type\":\"3\",\"additionalProperties\":\"4\"}",
                "{\"undeclared\":12,\"\":13}",
                "{\"signs\":{\"\":\"a\",\"-\":\" \",\"$\":{\" \":1},\" \":\"b\",\"value\":\"c\",\"+\":true}}",
                "{\"signs\":{\"\":\"\",\"-\":\"\"}}",
                "{\"optionalSign\":{}}",
                "{\"optionalSign\":{\"\":null}}",
                "{\"optionalSign\":{\"\":1,\"empty\":2}}",
                "{\"level\":2.0}",
                "{\"large\":2.0}",
            })
    void aBodyIsWrittenAsItWasRead(String json) {
        HttpResponse<String> answer = send("POST", "/echo", "application/json", json);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(JSON.readTree(answer.body())).isEqualTo(JSON.readTree(json.replaceAll("([27])\\.0", "$1")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"undeclared\":\"text\"}",
                "{\"shape\":{\"radius\":1,\"side\":2}}",
                "{\"narrowed\":{}}",
                "{\"level\":2.5}",
                "{\"constant\":\"other\"}",
                "{\"tree\":{\"name\":null}}",
                "{\"signs\":{\"-\":\"-\"}}",
                "{\"signs\":{\"\":1}}",
            })
    void aBodyThatTheContractDoesNotAllowIsRefused(String json) {
        HttpResponse<String> answer = send("POST", "/echo", "application/json", json);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void aParameterOfEachStyleReachesTheDelegate() {
        HttpResponse<String> answer = send(request(
                        "/parameters/1,2/.b%20c/;matrix=1.50/x=1,y=2"
                                + "?form=a&form=b%26c&joined=11111111-1111-4111-8111-111111111111,22222222-2222-4222-8222-222222222222"
                                + "&spaces=a%20b&pipes=true|false&deep%5Bmin%5D=1&deep%5Bmax%5D=9&day=2026-01-02"
                                + "&moment=2026-01-02T03:04:05%2B01:00&colour=deep%20red&json=%7B%22width%22:4%7D&body=b&caller=c")
                .header("X-Flags", "1,2")
                .header("Cookie", "other=1; session=s")
                .build());

        assertThat(answer.body())
                .isEqualTo("[[1, 2], b c, 1.50, 1/2, [a, b&c], [11111111-1111-4111-8111-111111111111,"
                        + " 22222222-2222-4222-8222-222222222222], [a, b], [true, false], 1..9, 2026-01-02,"
                        + " 2026-01-02T03:04:05+01:00, DEEP_RED, 20, 4, b, c, [1, 2], s]");
    }

    @Test
    void anAbsentParameterIsNullOrHasItsDefault() {
        assertThat(get("/parameters/1/.b/;matrix=1/x=1,y=2").body())
                .isEqualTo(
                        "[[1], b, 1, 1/2, null, null, null, null, null, null, null, null, 20, null, null, null, null, null]");
    }

    @Test
    void aParameterMayHaveANameWithoutLetters() {
        HttpResponse<String> answer = send(request("/signs/a/b/c?-=%20&%20=d&=e&value=f")
                .header("!", "g")
                .header("Cookie", "*=h")
                .build());

        assertThat(answer.body()).isEqualTo("[a, b, c, SYMBOL_20, d, e, f, g, h]");
        assertThat(answer.headers().firstValue("*")).contains("+");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/parameters/a/.b/;matrix=1/x=1,y=2",
                "/parameters/1/.b/;matrix=1/x=1,y=2?page-size=0",
                "/parameters/1/.b/;matrix=1/x=1,y=2?page-size=101",
                "/parameters/1/.b/;matrix=1/x=1,y=2?day=2026-02-30",
                "/parameters/1/.b/;matrix=1/x=1,y=2?colour=DEEP_RED",
                "/reports/zip",
            })
    void aParameterOutOfBoundsIsRefused(String target) {
        assertThat(get(target).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "json | 200 | application/json | [{\"width\":3,\"depth\":null}]",
                "csv | 200 | text/csv | a;b",
                "pdf | 200 | application/pdf | %PDF",
                "png | 200 | image/png | PNG",
                "gone | 410 | application/problem+json | {\"title\":\"gone\"}",
                "late | 503 | application/problem+json | {\"title\":\"late\"}",
            })
    void aResponseHasItsStatusAndMediaType(String kind, int status, String mediaType, String body) {
        HttpResponse<String> answer = get("/reports/" + kind);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(mediaType);
        assertThat(answer.body()).isEqualTo(body);
    }

    @Test
    void aRangeOrTheDefaultIsNotForStatusesOfOtherResponses() {
        assertThatIllegalArgumentException().isThrownBy(() -> new GetReportResponse.ClientError(404, PROBLEM));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GetReportResponse.Default(410, PROBLEM))
                .withMessageContaining("200 to 599, except 200, 400 to 499, not 410");
        assertThat(new GetReportResponse.Default(500, PROBLEM).status()).isEqualTo(500);
    }

    @Test
    void headerFieldsOfEachTypeAreSent() {
        HttpResponse<String> answer = get("/reports/json");

        assertThat(answer.headers().firstValue("X-Pages")).contains("1");
        assertThat(answer.headers().firstValue("X-Days")).contains("2026-01-02,2026-01-03");
        assertThat(answer.headers().firstValue("Status")).contains("deep red");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/plain | hello | text hello",
                "application/octet-stream | raw | bytes raw",
                "application/merge-patch+json | {\"text\":null,\"x\":1} | note JsonNullable[null] JsonNullable.undefined JsonNullable.undefined {x=1}",
                "application/x-www-form-urlencoded | text=a%20b&pages=3&tags=x&tags=y | note JsonNullable[a b] JsonNullable[3] JsonNullable[[x, y]] {}",
            })
    void aBodyOfEachMediaTypeReachesItsMethod(String mediaType, String body, String received) {
        HttpResponse<String> answer = send("PUT", "/notes", mediaType, body);

        assertThat(answer.body()).isEqualTo(received);
    }

    @Test
    void anOptionalBodyMayBeAbsent() {
        HttpResponse<String> answer =
                send(request("/notes").method("PUT", BodyPublishers.noBody()).build());

        assertThat(answer.statusCode()).isEqualTo(204);
    }

    @Test
    void anUndeclaredMediaTypeIsRefused() {
        assertThat(send("PUT", "/notes", "application/xml", "<a/>").statusCode())
                .isEqualTo(415);
    }

    @Test
    void thePartsOfAnUploadReachTheDelegate() {
        String parts = """
                --b
                Content-Disposition: form-data; name="title"

                Hello
                --b
                Content-Disposition: form-data; name="file"; filename="a.bin"
                Content-Type: application/octet-stream

                bytes
                --b--
                """.replace("\n", "\r\n");

        assertThat(send("POST", "/uploads", "multipart/form-data; boundary=b", parts)
                        .body())
                .isEqualTo("[\"title=Hello\",\"file=bytes\"]");
    }

    @Test
    void anOperationWithoutDeclaredResponsesMayReturnAnyStatus() {
        assertThat(get("/undescribed").statusCode()).isEqualTo(418);
    }

    private static HttpResponse<String> get(String target) {
        return send(request(target).build());
    }

    private static HttpResponse<String> send(String method, String target, String mediaType, String body) {
        return send(request(target)
                .header("Content-Type", mediaType)
                .method(method, BodyPublishers.ofString(body))
                .build());
    }

    private static HttpRequest.Builder request(String target) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + server.port() + "/v1" + target.replace("|", "%7C")));
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
