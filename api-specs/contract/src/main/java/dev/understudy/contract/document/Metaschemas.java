package dev.understudy.contract.document;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;

/** Reads the metaschemas of JSON Schema 2020-12, to which schemas may refer. The schema library contains them. */
final class Metaschemas {

    private static final String BASE = "https://json-schema.org/draft/2020-12/";

    private Metaschemas() {}

    /** Returns the metaschema with a URI; empty if the URI is not that of a metaschema. */
    static Optional<Document> read(URI uri) {
        String address = uri.toString();
        if (!address.matches("\\Q" + BASE + "\\E(?:schema|meta/[a-z-]+)")) {
            return Optional.empty();
        }
        try (InputStream stream = Metaschemas.class
                .getClassLoader()
                .getResourceAsStream("draft/2020-12/" + address.substring(BASE.length()))) {
            return stream == null ? Optional.empty() : Optional.of(Document.read(uri, address, stream.readAllBytes()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
