package dev.understudy.contract;

import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.internal.schema.SchemaBook;
import dev.understudy.contract.schema.NotChecked;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Walks a whole contract to find what in it nobody judges. */
final class Inventory {

    private final DocumentNode root;
    private final List<Operation> operations;
    private final SchemaBook book;
    private final NotCheckedList notChecked;

    Inventory(DocumentNode root, List<Operation> operations, SchemaBook book, NotCheckedList notChecked) {
        this.root = root;
        this.operations = operations;
        this.book = book;
        this.notChecked = notChecked;
    }

    List<NotChecked> notChecked() {
        operations.forEach(this::visit);
        DocumentNode webhooks = root.child("webhooks");
        if (webhooks.exists()) {
            notChecked.add(webhooks, "what the server calls is not seen by its caller");
        }
        Set<NotChecked> all = new LinkedHashSet<>(notChecked.all());
        all.addAll(book.notChecked());
        return List.copyOf(all);
    }

    private void visit(Operation operation) {
        operation.parameters().forEach(this::visit);
        operation.requestBody().ifPresent(body -> visit(body.contents()));
        operation.responses().values().forEach(response -> {
            response.headers().forEach(this::visit);
            visit(response.contents());
        });
        if (operation.node().child("callbacks").exists()) {
            notChecked.add(operation.node().child("callbacks"), "what the server calls is not seen by its caller");
        }
    }

    private void visit(Parameter parameter) {
        parameter.schema().ifPresent(BodySchema::prepare);
        parameter.content().ifPresent(this::visit);
    }

    private void visit(Contents contents) {
        contents.all().forEach(this::visit);
    }

    private void visit(Content content) {
        content.schema().ifPresent(BodySchema::prepare);
        if (content.schema().isPresent() && !isFree(content)) {
            if (!content.mediaType().isReadable()) {
                notChecked.add(content.node(), "bodies of type " + content.mediaType() + " are not read");
            } else if (content.mediaType().isText()
                    && content.schema().get().shape().isCompound()) {
                notChecked.add(content.node(), "a text has no parts, as the schema would have it");
            }
        }
        if (!content.node().child("encoding").value().isEmpty()) {
            notChecked.add(content.node().child("encoding"), "how the parts are written is not read");
        }
    }

    // A schema that says no more than "some bytes" leaves nothing to judge.
    private static boolean isFree(Content content) {
        Set<String> types = content.schema().orElseThrow().shape().types();
        return types.isEmpty() || types.equals(Set.of("string"));
    }
}
