package dev.understudy.restassured;

import java.nio.charset.StandardCharsets;

/** The ways in which a server can break the contract {@code crooked/openapi.yaml}, one at a time. */
enum Lie {
    UNDECLARED_STATUS("GET", "418 I'm a teapot", Words.HEADERS, Words.THING, "StatusIsDeclared", "DRIFT"),
    UNDECLARED_MEDIA_TYPE(
            "GET", "200 OK", "X-Count: 1\r\nContent-Type: text/html", Words.THING, "MediaTypeIsDeclared", "DRIFT"),
    NO_MEDIA_TYPE("GET", "200 OK", "X-Count: 1", Words.THING, "MediaTypeIsDeclared", "VIOLATION"),
    NO_BODY("GET", "200 OK", Words.HEADERS, "", "BodyIsPresent", "VIOLATION"),
    BODY_WITH_NO_CONTENT("PUT", "204 No Content", "X-A: b", "{}", "BodyIsAllowed", "VIOLATION"),
    WRONG_TYPE("GET", "200 OK", Words.HEADERS, "{\"name\":5,\"kind\":\"tub\"}", "BodyMatches", "VIOLATION"),
    MISSING_PROPERTY("GET", "200 OK", Words.HEADERS, "{\"kind\":\"tub\"}", "BodyMatches", "VIOLATION"),
    NULL_PROPERTY("GET", "200 OK", Words.HEADERS, "{\"name\":null,\"kind\":\"tub\"}", "BodyMatches", "VIOLATION"),
    UNDECLARED_PROPERTY(
            "GET", "200 OK", Words.HEADERS, "{\"name\":\"a\",\"kind\":\"tub\",\"more\":1}", "BodyMatches", "DRIFT"),
    UNDECLARED_VALUE("GET", "200 OK", Words.HEADERS, "{\"name\":\"a\",\"kind\":\"sink\"}", "BodyMatches", "DRIFT"),
    FRACTION("GET", "200 OK", Words.HEADERS, "{\"name\":\"a\",\"kind\":\"tub\",\"size\":1.5}", "BodyMatches", "DRIFT"),
    TOO_LARGE_NUMBER(
            "GET",
            "200 OK",
            Words.HEADERS,
            "{\"name\":\"a\",\"kind\":\"tub\",\"size\":2147483648}",
            "BodyMatches",
            "VIOLATION"),
    TOLD_SECRET(
            "GET",
            "200 OK",
            Words.HEADERS,
            "{\"name\":\"a\",\"kind\":\"tub\",\"password\":\"p\"}",
            "BodyMatches",
            "VIOLATION"),
    NO_HEADER("GET", "200 OK", "Content-Type: application/json", Words.THING, "HeadersMatch", "VIOLATION"),
    WRONG_HEADER(
            "GET",
            "200 OK",
            "X-Count: many\r\nContent-Type: application/json",
            Words.THING,
            "HeadersMatch",
            "VIOLATION"),
    DUPLICATE_KEY(
            "GET",
            "200 OK",
            Words.HEADERS,
            "{\"name\":\"a\",\"name\":\"b\",\"kind\":\"tub\"}",
            "JsonIsStrict",
            "VIOLATION"),
    TRAILING_BYTES("GET", "200 OK", Words.HEADERS, Words.THING + "}", "JsonIsStrict", "VIOLATION"),
    BYTE_ORDER_MARK("GET", "200 OK", Words.HEADERS, "\u00EF\u00BB\u00BF" + Words.THING, "JsonIsStrict", "VIOLATION"),
    LATIN_1("GET", "200 OK", Words.HEADERS, "{\"name\":\"\u00E4\",\"kind\":\"tub\"}", "JsonIsStrict", "VIOLATION"),
    CUT_OFF("GET", "200 OK", Words.HEADERS, "{\"name\":\"a\"", "JsonIsStrict", "VIOLATION");

    final String method;
    final String check;
    final String kind;
    private final String status;
    private final String headers;
    private final String body;

    Lie(String method, String status, String headers, String body, String check, String kind) {
        this.method = method;
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.check = check;
        this.kind = kind;
    }

    /** The lie as bytes; its text stands for the bytes of ISO 8859-1. */
    byte[] bytes() {
        return CrookedServer.http("HTTP/1.1 " + status + "\r\n" + headers, body.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The truth, which each lie changes in one way. */
    static byte[] truth() {
        return CrookedServer.http("HTTP/1.1 200 OK\r\n" + Words.HEADERS, Words.THING.getBytes(StandardCharsets.UTF_8));
    }

    private static final class Words {

        private static final String HEADERS = "X-Count: 1\r\nContent-Type: application/json";
        private static final String THING = "{\"name\":\"a\",\"kind\":\"tub\"}";
    }
}
