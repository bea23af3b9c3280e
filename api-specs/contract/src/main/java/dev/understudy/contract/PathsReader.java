package dev.understudy.contract;

import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.document.Documents;
import dev.understudy.contract.document.UnreadableDocumentException;
import dev.understudy.contract.document.UnresolvedReferenceException;
import dev.understudy.contract.internal.schema.SchemaBundle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Reads the paths and operations of a contract. Path items that cannot be resolved are recorded as not checked. */
final class PathsReader {

    private static final List<String> METHODS =
            List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private static final List<String> METHODS_SINCE_3_2 = List.of("query", "additionalOperations");

    private final Documents documents;
    private final OperationReader reader;
    private final NotCheckedList notChecked;
    private final List<PathItem> items;

    PathsReader(Documents documents, SchemaBundle bundle, NotCheckedList notChecked) {
        this.documents = documents;
        this.reader = new OperationReader(documents, bundle, notChecked);
        this.notChecked = notChecked;
        this.items = items();
    }

    /** Returns the paths, including those without operations. */
    List<PathTemplate> paths() {
        return items.stream().map(PathItem::path).toList();
    }

    /** Returns the Server Objects of the document, its paths and its operations. */
    List<DocumentNode> servers() {
        List<DocumentNode> servers =
                new ArrayList<>(documents.main().root().child("servers").elements());
        items.forEach(item -> servers.addAll(item.servers(METHODS)));
        return servers;
    }

    /** Returns the operations in the order of their precedence. */
    List<Operation> operations() {
        List<Operation> found = new ArrayList<>();
        for (PathItem item : items) {
            item.operations(METHODS)
                    .forEach((method, operation) ->
                            found.add(new Operation(method.toUpperCase(Locale.ROOT), item, operation, reader)));
            for (String field : METHODS_SINCE_3_2) {
                item.field(field)
                        .forEach(operation -> notChecked.add(
                                operation,
                                "operations of OpenAPI 3.2 with methods that 3.1 does not have are not read"));
            }
        }
        found.sort(Comparator.comparing(Operation::path, PathTemplate.BY_PRECEDENCE));
        return List.copyOf(found);
    }

    private List<PathItem> items() {
        List<PathItem> found = new ArrayList<>();
        documents.main().root().child("paths").members().forEach((path, item) -> {
            if (path.startsWith("/")) {
                found.add(new PathItem(PathTemplate.of(path), parts(item)));
            }
        });
        return found;
    }

    // The last item in the chain of references comes first.
    private List<DocumentNode> parts(DocumentNode item) {
        List<DocumentNode> parts = new ArrayList<>(List.of(item));
        DocumentNode part = item;
        try {
            while (part.value().path("$ref").isString()) {
                part = documents.resolve(part, part.child("$ref").text(""));
                if (parts.contains(part)) {
                    notChecked.add(item, "the reference is circular");
                    break;
                }
                parts.add(0, part);
            }
        } catch (UnresolvedReferenceException e) {
            notChecked.add(item, "the reference " + e.getMessage());
        } catch (UnreadableDocumentException e) {
            throw new ContractException(e.getMessage(), e);
        }
        return List.copyOf(parts);
    }
}
