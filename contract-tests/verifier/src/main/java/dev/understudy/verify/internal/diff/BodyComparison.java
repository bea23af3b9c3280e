package dev.understudy.verify.internal.diff;

import dev.understudy.contract.CompiledSchema;
import dev.understudy.contract.Content;
import dev.understudy.contract.Contents;
import dev.understudy.contract.Operation;
import dev.understudy.contract.RequestBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares request bodies, and the contents of bodies in both directions. */
final class BodyComparison {

    private final Versions versions;

    BodyComparison(Versions versions) {
        this.versions = versions;
    }

    /** Compares the request bodies of two operations. */
    List<Change> requests(Subject operation, Operation ofOld, Operation ofNew) {
        Optional<RequestBody> oldBody = ofOld.requestBody();
        Optional<RequestBody> newBody = ofNew.requestBody();
        Subject subject = operation.of("request body", "request");
        if (oldBody.isEmpty() && newBody.isEmpty()) {
            return List.of();
        }
        if (oldBody.isEmpty()) {
            ChangeBuilder added = subject.at(ofOld.node(), newBody.get().node())
                    .change("requestBody")
                    .effect(Effect.ADDED);
            added.witness(request(ofOld, "with a body", false));
            if (newBody.get().required()) {
                added.breaks(Caller.TOLERANT, Caller.STRICT).witness(request(ofOld, "without a body", true));
            }
            return List.of(added.breaks(Caller.SERVER).build());
        }
        if (newBody.isEmpty()) {
            return List.of(subject.at(oldBody.get().node(), ofNew.node())
                    .change("requestBody")
                    .effect(Effect.REMOVED)
                    .breaks(Caller.TOLERANT, Caller.STRICT, Caller.SOURCE)
                    .witness(request(ofOld, "with a body", true))
                    .build());
        }
        Subject both = subject.at(oldBody.get().node(), newBody.get().node());
        List<Change> changes = new ArrayList<>();
        if (oldBody.get().required() != newBody.get().required()) {
            changes.add(required(both, ofOld, newBody.get().required()));
        }
        changes.addAll(contents(both, oldBody.get().contents(), newBody.get().contents()));
        return changes;
    }

    private static Change required(Subject subject, Operation operation, boolean isRequired) {
        ChangeBuilder change = subject.change("required").at("/required");
        return (isRequired
                        ? change.effect(Effect.NARROWED).breaks(Caller.TOLERANT, Caller.STRICT)
                        : change.effect(Effect.WIDENED).breaks(Caller.SERVER))
                .witness(request(operation, "without a body", isRequired))
                .build();
    }

    private static Witness request(Operation operation, String description, boolean oldIsValid) {
        return Witness.of(
                Witness.Kind.REQUEST, operation.method() + " " + operation.path() + " " + description, oldIsValid);
    }

    /** Compares the contents of two bodies. */
    List<Change> contents(Subject subject, Contents ofOld, Contents ofNew) {
        List<Change> changes = new ArrayList<>();
        for (Content content : ofOld.all()) {
            Optional<Content> covering = ofNew.covering(content.mediaType());
            if (covering.isPresent()) {
                changes.addAll(schemas(subject, content, covering.get()));
            } else {
                ChangeBuilder removed = subject.at(content.node(), subject.newNode())
                        .change("content")
                        .at("/content/" + content.mediaType())
                        .effect(Effect.REMOVED)
                        .witness(Witness.of(
                                Witness.Kind.REQUEST, content.mediaType().toString(), true));
                changes.add((subject.isRequest()
                                ? removed.breaks(Caller.TOLERANT, Caller.STRICT)
                                // A client that reads this media type no longer gets it.
                                : removed.breaks(Caller.TOLERANT, Caller.SERVER)
                                        .impact(ofNew.all().isEmpty() ? Impact.BREAKS : Impact.SAFE, Caller.STRICT))
                        .build());
            }
        }
        for (Content content : ofNew.all()) {
            boolean isRange = content.mediaType().toString().contains("*");
            if (ofOld.covering(content.mediaType()).isEmpty() && (isRange || !coversOneOf(content, ofOld))) {
                ChangeBuilder added = subject.at(subject.oldNode(), content.node())
                        .change("content")
                        .at("/content/" + content.mediaType())
                        .effect(Effect.ADDED)
                        .witness(Witness.of(
                                Witness.Kind.REQUEST, content.mediaType().toString(), false));
                changes.add((subject.isRequest() ? added.breaks(Caller.SERVER) : added.breaks(Caller.STRICT)).build());
            }
        }
        return changes;
    }

    private static boolean coversOneOf(Content content, Contents others) {
        return others.all().stream().anyMatch(other -> content.mediaType().covers(other.mediaType()));
    }

    private List<Change> schemas(Subject subject, Content ofOld, Content ofNew) {
        Subject body = new Subject(
                subject.operation(),
                subject.part() + " " + ofOld.mediaType(),
                subject.direction(),
                ofOld.node(),
                ofNew.node());
        Optional<CompiledSchema> oldSchema = ofOld.schema();
        Optional<CompiledSchema> newSchema = ofNew.schema();
        if (oldSchema.isPresent() && newSchema.isPresent()) {
            return SchemaChanges.of(versions, body, oldSchema.get(), newSchema.get());
        }
        if (oldSchema.isEmpty() && newSchema.isEmpty()) {
            return List.of();
        }
        return SchemaChanges.of(
                versions,
                body,
                oldSchema.orElseGet(() -> AnyValue.schema(newSchema.get())),
                newSchema.orElseGet(() -> AnyValue.schema(oldSchema.get())));
    }
}
