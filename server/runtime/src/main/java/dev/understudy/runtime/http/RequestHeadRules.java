package dev.understudy.runtime.http;

import java.util.EnumSet;
import java.util.Iterator;
import java.util.Set;
import java.util.regex.Pattern;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.Protocol;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.http.util.MimeHeaders;

/** Rules of RFC 9112 for the head of a request, beyond those that Grizzly checks; a violation results in status 400. */
final class RequestHeadRules {

    // RFC 9110, section 5.6.2.
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+\\-.^_`|~0-9A-Za-z]+");

    // RFC 9110, section 7.2, and RFC 3986, sections 3.2.2 and 3.2.3.
    private static final Pattern HOST = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[-._~!$&'()*+,;=%0-9A-Za-z]+)(:[0-9]*)?");

    private static final Set<Protocol> VERSIONS = EnumSet.of(Protocol.HTTP_1_0, Protocol.HTTP_1_1);

    private RequestHeadRules() {}

    /** Returns whether an empty line has arrived, which ends the head. */
    static boolean isComplete(Buffer received) {
        int lineFeeds = 0;
        for (int i = received.position(); i < received.limit(); i++) {
            byte next = received.get(i);
            if (next == '\n') {
                lineFeeds++;
            } else if (next != '\r') {
                lineFeeds = 0;
            }
            if (lineFeeds == 2) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns whether a head satisfies the rules: a known version and a valid method (section 3), at most one Host
     * (section 3.2), no line without a colon and no space before the colon (section 5.1), no transfer coding except
     * chunked (section 6.1). CONNECT is rejected too: it is for proxies, and its connection would stay open after the
     * error response.
     */
    static boolean areSatisfied(HttpRequestPacket request) {
        return VERSIONS.contains(request.getProtocol())
                && TOKEN.matcher(request.getMethod().getMethodString()).matches()
                && !Method.CONNECT.equals(request.getMethod())
                && countValues(request, Header.Host) <= 1
                && hostIsValid(request)
                && namesAreValid(request.getHeaders())
                && transferCodingIsKnown(request);
    }

    // Grizzly reads a name up to the next colon, even across spaces and line ends.
    private static boolean namesAreValid(MimeHeaders headers) {
        for (int i = 0; i < headers.size(); i++) {
            if (headers.getName(i).indexOf('\n', 0) >= 0 || headers.getName(i).indexOf(' ', 0) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean hostIsValid(HttpRequestPacket request) {
        String host = request.getHeader(Header.Host);
        return host == null || HOST.matcher(host).matches();
    }

    private static boolean transferCodingIsKnown(HttpRequestPacket request) {
        String coding = request.getHeader(Header.TransferEncoding);
        return coding == null
                || (coding.equalsIgnoreCase("chunked") && countValues(request, Header.TransferEncoding) == 1);
    }

    private static int countValues(HttpRequestPacket request, Header name) {
        int count = 0;
        Iterator<String> values = request.getHeaders().values(name).iterator();
        while (values.hasNext()) {
            values.next();
            count++;
        }
        return count;
    }
}
