package dev.understudy.standin.http.mutation;

import dev.understudy.standin.support.SeedIds;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;

/** A change to a valid request, together with its effect on the response and on the connection. */
enum Mutation {
    NONE(Effect.EXECUTED, (request, random) -> {}),
    EMPTY_LINE_BEFORE(Effect.EXECUTED, (request, random) -> request.prefix = "\r\n"),
    VALID_HOST(
            Effect.EXECUTED,
            (request, random) -> request.replace("Host: "
                    + pick(random, "under_score", "under_score:80", "[::1]", "[::1]:8080", "x:", "a..b", "[v1.a]"))),
    VALID_TARGET(
            Effect.EXECUTED,
            (request, random) -> request.target =
                    pick(random, "http://localhost", "HTTP://under_score:80", "https://[::1]") + SeedIds.OUR_PATH),
    FIELD_SYNTAX(
            Effect.EXECUTED,
            (request, random) ->
                    request.fields.add(pick(random, "!#$%&'*+-.^_`|~:", "X:\t \u00e9 \"\t", "X:x:y", "hOST-x:"))),
    CHUNKED(Effect.EXECUTED, (request, random) -> {
        request.setChunkedBody(request.chunks(random, ""));
        request.replace("Transfer-Encoding: " + pick(random, "chunked", "Chunked", "CHUNKED\t"));
    }),
    CHUNK_EXTENSIONS(
            Effect.EXECUTED,
            (request, random) ->
                    request.setChunkedBody(request.chunks(random, pick(random, ";a", " ; a=b", ";a=\"x;\\\"y\";b")))),
    TRAILERS(Effect.EXECUTED, (request, random) -> {
        String chunks = request.chunks(random, "");
        request.setChunkedBody(chunks.substring(0, chunks.length() - 2) + "X: x\r\nContent-Length: 5\r\n\r\n");
    }),
    BODY_WITH_ANY_METHOD(Effect.NOT_FOUND, Mutation::hideInBody),
    CHUNKED_BODY_WITH_ANY_METHOD(Effect.NOT_FOUND, (request, random) -> {
        hideInBody(request, random);
        request.setChunkedBody(request.chunks(random, ""));
    }),
    CLOSE(Effect.LAST, (request, random) -> request.fields.add(pick(random, "Connection: close", "Connection: Close"))),
    CLOSE_IN_LIST(
            Effect.LAST,
            (request, random) -> request.fields.add(
                    "Connection: " + pick(random, "te, close", "close,te", "te ,close , x", "x\r\nConnection: close"))),
    HTTP_1_0(Effect.LAST, (request, random) -> request.version = "HTTP/1.0"),
    INVALID_JSON(Effect.REJECTED, (request, random) -> request.setBody("{" + request.body)),
    LENGTH_AND_CODING(Effect.REJECTED, (request, random) -> {
        String length = "Content-Length: "
                + pick(random, String.valueOf(request.oneChunk().length()), "0", "5");
        request.setChunkedBody(request.oneChunk());
        sendElsewhere(request, random);
        request.fields.add(random.nextInt(request.fields.size() + 1), length);
    }),
    CODING_IN_HTTP_1_0(Effect.REJECTED, (request, random) -> {
        request.setChunkedBody(request.oneChunk());
        sendElsewhere(request, random);
        request.version = "HTTP/1.0";
        request.fields.add("Connection: keep-alive");
    }),
    OTHER_CODING(Effect.REJECTED, (request, random) -> {
        request.setChunkedBody(request.oneChunk());
        sendElsewhere(request, random);
        request.replace("Transfer-Encoding: "
                + pick(
                        random,
                        "gzip",
                        "gzip, chunked",
                        "chunked, chunked",
                        "chunkedx",
                        "x",
                        "",
                        "identity",
                        "chunked\r\nTransfer-Encoding: chunked"));
    }),
    NO_CRLF_BEHIND_CHUNK(
            Effect.REJECTED,
            (request, random) -> request.setChunkedBody(request.oneChunk()
                    .replaceFirst("}\r\n0", "}" + pick(random, "", "\n", "\r", "xx", "x\r\n") + "0"))),
    CHUNK_SIZE(
            Effect.REJECTED,
            (request, random) -> request.setChunkedBody(pick(random, "", "-", "+", "0x", "g", " ")
                    + request.oneChunk()
                            .replaceFirst("\r\n", pick(random, "\n", "_\r\n", " \r\n", " x\r\n", ";\n", "\r")))),
    CHUNK_SIZE_RANGE(
            Effect.REJECTED, (request, random) -> request.setChunkedBody("1000000000000000" + request.oneChunk())),
    TRAILER_SYNTAX(
            Effect.REJECTED,
            (request, random) -> request.setChunkedBody(request.oneChunk().replaceFirst("0\r\n\r\n", "0\r\n")
                    + pick(random, "x", "x :", " x:", "x: \u0000", "x:\ny:", "x:\ry:") + "\r\n\r\n")),
    LENGTH_SYNTAX(Effect.REJECTED, (request, random) -> {
        sendElsewhere(request, random);
        request.replace("Content-Length: "
                + pick(
                                random,
                                "",
                                "+#",
                                "-#",
                                "0x#",
                                "#,#",
                                "#, #",
                                "# #",
                                "#.0",
                                "1000000000000000000#",
                                "#;",
                                "\u00b2")
                        .replace("#", String.valueOf(request.body.length())));
    }),
    TWO_LENGTHS(Effect.REJECTED, (request, random) -> {
        sendElsewhere(request, random);
        request.fields.add(
                random.nextInt(2),
                "Content-Length: "
                        + (random.nextBoolean() ? request.body.length() : random.nextInt(request.body.length())));
    }),
    HOST_SYNTAX(
            Effect.REJECTED,
            (request, random) -> request.replace("Host: "
                    + pick(
                            random, "", ":80", "x: 80", "a:b@c", "a@b", "x:a", "a b", "[::1", "[::1::]", "[]", "x/",
                            "x%2"))),
    NO_HOST(Effect.REJECTED, (request, random) -> request.remove("Host")),
    TWO_HOSTS(Effect.REJECTED, (request, random) -> request.fields.add("Host: localhost")),
    TARGET_SYNTAX(
            Effect.REJECTED,
            (request, random) -> request.target = pick(
                            random,
                            "http://u@h#",
                            "http://u:p@h#",
                            "http://#",
                            "httpx://h#",
                            "h#",
                            "http:#",
                            " #",
                            "#\t",
                            "#\u0000",
                            "ftp://h#")
                    .replace("#", SeedIds.OUR_PATH)),
    VALUE_SYNTAX(
            Effect.REJECTED,
            (request, random) -> request.fields.add(pick(
                    random,
                    "X: \u0000",
                    "X: a\u0001b",
                    "X: \u007f",
                    "X: a\rb",
                    "X: a\nb",
                    "X: a\r\n b",
                    "X: a\r\n\tb"))),
    NAME_SYNTAX(
            Effect.REJECTED,
            (request, random) -> request.fields.add(pick(
                    random,
                    "X : x",
                    "X\t: x",
                    ": x",
                    "X(: x",
                    "X/Y: x",
                    "X",
                    "\u00e9: x",
                    "X@: x",
                    "X\u0000: x",
                    " X: x"))),
    LINE_ENDS(Effect.REJECTED, (request, random) -> request.endOfLine = pick(random, "\n", "\r", "\n\r", "\r\r\n")),
    VERSION(
            Effect.REJECTED,
            (request, random) -> request.version = pick(
                    random,
                    "",
                    "HTTP/1",
                    "HTTP/1.2",
                    "HTTP/2.0",
                    "HTTP/0.9",
                    "http/1.1",
                    "HTTP/1.1 ",
                    "HTTPS/1.1",
                    "x")),
    METHOD(
            Effect.REJECTED,
            (request, random) ->
                    request.method = pick(random, "", "CONNECT", "P\u0000", "P(", "P\u00e9", "\tP", "P Q")),
    TWO_EMPTY_LINES_BEFORE(Effect.REJECTED, (request, random) -> request.prefix = "\r\n\r\n"),
    OTHER_PROTOCOL(
            Effect.REJECTED,
            (request, random) -> request.prefix =
                    pick(random, "\u0016\u0003\u0001", "SSH-2.0-x\r\n", "\u0000\u0001", "GET /\r\n", "\u00ff")),
    LINE_TOO_LONG(Effect.REJECTED, (request, random) -> request.target += "?" + "x".repeat(8192)),
    HEAD_TOO_LARGE(
            Effect.REJECTED,
            (request, random) -> request.fields.add(
                    random.nextBoolean() ? "X: " + "x".repeat(8192) : "X: x" + "\r\nX: x".repeat(100)));

