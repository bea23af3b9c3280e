package dev.understudy.restassured;

import java.nio.charset.StandardCharsets;

/** Responses that violate {@code fixed-response/openapi.yaml} in one way each, and the expected finding of each. */
enum ContractViolation {
    UNDECLARED_STATUS("GET", "418 I'm a teapot", Valid.HEADERS, Valid.RESOURCE, "StatusIsDeclared", "DRIFT"),
    UNDECLARED_MEDIA_TYPE(
            "GET", "200 OK", "X-Count: 1\r\nContent-Type: text/html", Valid.RESOURCE, "MediaTypeIsDeclared", "DRIFT"),
    NO_MEDIA_TYPE("GET", "200 OK", "X-Count: 1", Valid.RESOURCE, "MediaTypeIsDeclared", "VIOLATION"),
    NO_BODY("GET", "200 OK", Valid.HEADERS, "", "BodyIsPresent", "VIOLATION"),
    BODY_IN_A_204("PUT", "204 No Content", "X-A: b", "{}", "BodyIsAllowed", "VIOLATION"),
    WRONG_TYPE("GET", "200 OK", Valid.HEADERS, "{\"name\":5,\"kind\":\"tub\"}", "BodyMatches", "VIOLATION"),
    MISSING_PROPERTY("GET", "200 OK", Valid.HEADERS, "{\"kind\":\"tub\"}", "BodyMatches", "VIOLATION"),
    NULL_PROPERTY("GET", "200 OK", Valid.HEADERS, "{\"name\":null,\"kind\":\"tub\"}", "BodyMatches", "VIOLATION"),
    UNDECLARED_PROPERTY(
            "GET", "200 OK", Valid.HEADERS, "{\"name\":\"a\",\"kind\":\"tub\",\"more\":1}", "BodyMatches", "DRIFT"),
    UNDECLARED_VALUE("GET", "200 OK", Valid.HEADERS, "{\"name\":\"a\",\"kind\":\"sink\"}", "BodyMatches", "DRIFT"),
    FRACTION("GET", "200 OK", Valid.HEADERS, "{\"name\":\"a\",\"kind\":\"tub\",\"size\":1.5}", "BodyMatches", "DRIFT"),
    TOO_LARGE_NUMBER(
            "GET",
            "200 OK",
            Valid.HEADERS,
            "{\"name\":\"a\",\"kind\":\"tub\",\"size\":2147483648}",
            "BodyMatches",
            "VIOLATION"),
    WRITE_ONLY_PROPERTY(
            "GET",
            "200 OK",
            Valid.HEADERS,
            "{\"name\":\"a\",\"kind\":\"tub\",\"password\":\"p\"}",
            "BodyMatches",
            "VIOLATION"),
    NO_HEADER("GET", "200 OK", "Content-Type: application/json", Valid.RESOURCE, "HeadersMatch", "VIOLATION"),
    WRONG_HEADER(
            "GET",
            "200 OK",
            "X-Count: many\r\nContent-Type: application/json",
            Valid.RESOURCE,
            "HeadersMatch",
            "VIOLATION"),
    DUPLICATE_KEY(
            "GET",
            "200 OK",
            Valid.HEADERS,
            "{\"name\":\"a\",\"name\":\"b\",\"kind\":\"tub\"}",
            "JsonIsStrict",
            "VIOLATION"),
    TRAILING_BYTES("GET", "200 OK", Valid.HEADERS, Valid.RESOURCE + "}", "JsonIsStrict", "VIOLATION"),
    BYTE_ORDER_MARK("GET", "200 OK", Valid.HEADERS, "\u00EF\u00BB\u00BF" + Valid.RESOURCE, "JsonIsStrict", "VIOLATION"),
    LATIN_1("GET", "200 OK", Valid.HEADERS, "{\"name\":\"\u00E4\",\"kind\":\"tub\"}", "JsonIsStrict", "VIOLATION"),
    CUT_OFF("GET", "200 OK", Valid.HEADERS, "{\"name\":\"a\"", "JsonIsStrict", "VIOLATION");

    final String method;
    final String rule;
    final String kind;
    private final String status;
    private final String headers;
    private final String body;

    ContractViolation(String method, String status, String headers, String body, String rule, String kind) {
        this.method = method;
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.rule = rule;
        this.kind = kind;
    }

    /** Returns the bytes of the response. The body is encoded as ISO 8859-1, so that it can be invalid UTF-8. */
    byte[] bytes() {
        return FixedResponseServer.httpResponse(
                "HTTP/1.1 " + status + "\r\n" + headers, body.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Returns the bytes of a valid response to the GET, which most violations change in one way. */
    static byte[] validResponse() {
        return FixedResponseServer.httpResponse(
                "HTTP/1.1 200 OK\r\n" + Valid.HEADERS, Valid.RESOURCE.getBytes(StandardCharsets.UTF_8));
    }

    private static final class Valid {

        private static final String HEADERS = "X-Count: 1\r\nContent-Type: application/json";
        private static final String RESOURCE = "{\"name\":\"a\",\"kind\":\"tub\"}";
    }
}
