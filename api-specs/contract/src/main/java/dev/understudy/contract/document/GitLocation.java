package dev.understudy.contract.document;

import dev.understudy.contract.internal.file.GitRevision;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file in a revision of a Git repository. Relative references lead to files of the same revision. */
final class GitLocation extends DocumentLocation {

    static final String PREFIX = "git:";

    private static final String SCHEME = "git";

    private final String name;
    private final String revisionName;
    private final GitRevision revision;
    private final String path;

    private GitLocation(String name, String revisionName, GitRevision revision, String path) {
        this.name = name;
        this.revisionName = revisionName;
        this.revision = revision;
        this.path = path;
    }

    static DocumentLocation parse(String location) {
        int colon = location.indexOf(':', PREFIX.length());
        if (colon <= PREFIX.length() || colon == location.length() - 1) {
            throw new UnreadableDocumentException(
                    location + " must have the form git:REV:FILE, such as git:main:api/openapi.yaml.", null);
        }
        String file = location.substring(colon + 1);
        try {
            GitRevision revision = GitRevision.of(folder(Path.of(file)), location.substring(PREFIX.length(), colon));
            return new GitLocation(location, location.substring(0, colon + 1), revision, revision.path(file));
        } catch (IOException e) {
            throw unreadable(location, e.getMessage(), e);
        }
    }

    // The nearest folder of an absolute path that exists, because the file may be only in the revision.
    private static Path folder(Path file) {
        if (!file.isAbsolute()) {
            return Path.of("").toAbsolutePath();
        }
        Path folder = file.getParent();
        while (!Files.isDirectory(folder)) {
            folder = folder.getParent();
        }
        return folder;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    URI uri() {
        return URI.create(SCHEME + ":" + Path.of("/" + path).toUri().getRawPath());
    }

    @Override
    byte[] bytes() {
        try {
            return revision.read(path)
                    .orElseThrow(() -> unreadable(name, "the revision has no file '" + path + "'", null));
        } catch (IOException e) {
            throw unreadable(name, e.getMessage(), e);
        }
    }

    @Override
    Optional<Document> sibling(URI uri) {
        if (!SCHEME.equals(uri.getScheme()) || uri.isOpaque()) {
            return Optional.empty();
        }
        try {
            String sibling = uri.normalize().getPath().substring(1);
            return revision.read(sibling).map(bytes -> Document.read(uri, revisionName + sibling, bytes));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static UnreadableDocumentException unreadable(String location, String reason, Throwable cause) {
        return new UnreadableDocumentException(location + " cannot be read: " + reason + ".", cause);
    }
}