    private static final List<Mutation> ALL = List.of(values());

    private final Effect effect;
    // A lambda that captures nothing is immutable, which Error Prone cannot see.
    @SuppressWarnings("ImmutableEnumChecker")
    private final BiConsumer<RawRequest, Random> change;

    Mutation(Effect effect, BiConsumer<RawRequest, Random> change) {
        this.effect = effect;
        this.change = change;
    }

    static Mutation any(Random random) {
        return ALL.get(random.nextInt(ALL.size()));
    }

    Effect effect() {
        return effect;
    }

    void apply(RawRequest request, Random random) {
        change.accept(request, random);
    }

    // The body is the complete request, which must not be executed.
    private static void hideInBody(RawRequest request, Random random) {
        request.setBody(request.toString());
        request.method = pick(random, "TRACE", "GET", "HEAD", "DELETE", "OPTIONS", "POST", "PRI", "PURGE");
        request.target = "/elsewhere";
    }

    // The response to such a request would not close the connection, so an error about its framing has consequences.
    private static void sendElsewhere(RawRequest request, Random random) {
        if (random.nextBoolean()) {
            request.target = "/elsewhere";
        }
    }

    private static String pick(Random random, String... alternatives) {
        return alternatives[random.nextInt(alternatives.length)];
    }
}
