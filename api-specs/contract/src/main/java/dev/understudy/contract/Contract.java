package dev.understudy.contract;

import dev.understudy.contract.document.Document;
import dev.understudy.contract.document.DocumentLocation;
import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.document.Documents;
import dev.understudy.contract.document.UnreadableDocumentException;
import dev.understudy.contract.document.UnresolvedReferenceException;
import dev.understudy.contract.internal.schema.SchemaBundle;
import dev.understudy.contract.schema.Direction;
import dev.understudy.contract.schema.NotChecked;
import dev.understudy.contract.syntax.PercentEncoding;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An OpenAPI document of version 3.0, 3.1 or 3.2. Thread-safe and effectively immutable; its parts are parsed on first use.
 */
public final class Contract {

    private final String name;
    private final Documents documents;
    private final NotCheckedList notChecked = new NotCheckedList();
    private final SchemaBundle bundle;
    private final List<Operation> operations;
    private final Set<String> concretePaths;
    private final Servers servers;

    private Contract(String name, Documents documents) {
        DocumentNode root = documents.main().root();
        OpenApiVersion version = OpenApiVersion.of(root);
        this.name = name;
        this.documents = documents;
        this.bundle = new SchemaBundle(documents, version.dialect(root, notChecked));
        PathsReader paths = new PathsReader(documents, bundle, notChecked);
        this.operations = paths.operations();
        this.concretePaths = paths.paths().stream()
                .filter(PathTemplate::isConcrete)
                .map(path -> PercentEncoding.normalise(path.toString()))
                .collect(Collectors.toUnmodifiableSet());
        this.servers = Servers.of(root.child("servers").elements(), paths.servers());
        version.addNotChecked(root, notChecked);
    }

    /**
     * Opens a contract in JSON or YAML, together with the files that it references.
     *
     * @throws ContractException if a file cannot be read, or the document is not OpenAPI 3
     */
    public static Contract open(Path file) {
        return open(file, Map.of());
    }

    /**
     * Opens a contract like {@link #open(Path)}, with copies of documents that it references on the network.
     *
     * @param copies a file or a folder for each URL; a folder has the documents whose URLs begin with that URL
     * @throws ContractException if a file cannot be read, or the document is not OpenAPI 3
     */
    public static Contract open(Path file, Map<URI, Path> copies) {
        return open(DocumentLocation.of(file), copies);
    }

    /**
     * Opens the contract at a location, with copies of documents that it references on the network.
     *
     * @throws ContractException if a document cannot be read, or the main document is not OpenAPI 3
     */
    public static Contract open(DocumentLocation location, Map<URI, Path> copies) {
        try {
            return new Contract(location.name(), Documents.open(location, copies));
        } catch (UnreadableDocumentException e) {
            throw new ContractException(e.getMessage(), e);
        }
    }

    /**
     * Creates a contract from documents that have been opened.
     *
     * @throws ContractException if the main document is not OpenAPI 3
     */
    public static Contract of(Documents documents) {
        return new Contract(documents.main().name(), documents);
    }

    /**
     * Returns one of the bundled contracts.
     *
     * @param vendor {@code instantly} or {@code well}
     * @throws ContractException if there is no contract of that name
     */
    public static Contract named(String vendor) {
        String file = vendor + "/openapi.yaml";
        try (InputStream yaml = Contract.class.getResourceAsStream("/contracts/" + file)) {
            if (yaml == null) {
                throw new ContractException(
                        "There is no bundled contract '" + vendor + "'; use 'instantly' or 'well'.");
            }
            Document document = Document.read(URI.create("contract:/" + file), file, yaml.readAllBytes());
            return new Contract(vendor, Documents.of(document));
        } catch (IOException | UnreadableDocumentException e) {
            throw new ContractException("The contract '" + vendor + "' cannot be read: " + e.getMessage(), e);
        }
    }

    /** Returns the name by which the contract was opened: that of a bundled contract, or the path of a file. */
    public String name() {
        return name;
    }

    /** Returns the operations in the order in which {@link #route} tries them. */
    public List<Operation> operations() {
        return operations;
    }

    /**
     * Returns the operation that a request is for; empty if none matches. If a path without parameters matches, only
     * its operations are considered (OpenAPI 3.1, "Path Templating Matching").
     *
     * @param method the HTTP method in upper case
     * @param path the path, percent-encoded and without a query
     */
    public Optional<Route> route(String method, String path) {
        String normal = PercentEncoding.normalise(path);
        boolean isConcrete = concretePaths.contains(normal);
        for (Operation operation : operations) {
            if (operation.method().equals(method) && (operation.path().isConcrete() || !isConcrete)) {
                Optional<Map<String, String>> values = operation.path().matchNormal(normal);
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
        return servers.withoutBasePath(PercentEncoding.normalise(path)).stream()
                .flatMap(rest -> route(method, rest).stream())
                .findFirst();
    }

    /**
     * Returns the base paths of the declared servers, longest first and without trailing slashes. A server variable
     * without an enum has its default value; without a default, the base path is left out.
     */
    public List<String> basePaths() {
        return servers.known();
    }

    /**
     * Returns the base path of the first server that the document declares for all paths, with the default values of its
     * variables and without a trailing slash; empty if there is none, or its value is not known.
     */
    public String defaultBasePath() {
        return servers.first();
    }

    /**
     * Returns the schema at a reference, such as {@code #/components/schemas/Pet}.
     *
     * @param reference a reference relative to the main document
     * @param direction the direction of the values that the schema judges
     * @throws ContractException if the reference leads nowhere
     */
    public CompiledSchema schemaAt(String reference, Direction direction) {
        try {
            return new CompiledSchema(bundle, documents.resolve(root(), reference), direction);
        } catch (UnresolvedReferenceException e) {
            throw new ContractException("The reference " + e.getMessage() + ".", e);
        } catch (UnreadableDocumentException e) {
            throw new ContractException(e.getMessage(), e);
        }
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
