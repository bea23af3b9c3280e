package dev.understudy.contract.internal.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks the host and port of a URI, an IRI or a reference (RFC 3986 section 3.2), which the schema library does not. */
public final class UriAuthority {

    private static final Pattern AUTHORITY = Pattern.compile("^(?:[A-Za-z][A-Za-z0-9+.-]*:)?//([^/?#]*)");
    private static final Pattern HOST_AND_PORT = Pattern.compile("(\\[[^\\]]*]|[^:\\[]*)(?::[0-9]*)?");
    private static final Pattern EMBEDDED_IPV4 = Pattern.compile(":([0-9]+(?:\\.[0-9]+)+)]$");
    private static final Pattern IPV4 =
            Pattern.compile("(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\\.(?!$)|$)){4}");

    private UriAuthority() {}

    /** Returns whether the authority is valid, or there is none. */
    public static boolean isValid(String uri) {
        Matcher authority = AUTHORITY.matcher(uri);
        if (!authority.find()) {
            return true;
        }
        String text = authority.group(1);
        Matcher hostAndPort = HOST_AND_PORT.matcher(text.substring(text.lastIndexOf('@') + 1));
        if (!hostAndPort.matches()) {
            return false;
        }
        Matcher embedded = EMBEDDED_IPV4.matcher(hostAndPort.group(1));
        return !embedded.find() || IPV4.matcher(embedded.group(1)).matches();
    }
}
