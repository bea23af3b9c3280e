package dev.understudy.contract;

import dev.understudy.contract.document.Document;
import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.document.Documents;
import dev.understudy.contract.document.UnreadableDocumentException;
import dev.understudy.contract.internal.schema.SchemaBundle;
import dev.understudy.contract.schema.NotChecked;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An OpenAPI 3.0 or 3.1 document. Thread-safe and effectively immutable; its parts are parsed on first use.
 */
public final class Contract {

    private final Documents documents;
    private final NotCheckedList notChecked = new NotCheckedList();
    private final SchemaBundle bundle;
    private final List<Operation> operations;
    private final List<String> basePaths;

    private Contract(Documents documents) {
        DocumentNode root = documents.main().root();
        OpenApiVersion version = OpenApiVersion.of(root);
        this.documents = documents;
        this.bundle = new SchemaBundle(documents, version.dialect(root, notChecked));
        this.basePaths = Servers.basePaths(root);
        this.operations = new PathsReader(documents, bundle, notChecked).operations();
    }

    /**
     * Opens a contract in JSON or YAML, together with the files that it references.
     *
     * @throws ContractException if a file cannot be read, or the document is not OpenAPI 3.0 or 3.1
     */
    public static Contract open(Path file) {
        try {
            return new Contract(Documents.open(file));
        } catch (UnreadableDocumentException e) {
            throw new ContractException(e.getMessage(), e);
        }
    }

    /**
     * Creates a contract from documents that have been opened.
     *
     * @throws ContractException if the main document is not OpenAPI 3.0 or 3.1
     */
    public static Contract of(Documents documents) {
        return new Contract(documents);
    }

    /**
     * Returns one of the bundled contracts.
     *
     * @param vendor {@code instantly} or {@code well}
     * @throws ContractException if there is no contract of that name
     */
    public static Contract named(String vendor) {
        String name = vendor + "/openapi.yaml";
        try (InputStream yaml = Contract.class.getResourceAsStream("/contracts/" + name)) {
            if (yaml == null) {
                throw new ContractException(
                        "There is no bundled contract '" + vendor + "'; use 'instantly' or 'well'.");
            }
            Document document = Document.read(URI.create("contract:/" + name), name, yaml.readAllBytes());
            return new Contract(Documents.of(document));
        } catch (IOException | UnreadableDocumentException e) {
            throw new ContractException("The contract '" + vendor + "' cannot be read: " + e.getMessage(), e);
        }
    }

    /** Returns the operations: those with the fewest path parameters first, as {@link #route} tries them. */
    public List<Operation> operations() {
        return operations;
    }

    /**
     * Returns the operation that a request is for; empty if none matches.
     *
     * @param method the HTTP method in upper case
     * @param path the path, percent-encoded and without a query
     */
    public Optional<Route> route(String method, String path) {
        for (Operation operation : operations) {
            if (operation.method().equals(method)) {
                Optional<Map<String, String>> values = operation.path().match(path);
                if (values.isPresent()) {
                    return Optional.of(new Route(operation, values.get()));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Routes like {@link #route(String, String)}, but ignores the base path of a declared server if the path begins
     * with one.
     */
    public Optional<Route> routeIgnoringBasePath(String method, String path) {
        return basePaths.stream()
                .filter(path::startsWith)
                .flatMap(base -> route(method, path.substring(base.length())).stream())
                .findFirst();
    }

    /** Returns the base paths of the declared servers, longest first and without trailing slashes. */
    public List<String> basePaths() {
        return basePaths.stream().filter(path -> !path.isEmpty()).toList();
    }

    /** Returns the root node of the main document. */
    public DocumentNode root() {
        return documents.main().root();
    }

    /** Returns the files of the contract, for following its references. */
    public Documents documents() {
        return documents;
    }

    /** Compiles the schemas of all request bodies, so that the first requests to a server are not slow. */
    public void compileRequestSchemas() {
        operations.forEach(operation -> operation.requestSchemas().values().forEach(CompiledSchema::compile));
    }

    /**
     * Returns the parts of the contract that are not checked, in the order of discovery. Parses the complete contract.
     */
    public List<NotChecked> notChecked() {
        return new NotCheckedFinder(root(), operations, bundle, notChecked).notChecked();
    }
}
