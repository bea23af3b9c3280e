package dev.understudy.contract;

import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.document.Documents;
import dev.understudy.contract.document.UnresolvedReferenceException;
import dev.understudy.contract.internal.schema.SchemaBundle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Reads the operations of a contract. Path items that cannot be resolved are recorded as not checked. */
final class PathsReader {

    private static final List<String> METHODS =
            List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final Documents documents;
    private final OperationReader reader;
    private final NotCheckedList notChecked;

    PathsReader(Documents documents, SchemaBundle bundle, NotCheckedList notChecked) {
        this.documents = documents;
        this.reader = new OperationReader(documents, bundle, notChecked);
        this.notChecked = notChecked;
    }

    List<Operation> operations() {
        List<Operation> found = new ArrayList<>();
        documents.main().root().child("paths").members().forEach((path, item) -> {
            if (path.startsWith("/")) {
                PathTemplate template = PathTemplate.of(path);
                add(found, template, item);
                // A path item may have both a reference and its own operations (OpenAPI, Path Item Object).
                if (item.child("$ref").exists()) {
                    addReferenced(found, template, item);
                }
            }
        });
        found.sort(Comparator.comparing(Operation::path, PathTemplate.BY_PRECEDENCE));
        return List.copyOf(found);
    }

    private void addReferenced(List<Operation> found, PathTemplate template, DocumentNode item) {
        try {
            add(found, template, documents.follow(item));
        } catch (UnresolvedReferenceException e) {
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
