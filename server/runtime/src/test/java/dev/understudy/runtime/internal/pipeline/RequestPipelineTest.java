package dev.understudy.runtime.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.api.OperationResponse;
import dev.understudy.contract.Contract;
import dev.understudy.contract.document.Document;
import dev.understudy.contract.document.Documents;
import dev.understudy.runtime.api.ApiDefinition;
import dev.understudy.runtime.api.ErrorResponse;
import dev.understudy.runtime.api.FailedRequest;
import dev.understudy.runtime.api.RequestHead;
import dev.understudy.runtime.api.RequestIds;
import dev.understudy.runtime.api.ServerDefinition;
import dev.understudy.runtime.failure.Failure;
import dev.understudy.runtime.failure.StandardFailure;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The steps of a request, in their order, without an HTTP server. */
class RequestPipelineTest {

    private static final String CONTRACT = """
        openapi: 3.1.0
        info: {title: Things, version: '1'}
        paths:
          /v1/things/{id}:
            parameters:
              - {name: id, in: path, required: true, schema: {type: integer}}
            get:
              operationId: getThing
              parameters:
                - {name: size, in: query, required: true, schema: {enum: [small, large]}}
                - {name: Accept, in: header, required: true, schema: {type: integer}}
                - {name: x-depth, in: header, schema: {type: integer, maximum: 3}}
              responses: {'200': {description: ok}}
            put:
              operationId: putThing
              requestBody: {required: true, content: {application/json: {schema: {type: object, required: [name]}}}}
              responses: {'200': {description: ok}}
        """;

    private final RequestPipeline pipeline = pipeline();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        GET  | /v2/things/x              |        |     | 404 | ROUTE_UNKNOWN
        GET  | /v1/thing/x               |        |     | 404 | ROUTE_UNKNOWN
        POST | /v1/things/x              |        |     | 404 | ROUTE_UNKNOWN
        GET  | /v1/things/x              |        |     | 400 | CREDENTIALS_MISSING
        GET  | /v1/things/x?size=small   | caller |     | 400 | PARAMETER_MALFORMED
        GET  | /v1/things/1              | caller |     | 400 | PARAMETER_MALFORMED
        GET  | /v1/things/1?size=medium  | caller |     | 400 | PARAMETER_MALFORMED
        PUT  | /v1/things/x              | caller | [   | 400 | PARAMETER_MALFORMED
        PUT  | /v1/things/1              | caller | [   | 400 | BODY_MALFORMED
        PUT  | /v1/things/1              | caller | {}  | 400 | SCHEMA_VIOLATED
        """)
    void theFirstStepThatFailsDecides(
            String method, String target, String caller, String body, int status, String failure) {
        EncodedResponse response = respond(method, target, caller, body, Map.of());
        assertThat(response.status()).isEqualTo(status);
        assertThat(text(response)).contains(status == 404 && target.startsWith("/v2") ? "Not Found" : failure);
    }

    @ParameterizedTest
    @CsvSource({"GET, getThing 1 caller", "HEAD, getThing 1 caller"})
    void theDelegateReceivesWhatTheStepsHaveFound(String method, String received) {
        EncodedResponse response =
                respond(method, "/v1/things/1?size=small", "caller", null, Map.of("X-Depth", "3", "Accept", "x"));
        assertThat(response.status()).isEqualTo(200);
        assertThat(text(response)).isEqualTo("\"" + received + " null\"");
    }

    @Test
    void theDelegateReceivesTheBody() {
        assertThat(text(respond("PUT", "/v1/things/1", "caller", "{\"name\":1}", Map.of())))
                .isEqualTo("\"putThing 1 caller {\\\"name\\\":1}\"");
    }

    @Test
    void aHeaderParameterIsValidated() {
        EncodedResponse response = respond("GET", "/v1/things/1?size=small", "caller", null, Map.of("x-depth", "4"));
        assertThat(text(response)).contains("PARAMETER_MALFORMED", "x-depth");
    }

    @Test
    void anUnexpectedExceptionIsAnErrorResponse() {
        EncodedResponse response = respond("GET", "/v1/things/500?size=small", "caller", null, Map.of());
        assertThat(response.status()).isEqualTo(500);
        assertThat(text(response)).contains("UNEXPECTED").doesNotContain("a defect");
    }

    private EncodedResponse respond(
            String method, String target, String caller, String body, Map<String, String> headers) {
        String[] parts = target.split("\\?", 2);
        Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        fields.putAll(headers);
        if (body != null) {
            fields.put("Content-Type", "application/json");
        }
        if (caller != null) {
            fields.put("From", caller);
        }
        RequestHead head = new RequestHead(
                method, parts[0], parts.length == 1 ? null : parts[1], fields::get, new RequestIds("trace", "log"));
        BodySource source = maximum -> CompletableFuture.completedFuture(body.getBytes(StandardCharsets.UTF_8));
        return pipeline.respond(new RequestContext(head, source))
                .toCompletableFuture()
                .join();
    }

    private static String text(EncodedResponse response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private static RequestPipeline pipeline() {
        Document document = Document.read(
                URI.create("test:/openapi.yaml"), "openapi.yaml", CONTRACT.getBytes(StandardCharsets.UTF_8));
        ApiDefinition api = ApiDefinition.builder(Contract.of(Documents.of(document)))
                .prefix("/v1")
                .accessControl((route, head) -> admit(head))
                .errorFormat(RequestPipelineTest::format)
                .build();
        ServerDefinition server = ServerDefinition.of(List.of(api));
        List<ServedApi> served = List.of(ServedApi.of(api, mapper -> DELEGATE));
        return new RequestPipeline(server, served, new ErrorResponses(server, served));
    }

    private static Principal admit(RequestHead head) {
        if (head.header("From") == null) {
            throw Failure.of(StandardFailure.CREDENTIALS_MISSING, "nobody");
        }
        return () -> head.header("From");
    }

    private static OperationResponse format(Failure failure, FailedRequest request) {
        int status = failure.kind() == StandardFailure.CREDENTIALS_MISSING
                ? 400
                : failure.kind().status();
        return ErrorResponse.of(status, failure.kind() + " " + failure.getMessage());
    }

    private static final Delegate DELEGATE = new Delegate() {
        @Override
        public CompletionStage<OperationResponse> call(RequestContext request) {
            if (request.route().pathValues().get("id").equals("500")) {
                throw new IllegalStateException("a defect");
            }
            return CompletableFuture.completedFuture(ErrorResponse.of(
                    200,
                    request.operation().id() + " "
                            + request.route().pathValues().get("id") + " "
                            + request.caller().getName() + " "
                            + (request.content() == null
                                    ? null
                                    : request.content().value())));
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };
}
