package dev.understudy.verify.internal.report.file;

import java.net.URI;
import java.net.URISyntaxException;

/** A file's name as a URI reference (RFC 3986 section 4.1), relative where the name is. */
final class FileReference {

    private FileReference() {}

    static String of(String file) {
        String path = file.replace('\\', '/');
        try {
            return path.startsWith("/")
                    ? new URI("file", "", path, null).toString()
                    : new URI(null, null, path, null).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The parts of a URI are quoted where they must be.", e);
        }
    }
}
