package dev.understudy.contract;

import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.internal.schema.DeepObjectStyle;
import dev.understudy.contract.internal.schema.SchemaBundle;
import dev.understudy.contract.schema.NotChecked;
import dev.understudy.contract.schema.Shape;
import dev.understudy.contract.syntax.MediaType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
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
        if (parameter.style() == Parameter.Style.DEEP_OBJECT) {
            parameter.schema().ifPresent(schema -> findUndefined(parameter.node(), schema.shape()));
        }
    }

    private void findUndefined(DocumentNode node, Shape shape) {
        if (!DeepObjectStyle.defines(shape)) {
            notChecked.add(
                    node, "OpenAPI does not define how the style deepObject represents arrays and nested objects");
        }
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
        DocumentNode encodings = content.node().child("encoding");
        if (content.mediaType().isForm()) {
            content.schema().ifPresent(schema -> findInForm(encodings, schema.shape()));
        } else if (!encodings.value().isEmpty()) {
            notChecked.add(encodings, "the encoding of the parts is not checked");
        }
        if (content.node().child("itemSchema").exists()) {
            notChecked.add(content.node().child("itemSchema"), "the items of a stream are not read");
        }
    }

    private void findInForm(DocumentNode encodings, Shape form) {
        encodings.members().forEach((name, encoding) -> {
            Optional<MediaType> type =
                    MediaType.of(encoding.child("contentType").text(""));
            if (encoding.child("style").text("").equals("deepObject")) {
                findUndefined(encoding, form.property(name));
            } else if (type.filter(declared -> !declared.isJson() && !declared.isText())
                    .isPresent()) {
                notChecked.add(encoding, "values of type " + type.get() + " are not read");
            }
        });
    }
}
