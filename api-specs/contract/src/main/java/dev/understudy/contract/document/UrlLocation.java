package dev.understudy.contract.document;

import dev.understudy.contract.internal.file.RemoteFile;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/** A document on the network. What it references is not fetched. */
final class UrlLocation extends DocumentLocation {

    private final URI url;

    private UrlLocation(URI url) {
        this.url = url;
    }

    static DocumentLocation parse(String location) {
        String shown = location.replaceFirst("(?s)[?#].*$", "?…").replaceFirst("(?s)//[^/]*@", "//…@");
        try {
            URI url = URI.create(location);
            if (url.getHost() != null && url.getUserInfo() == null && url.getPort() <= 65_535) {
                return new UrlLocation(url);
            }
        } catch (IllegalArgumentException e) {
            // The exception below has the same reason.
        }
        throw new UnreadableDocumentException(
                shown + " must be an http or https URL with a host and without credentials.", null);
    }

    @Override
    public String name() {
        return url.toString().replaceFirst("[?#].*$", "?…");
    }

    @Override
    URI uri() {
        return url;
    }

    @Override
    byte[] bytes() {
        try {
            return RemoteFile.fetch(url);
        } catch (IOException e) {
            throw new UnreadableDocumentException(
                    name() + " cannot be fetched: " + e.getMessage() + "; is the URL right?", e);
        }
    }

    @Override
    Optional<Document> sibling(URI uri) {
        return Optional.empty();
    }
}
