package dev.understudy.standin.http.mutation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * A response that came through a proxy.
 *
 * @param status the status; 0 if there is no status line, as in HTTP/0.9
 * @param ofServer whether the response was created by the server, which sends JSON, not by the proxy
 * @param name the name of the workspace in the body; empty if the status is not 200
 */
record ProxiedResponse(int status, boolean ofServer, String name) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3}) ");
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\nContent-Length: (\\d+)\r\n");
    private static final Pattern JSON_TYPE = Pattern.compile("(?i)\r\nContent-Type: application/[a-z.+]*json");

    /** Returns all responses on a connection, in order. */
    static List<ProxiedResponse> parseAll(String text) {
        List<ProxiedResponse> responses = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int headEnd = text.indexOf("\r\n\r\n", start) + 4;
            Matcher status = STATUS.matcher(text).region(start, text.length());
            if (!status.lookingAt() || headEnd < 4) {
                responses.add(new ProxiedResponse(0, false, ""));
                return responses;
            }
            String head = text.substring(start, headEnd);
            int end = endOfBody(text, head, headEnd);
            responses.add(of(Integer.parseInt(status.group(1)), head, text.substring(headEnd, end)));
            start = end;
        }
        return responses;
    }

    // The response to HEAD has a Content-Length, but no body.
    private static int endOfBody(String text, String head, int headEnd) {
        Matcher length = LENGTH.matcher(head);
        if (!length.find() || text.startsWith("HTTP/1.", headEnd)) {
            return headEnd;
        }
        return Math.min(text.length(), headEnd + Integer.parseInt(length.group(1)));
    }

    private static ProxiedResponse of(int status, String head, String body) {
        boolean json = JSON_TYPE.matcher(head).find();
        return new ProxiedResponse(status, json, status == 200 && json ? nameIn(body) : "");
    }

    private static String nameIn(String body) {
        return JSON.readTree(new String(body.getBytes(ISO_8859_1), UTF_8))
                .at("/data/attributes/name")
                .asString();
    }
}
