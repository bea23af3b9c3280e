package dev.understudy.contract;

import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.internal.schema.SchemaBundle;
import dev.understudy.contract.schema.NotChecked;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the parts of a contract that are not checked. Parsing an operation and compiling a schema record such parts, so
 * this class does both for the complete contract.
 */
final class NotCheckedFinder {

    private final DocumentNode root;
    private final List<Operation> operations;
    private final SchemaBundle bundle;
    private final NotCheckedList notChecked;

    NotCheckedFinder(DocumentNode root, List<Operation> operations, SchemaBundle bundle, NotCheckedList notChecked) {
        this.root = root;
        this.operations = operations;
        this.bundle = bundle;
        this.notChecked = notChecked;
    }

    List<NotChecked> notChecked() {
        operations.forEach(this::findIn);
        DocumentNode webhooks = root.child("webhooks");
        if (webhooks.exists()) {
            notChecked.add(webhooks, "requests that the server sends are not observed");
        }
        Set<NotChecked> all = new LinkedHashSet<>(notChecked.all());
        all.addAll(bundle.notChecked());
        return List.copyOf(all);
    }

    private void findIn(Operation operation) {
        operation.parameters().forEach(this::findIn);
        operation.requestBody().ifPresent(body -> findIn(body.contents()));
        operation.responses().values().forEach(response -> {
            response.headers().forEach(this::findIn);
            findIn(response.contents());
        });
        if (operation.node().child("callbacks").exists()) {
            notChecked.add(operation.node().child("callbacks"), "requests that the server sends are not observed");
        }
    }

    private void findIn(Parameter parameter) {
        parameter.schema().ifPresent(CompiledSchema::compile);
        parameter.content().ifPresent(this::findIn);
    }

    private void findIn(Contents contents) {
        contents.all().forEach(this::findIn);
    }

    private void findIn(Content content) {
        content.schema().ifPresent(CompiledSchema::compile);
        if (content.schema().isPresent() && !content.schema().get().shape().allowsEveryText()) {
            if (!content.mediaType().isReadable()) {
                notChecked.add(content.node(), "bodies of type " + content.mediaType() + " are not read");
            } else if (content.mediaType().isText()
                    && content.schema().get().shape().isCompound()) {
                notChecked.add(content.node(), "the schema requires an object or array, but plain text is neither");
            }
        }
        if (!content.node().child("encoding").value().isEmpty()) {
            notChecked.add(content.node().child("encoding"), "the encoding of the parts is not checked");
        }
    }
}
