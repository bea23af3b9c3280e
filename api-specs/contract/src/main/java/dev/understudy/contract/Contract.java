package dev.understudy.contract;

import dev.understudy.contract.document.Document;
import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.document.Documents;
import dev.understudy.contract.document.UnreadableDocument;
import dev.understudy.contract.internal.schema.SchemaBook;
import dev.understudy.contract.schema.NotChecked;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An OpenAPI 3.0 or 3.1 document as questions. Immutable to look at, and safe for use by many threads; its parts are
 * read when first asked for.
 */
public final class Contract {

    private final Documents documents;
    private final NotCheckedList notChecked = new NotCheckedList();
    private final SchemaBook book;
    private final List<Operation> operations;
    private final List<String> basePaths;

    private Contract(Documents documents) {
        DocumentNode root = documents.main().root();
        OpenApiVersion version = OpenApiVersion.of(root);
        this.documents = documents;
        this.book = new SchemaBook(documents, version.dialect(root, notChecked));
        this.basePaths = Servers.basePaths(root);
        this.operations = new PathsReader(documents, book, notChecked).operations();
    }

    /**
     * The contract in a file, JSON or YAML, with the files that it refers to.
     *
     * @throws ContractException if it cannot be read, or is not OpenAPI 3.0 or 3.1
     */
    public static Contract open(Path file) {
        try {
            return new Contract(Documents.open(file));
        } catch (UnreadableDocument e) {
            throw new ContractException(e.getMessage(), e);
        }
    }

    /**
     * The contract in documents that are already read.
     *
     * @throws ContractException if it is not OpenAPI 3.0 or 3.1
     */
    public static Contract of(Documents documents) {
        return new Contract(documents);
    }

    /**
     * One of the contracts that come with this module.
     *
     * @param vendor {@code instantly} or {@code well}
     * @throws ContractException if there is none of that name
     */
    public static Contract named(String vendor) {
        String name = vendor + "/openapi.yaml";
        try (InputStream yaml = Contract.class.getResourceAsStream("/contracts/" + name)) {
            if (yaml == null) {
                throw new ContractException("No contract is named '" + vendor + "'; there are 'instantly' and 'well'.");
            }
            Document document = Document.read(URI.create("contract:/" + name), name, yaml.readAllBytes());
            return new Contract(Documents.of(document));
        } catch (IOException | UnreadableDocument e) {
            throw new ContractException("The contract '" + vendor + "' cannot be read: " + e.getMessage(), e);
        }
    }

    /** Its operations: the paths without parameters first, else in the order of the document. */
    public List<Operation> operations() {
        return operations;
    }

    /** The operation that a method and a path, still percent-encoded and without a query, are for. */
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
     * As {@link #route(String, String)}, but the path may begin with that of a server the contract names: what a client
     * sees of it.
     */
    public Optional<Route> routeOfClient(String method, String path) {
        return basePaths.stream()
                .filter(path::startsWith)
                .flatMap(base -> route(method, path.substring(base.length())).stream())
                .findFirst();
    }

    /** The document's topmost node. */
    public DocumentNode root() {
        return documents.main().root();
    }

    /** The files that it consists of, and what their references mean. */
    public Documents documents() {
        return documents;
    }

    /** Makes every schema of every request ready now, for servers that want no slow first request. */
    public void prepareRequests() {
        operations.forEach(operation -> operation.requestBodies().values().forEach(BodySchema::prepare));
    }

    /** All that the document asks for and nobody judges, in the order of discovery. This reads the whole contract. */
    public List<NotChecked> notChecked() {
        return new Inventory(root(), operations, book, notChecked).notChecked();
    }
}
