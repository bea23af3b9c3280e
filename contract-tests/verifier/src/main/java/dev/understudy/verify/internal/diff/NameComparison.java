package dev.understudy.verify.internal.diff;

import dev.understudy.contract.CompiledSchema;
import dev.understudy.contract.Content;
import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.Response;
import dev.understudy.contract.document.DocumentNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares the names and types that generated code gets from two versions of a contract. */
final class NameComparison {

    private final Versions versions;
    private final Map<Operation, Operation> operations;
    private final GeneratedNames names;
    private final List<Change> changes = new ArrayList<>();

    NameComparison(Versions versions, Map<Operation, Operation> operations) {
        this.versions = versions;
        this.operations = operations;
        this.names = new GeneratedNames(versions, changes::add);
    }

    List<Change> changes() {
        operations.forEach(this::compare);
        return changes;
    }

    private void compare(Operation ofOld, Operation ofNew) {
        Subject subject = new Subject(ofNew.id(), "operation", "document", ofOld.node(), ofNew.node());
        DocumentNode oldId = ofOld.node().child("operationId");
        DocumentNode newId = ofNew.node().child("operationId");
        String oldName = versions.oldNames().operationName(ofOld).orElse(oldId.text(""));
        String newName = versions.newNames().operationName(ofNew).orElse(newId.text(""));
        if (oldId.exists() && !oldName.equals(newName)) {
            changes.add(subject.change("operationId")
                    .at("/operationId")
                    .nodes(oldId, newId)
                    .effect(Effect.RENAMED)
                    .breaks(Caller.SOURCE)
                    .witness(Witness.of(Witness.Kind.NAME, oldName, true))
                    .build());
        }
        compareParameters(subject, ofOld, ofNew);
        ofOld.requestBody()
                .ifPresent(body -> ofNew.requestBody()
                        .ifPresent(other -> compareContents(
                                subject.of("request body", "request"),
                                body.contents().all(),
                                other.contents().all())));
        ofOld.responses().forEach((status, response) -> {
            Subject answer = subject.of("answer " + status, "answer");
            if (ofNew.responses().containsKey(status)) {
                compareResponses(answer, response, ofNew.responses().get(status));
            } else if (isCovered(status, ofNew)) {
                // The status has no type of its own any more.
                changes.add(otherType(answer, response.node(), ofNew.node(), status));
            }
        });
        ofNew.responses().forEach((status, response) -> {
            Optional<Response> range = range(status, ofOld);
            if (range.isPresent() && ofNew.responses().containsKey(range.get().status())) {
                // The status had the type of its range.
                Subject answer = subject.of("answer " + status, "answer");
                changes.add(otherType(answer, range.get().node(), response.node(), status));
            }
        });
    }

    private static Change otherType(Subject answer, DocumentNode ofOld, DocumentNode ofNew, String status) {
        return answer.at(ofOld, ofNew)
                .change("responses")
                .at("/responses/" + status)
                .effect(Effect.RENAMED)
                .breaks(Caller.SOURCE)
                .witness(Witness.of(Witness.Kind.NAME, "the result for status " + status, true))
                .build();
    }

    /** Returns the range that a status belongs to, unless the status is declared itself. */
    private static Optional<Response> range(String status, Operation operation) {
        return status.matches("\\d+") && !operation.responses().containsKey(status)
                ? operation
                        .response(Integer.parseInt(status))
                        .filter(response -> response.status().endsWith("XX"))
                : Optional.empty();
    }

    private void compareResponses(Subject subject, Response ofOld, Response ofNew) {
        compareContents(subject, ofOld.contents().all(), ofNew.contents().all());
        for (Parameter header : ofOld.headers()) {
            ofNew.headers().stream()
                    .filter(other -> other.name().equalsIgnoreCase(header.name()))
                    .findFirst()
                    .ifPresent(other -> compareValues(
                            subject.of(subject.part() + " header " + header.name(), "answer"), header, other));
        }
    }

    private void compareValues(Subject subject, Parameter ofOld, Parameter ofNew) {
        Optional<CompiledSchema> schema = ofOld.valueSchema();
        Optional<CompiledSchema> other = ofNew.valueSchema();
        if (schema.isPresent() && other.isPresent()) {
            names.compare(subject, schema.get().node(), other.get().node());
        }
    }

    private static boolean isCovered(String status, Operation operation) {
        return status.matches("\\d+")
                ? operation.response(Integer.parseInt(status)).isPresent()
                : operation.responses().containsKey("default");
    }

    private void compareParameters(Subject subject, Operation ofOld, Operation ofNew) {
        for (Parameter parameter : ofOld.parameters()) {
            Optional<Parameter> other = ofNew.parameters().stream()
                    .filter(each -> each.in() == parameter.in() && each.name().equals(parameter.name()))
                    .findFirst();
            other.ifPresent(
                    found -> compareValues(subject.of("parameter " + parameter.name(), "request"), parameter, found));
        }
    }

    private void compareContents(Subject subject, List<Content> ofOld, List<Content> ofNew) {
        for (Content content : ofOld) {
            ofNew.stream()
                    .filter(other -> other.mediaType()
                            .toString()
                            .equals(content.mediaType().toString()))
                    .filter(other ->
                            content.schema().isPresent() && other.schema().isPresent())
                    .findFirst()
                    .ifPresent(other -> names.compare(
                            subject,
                            content.schema().get().node(),
                            other.schema().get().node()));
        }
    }
}
