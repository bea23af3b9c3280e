package dev.understudy.verify.internal.link;

import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Links a POST to the GETs of what its body names by an id that the caller chose. */
final class BodyId implements LinkFinder {

    private final Likeness likeness;
    private final Map<Operation, Topic> topics = new HashMap<>();

    BodyId(Likeness likeness) {
        this.likeness = likeness;
    }

    @Override
    public List<OperationLink> of(Operation write, List<Operation> operations) {
        Optional<Representation> body = write.method().equals("POST") ? likeness.request(write) : Optional.empty();
        return body.stream()
                .flatMap(thing -> operations.stream()
                        .filter(read -> read.method().equals("GET") && isAboutTheSame(write, read))
                        .flatMap(read -> link(write, read, thing).stream()))
                .toList();
    }

    /** A link by the id in an answer as one by the same place of what was asked. */
    static OperationLink asked(OperationLink link) {
        Map<Parameter, Expression> values = new LinkedHashMap<>();
        link.values()
                .forEach((parameter, expression) -> values.put(
                        parameter,
                        expression instanceof Expression.OfAnswerBody answered
                                ? new Expression.OfRequestBody(answered.at())
                                : expression));
        return new OperationLink(link.write(), link.read(), link.evidence(), values, false, false);
    }

    private boolean isAboutTheSame(Operation write, Operation read) {
        return OwnId.isMember(write, read) || topic(write).isThatOf(topic(read));
    }

    private Optional<OperationLink> link(Operation write, Operation read, Representation body) {
        Map<Parameter, Expression> values = new LinkedHashMap<>(Named.shared(write, read));
        List<Parameter> open = new ArrayList<>(read.parameters());
        open.removeIf(parameter -> values.containsKey(parameter) || !parameter.required());
        String noun = topic(write).last();
        return Optional.of(open)
                .filter(ids -> ids.size() == 1)
                .flatMap(ids -> OwnId.property(body.properties(), ids.get(0), noun))
                .map(name -> {
                    values.put(open.get(0), new Expression.OfRequestBody(body.place(name)));
                    return new OperationLink(write, read, Evidence.SHARED_ID, values, false, false);
                });
    }

    private Topic topic(Operation operation) {
        return topics.computeIfAbsent(operation, Topic::of);
    }
}
