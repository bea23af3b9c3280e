package dev.understudy.verify.internal.refresh;

import dev.understudy.contract.Contract;
import dev.understudy.contract.document.Document;
import dev.understudy.contract.document.DocumentLocation;
import dev.understudy.contract.document.Documents;
import dev.understudy.contract.document.UnreadableDocumentException;
import dev.understudy.contract.names.PinnedNames;
import dev.understudy.contract.overlay.Overlay;
import dev.understudy.contract.overlay.OverlayException;
import dev.understudy.contract.yaml.YamlReader;
import dev.understudy.contract.yaml.YamlWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The files of a contract in a folder. */
final class ContractFolder {

    private static final String COMMENT = """
            # The effective contract. Corrections belong in overlay.yaml, never here.
            # After changing overlay.yaml or the vendor's document, run: understudy-verify refresh FOLDER
            """;

    private final Path folder;

    ContractFolder(Path folder) {
        this.folder = folder;
    }

    Path contract() {
        return folder.resolve("openapi.yaml");
    }

    Path names() {
        return folder.resolve("names.yaml");
    }

    /** Returns the pinned names; none if there is no names file yet. */
    PinnedNames pinnedNames() {
        return Files.exists(names()) ? PinnedNames.read(names()) : PinnedNames.NONE;
    }

    /**
     * Returns the version with which the new one is compared: the committed one, so that a second refresh shows the same
     * changes; otherwise that of the last refresh. Empty if there is none.
     */
    Optional<Contract> before() {
        return committed().or(this::lastRefreshed);
    }

    /**
     * Returns the version to which the names file belongs: {@code openapi.yaml} if it is the result of an overlay. Without
     * a vendor's document it is written by hand, and the committed version counts. Empty if there is none.
     */
    Optional<Contract> named() {
        return vendor().isPresent() ? lastRefreshed() : committed();
    }

    private Optional<Contract> lastRefreshed() {
        return vendor().isPresent() && Files.exists(contract())
                ? Optional.of(contract(DocumentLocation.of(contract()).text(), contract() + " (old)"))
                : Optional.empty();
    }

    private Optional<Contract> committed() {
        try {
            DocumentLocation location =
                    DocumentLocation.of("git:HEAD:" + contract().toAbsolutePath());
            return Optional.of(contract(location.text(), contract() + " (old)"));
        } catch (UnreadableDocumentException e) {
            // The folder is in no repository, or the file is not committed yet.
            return Optional.empty();
        }
    }

    /** Returns the text of the new {@code openapi.yaml}, which begins with the comment of the old one. */
    String refreshed() {
        Optional<Path> vendor = vendor();
        if (vendor.isEmpty()) {
            if (!Files.exists(contract())) {
                throw new RefreshException(folder
                        + " contains neither vendor.yaml nor openapi.yaml; put the vendor's document there as"
                        + " vendor.yaml.");
            }
            return DocumentLocation.of(contract()).text();
        }
        return comment() + YamlWriter.write(corrected(vendor.get()));
    }

    /** Reads a text as a contract at the place of {@code openapi.yaml}. */
    Contract contract(String text, String name) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Contract.of(Documents.of(Document.read(contract().toUri(), name, bytes)));
    }

    private JsonNode corrected(Path vendor) {
        JsonNode document = YamlReader.read(vendor);
        Path overlay = folder.resolve("overlay.yaml");
        if (!Files.exists(overlay)) {
            return document;
        }
        try {
            return Overlay.read(overlay).applyStrictlyTo(document);
        } catch (OverlayException e) {
            throw new RefreshException(overlay + ": " + e.getMessage() + " Nothing was written.", e);
        }
    }

    private Optional<Path> vendor() {
        List<Path> documents = Stream.of("vendor.yaml", "vendor.json")
                .map(folder::resolve)
                .filter(Files::exists)
                .toList();
        if (documents.size() > 1) {
            throw new RefreshException(folder + " contains both vendor.yaml and vendor.json; remove the older one.");
        }
        return documents.stream().findFirst();
    }

    private String comment() {
        if (!Files.exists(contract())) {
            return COMMENT;
        }
        try {
            return Document.read(contract().toUri(), contract().toString(), Files.readAllBytes(contract()))
                    .leadingComment();
        } catch (IOException e) {
            throw new RefreshException(contract() + " cannot be read; may you read it?", e);
        }
    }
}
