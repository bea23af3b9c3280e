package dev.understudy.verify.internal.diff;

import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Compares the answers of an operation. Each status is compared with what the other contract declares for it. */
final class ResponseComparison {

    private static final int FIRST_STATUS = 100;
    private static final int LAST_STATUS = 599;

    private final BodyComparison bodies;
    private final ParameterComparison parameters;

    ResponseComparison(BodyComparison bodies, ParameterComparison parameters) {
        this.bodies = bodies;
        this.parameters = parameters;
    }

    List<Change> compare(Subject operation, Operation ofOld, Operation ofNew) {
        // Ranges and "default" stand for many statuses, of which one of each kind is enough.
        Map<String, Integer> statuses = new LinkedHashMap<>();
        for (int status = FIRST_STATUS; status <= LAST_STATUS; status++) {
            String key = ofOld.response(status).map(Response::status).orElse("") + "|"
                    + ofNew.response(status).map(Response::status).orElse("");
            statuses.putIfAbsent(key, status);
        }
        List<Change> changes = new ArrayList<>();
        for (int status : statuses.values()) {
            compare(operation, status, ofOld, ofNew).forEach(change -> addOnce(change, changes));
        }
        return changes;
    }

    // Two statuses with the same schemas, such as 400 and default, have the same changes at the same places.
    private static void addOnce(Change change, List<Change> changes) {
        boolean isKnown = changes.stream()
                .anyMatch(each -> each.oldPlace().equals(change.oldPlace())
                        && each.newPlace().equals(change.newPlace())
                        && each.keyword().equals(change.keyword())
                        && each.pointer().equals(change.pointer())
                        && each.callers().equals(change.callers())
                        && !each.keyword().equals("responses"));
        if (!isKnown) {
            changes.add(change);
        }
    }

    private List<Change> compare(Subject operation, int status, Operation ofOld, Operation ofNew) {
        Optional<Response> oldResponse = ofOld.response(status);
        Optional<Response> newResponse = ofNew.response(status);
        if (oldResponse.isPresent() && newResponse.isPresent()) {
            return both(operation, oldResponse.get(), newResponse.get());
        }
        if (oldResponse.isPresent()) {
            return List.of(operation
                    .of("answer " + oldResponse.get().status(), "answer")
                    .at(oldResponse.get().node(), ofNew.node())
                    .change("responses")
                    .at("/responses/" + oldResponse.get().status())
                    .effect(Effect.REMOVED)
                    .breaks(Caller.SERVER, Caller.SOURCE)
                    .witness(Witness.of(Witness.Kind.STATUS, String.valueOf(status), true))
                    .build());
        }
        return newResponse.stream()
                .map(response -> operation
                        .of("answer " + response.status(), "answer")
                        .at(ofOld.node(), response.node())
                        .change("responses")
                        .at("/responses/" + response.status())
                        .effect(Effect.ADDED)
                        .breaks(Caller.STRICT)
                        .witness(Witness.of(Witness.Kind.STATUS, String.valueOf(status), false))
                        .build())
                .toList();
    }

    private List<Change> both(Subject operation, Response ofOld, Response ofNew) {
        Subject subject = operation.of("answer " + ofNew.status(), "answer").at(ofOld.node(), ofNew.node());
        List<Change> changes = new ArrayList<>(headers(subject, ofOld, ofNew));
        changes.addAll(bodies.contents(subject, ofOld.contents(), ofNew.contents()));
        return changes;
    }

    private List<Change> headers(Subject subject, Response ofOld, Response ofNew) {
        Map<String, Parameter> oldHeaders = byName(ofOld);
        Map<String, Parameter> newHeaders = byName(ofNew);
        List<Change> changes = new ArrayList<>();
        oldHeaders.forEach((name, header) -> {
            Parameter other = newHeaders.get(name);
            if (other == null) {
                changes.add(missing(subject, header, Effect.REMOVED, subject));
            } else {
                Subject both = subject.at(header.node(), other.node());
                if (header.required() && !other.required()) {
                    changes.add(missing(both, header, Effect.WIDENED, both));
                } else if (!header.required() && other.required()) {
                    changes.add(both.change("required")
                            .at("/headers/" + header.name())
                            .effect(Effect.NARROWED)
                            .breaks(Caller.SERVER)
                            .witness(Witness.of(Witness.Kind.VALUE, "an answer without " + header.name(), true))
                            .build());
                }
                Subject value = both.of(subject.part() + " header " + header.name(), "answer");
                changes.addAll(parameters.schemas(value, header.valueSchema(), other.valueSchema()));
            }
        });
        newHeaders.forEach((name, header) -> {
            if (!oldHeaders.containsKey(name)) {
                ChangeBuilder added = subject.at(subject.oldNode(), header.node())
                        .change("headers")
                        .at("/headers/" + header.name())
                        .effect(Effect.ADDED);
                changes.add((header.required()
                                ? added.breaks(Caller.SERVER)
                                        .witness(Witness.of(
                                                Witness.Kind.VALUE, "an answer without " + header.name(), true))
                                : added)
                        .build());
            }
        });
        return changes;
    }

    private static Change missing(Subject subject, Parameter header, Effect effect, Subject nodes) {
        ChangeBuilder change = subject.change(effect == Effect.REMOVED ? "headers" : "required")
                .at("/headers/" + header.name())
                .nodes(effect == Effect.REMOVED ? header.node() : nodes.oldNode(), nodes.newNode())
                .effect(effect);
        if (effect == Effect.REMOVED) {
            change.breaks(Caller.SOURCE).witness(Witness.of(Witness.Kind.NAME, header.name(), true));
        }
        return (header.required()
                        ? change.breaks(Caller.TOLERANT, Caller.STRICT)
                                .witness(Witness.of(Witness.Kind.VALUE, "an answer without " + header.name(), false))
                        : change)
                .build();
    }

    private static Map<String, Parameter> byName(Response response) {
        Map<String, Parameter> headers = new LinkedHashMap<>();
        response.headers().forEach(header -> headers.put(header.name().toLowerCase(Locale.ROOT), header));
        return headers;
    }
}
