package dev.understudy.contract;

import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.document.Documents;
import dev.understudy.contract.document.UnresolvedReference;
import dev.understudy.contract.internal.schema.SchemaBook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the operations of a contract. */
final class PathsReader {

    private static final List<String> METHODS =
            List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final Documents documents;
    private final OperationReader reader;
    private final NotCheckedList notChecked;

    PathsReader(Documents documents, SchemaBook book, NotCheckedList notChecked) {
        this.documents = documents;
        this.reader = new OperationReader(documents, book, notChecked);
        this.notChecked = notChecked;
    }

    List<Operation> operations() {
        List<Operation> found = new ArrayList<>();
        documents.main().root().child("paths").members().forEach((path, item) -> {
            if (path.startsWith("/")) {
                PathTemplate template = PathTemplate.of(path);
                add(found, template, item);
                // A path item may refer to another and still have members of its own (OpenAPI, Path Item Object).
                if (item.child("$ref").exists()) {
                    referred(found, template, item);
                }
            }
        });
        found.sort(Comparator.comparing(Operation::path, PathTemplate.MOST_CONCRETE_FIRST));
        return List.copyOf(found);
    }

    private void referred(List<Operation> found, PathTemplate template, DocumentNode item) {
        try {
            add(found, template, documents.follow(item));
        } catch (UnresolvedReference e) {
            notChecked.add(item, "the reference " + e.getMessage());
        }
    }

    private void add(List<Operation> found, PathTemplate path, DocumentNode item) {
        for (String method : METHODS) {
            DocumentNode operation = item.child(method);
            if (operation.exists()) {
                found.add(new Operation(method.toUpperCase(Locale.ROOT), path, item, operation, reader));
            }
        }
    }
}
