package dev.understudy.verify.internal.sarif;

import java.net.URI;
import java.net.URISyntaxException;

/** Converts a file name into a URI reference (RFC 3986 section 4.1). A relative name becomes a relative reference. */
final class FileReference {

    private FileReference() {}

    static String of(String file) {
        String path = file.replace('\\', '/');
        try {
            return path.startsWith("/")
                    ? new URI("file", "", path, null).toString()
                    : new URI(null, null, path, null).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Cannot convert the file name '" + file + "' into a URI reference.", e);
        }
    }
}
