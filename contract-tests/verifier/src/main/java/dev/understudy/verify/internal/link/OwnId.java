package dev.understudy.verify.internal.link;

import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import java.util.Optional;
import java.util.Set;

/** Tells a thing's own id from those of others that it refers to: {@code id} from {@code parent_id}. */
final class OwnId {

    private OwnId() {}

    /** The property of what is created that a parameter of a read has the value of; empty if there is no such one. */
    static Optional<String> property(Set<String> properties, Parameter parameter, String noun) {
        return properties.stream()
                .filter(name -> Nouns.isSame(name, parameter.name()) && isOwn(name, parameter, noun))
                .findFirst()
                .or(() -> properties.stream()
                        .filter(name -> Nouns.isId(parameter.name()) && name.equalsIgnoreCase("id"))
                        .findFirst())
                .or(() -> properties.stream()
                        .filter(name -> Nouns.isId(parameter.name()) && isIdOf(name, noun))
                        .findFirst());
    }

    /** Whether a property is the id of what an operation creates, and not of something that it refers to. */
    static boolean isOwn(String property, Parameter parameter, String noun) {
        if (!Nouns.isId(property)) {
            return Nouns.isSame(property, parameter.name());
        }
        return Nouns.ofId(property).isEmpty() || isIdOf(property, noun);
    }

    /** Whether a path is that of another and one parameter more: a member of the collection that is posted to. */
    static boolean isMember(Operation write, Operation read) {
        String collection = write.path().withoutNames();
        String member = read.path().withoutNames();
        return member.endsWith("/{}") && member.length() - 3 == collection.length() && member.startsWith(collection);
    }

    private static boolean isIdOf(String property, String noun) {
        return Nouns.isId(property) && !noun.isEmpty() && Nouns.ofId(property).equals(noun);
    }
}
