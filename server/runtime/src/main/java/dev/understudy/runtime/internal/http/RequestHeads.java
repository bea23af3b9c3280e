package dev.understudy.runtime.internal.http;

import dev.understudy.runtime.api.RequestHead;
import dev.understudy.runtime.api.RequestIds;
import java.util.Iterator;
import java.util.Objects;
import org.glassfish.grizzly.http.HttpRequestPacket;

/** Creates request heads from Grizzly's requests. */
final class RequestHeads {

    private RequestHeads() {}

    /** Returns the head of a request. A malformed request may have no path; the path is then empty. */
    static RequestHead of(HttpRequestPacket request) {
        return new RequestHead(
                request.getMethod().getMethodString(),
                Objects.requireNonNullElse(request.getRequestURI(), ""),
                request.getQueryString(),
                name -> header(request, name),
                RequestIds.of(request.getHeader("traceparent")));
    }

    private static String header(HttpRequestPacket request, String name) {
        Iterator<String> values = request.getHeaders().values(name).iterator();
        if (!values.hasNext()) {
            return null;
        }
        String value = values.next();
        while (values.hasNext()) {
            value = value + "," + values.next();
        }
        return value;
    }
}
