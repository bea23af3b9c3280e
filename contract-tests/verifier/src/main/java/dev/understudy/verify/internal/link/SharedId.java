package dev.understudy.verify.internal.link;

import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.Parameter.In;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Links a write to the one GET of another path that speaks of the same thing, shows it by the same schema, and gets all
 * that it asks for from the write: its parameters, or, if it creates, the id that it answers.
 */
final class SharedId implements LinkFinder {

    private final Likeness likeness;
    private final Map<Operation, Topic> topics = new HashMap<>();

    SharedId(Likeness likeness) {
        this.likeness = likeness;
    }

    @Override
    public List<OperationLink> of(Operation write, List<Operation> operations) {
        if (!LinkFinder.isWrite(write)) {
            return List.of();
        }
        List<OperationLink> found = new ArrayList<>();
        for (Operation read : operations) {
            boolean member = OwnId.isMember(write, read);
            if (read.method().equals("GET") && (member || topic(write).isThatOf(topic(read)))) {
                link(write, read, member).ifPresent(found::add);
            }
        }
        List<OperationLink> members = found.stream()
                .filter(link -> OwnId.isMember(write, link.read()))
                .toList();
        List<OperationLink> best = members.isEmpty() ? found : members;
        return best.size() == 1 ? best : List.of();
    }

    private Optional<OperationLink> link(Operation write, Operation read, boolean member) {
        Map<Parameter, Expression> values = new LinkedHashMap<>();
        List<Parameter> open = new ArrayList<>();
        for (Parameter parameter : read.parameters()) {
            boolean id = topic(read).ids().containsKey(parameter);
            Optional<Parameter> supply =
                    id ? sameId(write, read, parameter) : Named.among(write, parameter.in(), parameter.name());
            supply.ifPresent(from -> values.put(parameter, new Expression.OfParameter(from)));
            boolean asked = parameter.required()
                    || (id
                            && read.path().isConcrete()
                            && topic(read)
                                    .ids()
                                    .get(parameter)
                                    .equals(topic(write).last()));
            if (supply.isEmpty() && asked) {
                open.add(parameter);
            }
        }
        return write.method().equals("POST")
                ? created(write, read, member, values, open)
                : changed(write, read, values, open);
    }

    private Optional<OperationLink> changed(
            Operation write, Operation read, Map<Parameter, Expression> values, List<Parameter> open) {
        boolean one = likeness.isOneComponent(write, read);
        boolean like = endsWithId(write) && endsWithId(read) && isLike(write, read);
        return open.isEmpty() && choosesTheThing(write, values) && (one || like)
                ? Optional.of(new OperationLink(write, read, Evidence.SHARED_ID, values, one, false))
                : Optional.empty();
    }

    private Optional<OperationLink> created(
            Operation write, Operation read, boolean member, Map<Parameter, Expression> values, List<Parameter> open) {
        Optional<Representation> answer = likeness.answer(write);
        // By anything but an id there may be many of which one is shown, or it may have been there before.
        if (open.size() != 1
                || answer.isEmpty()
                || !isChoice(read, open.get(0))
                || !topic(read).ids().containsKey(open.get(0))) {
            return Optional.empty();
        }
        Parameter id = open.get(0);
        String noun = member ? topic(read).ids().get(id) : topic(write).last();
        boolean own = member || noun.equals(topic(read).ids().get(id));
        Optional<String> property = OwnId.property(answer.get().properties(), id, noun)
                .filter(name -> id.schema().isPresent()
                        && Likeness.isCompatible(
                                id.schema().get().shape(), answer.get().property(name)));
        boolean one = likeness.isOneComponent(write, read);
        return property.filter(name -> own && (one || (member && likeness.sharesIdAndMore(write, read, name))))
                .map(name -> {
                    values.put(id, new Expression.OfAnswerBody(answer.get().place(name)));
                    return new OperationLink(
                            write, read, Evidence.SHARED_ID, values, one, likeness.answersWhatIsRead(write, read));
                });
    }

    private Optional<Parameter> sameId(Operation write, Operation read, Parameter id) {
        String noun = topic(read).ids().get(id);
        return topic(write).ids().entrySet().stream()
                .filter(each -> each.getValue().equals(noun))
                .map(Map.Entry::getKey)
                .filter(other -> other.schema().isPresent()
                        && id.schema().isPresent()
                        && Likeness.isCompatible(
                                other.schema().get().shape(), id.schema().get().shape()))
                .findFirst();
    }

    // Nothing of the write's that chooses among many may be lost on the way to the read.
    private static boolean choosesTheThing(Operation write, Map<Parameter, Expression> values) {
        List<String> names = write.path().names();
        if (!endsWithId(write)) {
            return values.keySet().stream()
                    .anyMatch(parameter -> parameter.in() == In.PATH || Nouns.isId(parameter.name()));
        }
        return Named.among(write, In.PATH, names.get(names.size() - 1))
                .map(Expression.OfParameter::new)
                .filter(values::containsValue)
                .isPresent();
    }

    private boolean isLike(Operation write, Operation read) {
        return likeness.answer(read).stream()
                .flatMap(shown -> shown.properties().stream())
                .filter(Nouns::isId)
                .filter(name -> Nouns.ofId(name).isEmpty()
                        || Nouns.ofId(name).equals(topic(write).last()))
                .anyMatch(name -> likeness.sharesIdAndMore(write, read, name));
    }

    private static boolean isChoice(Operation read, Parameter id) {
        List<String> names = read.path().names();
        return names.isEmpty()
                ? id.in() == In.QUERY
                : id.in() == In.PATH && names.get(names.size() - 1).equals(id.name());
    }

    private static boolean endsWithId(Operation operation) {
        String path = operation.path().toString();
        String rest = path.substring(path.lastIndexOf('}') + 1);
        return path.contains("}")
                && List.of(rest.split("/", -1)).stream()
                        .allMatch(part -> part.isEmpty() || Nouns.of(part).isEmpty());
    }

    private Topic topic(Operation operation) {
        return topics.computeIfAbsent(operation, Topic::of);
    }
}
