package dev.understudy.verify.run;

import dev.understudy.contract.Operation;
import dev.understudy.verify.exchange.Answer;
import dev.understudy.verify.internal.derive.Case;
import dev.understudy.verify.internal.derive.Credentials;
import dev.understudy.verify.internal.derive.Draft;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What a run creates, seen in every answer that comes, and removed at the end. */
final class CreatedThings {

    // One case more: the write, four reads at most, and its removal.
    private static final int FOR_ONE_MORE = 6;
    // Others' servers are not filled with what a long run makes.
    private static final int MOST_AT_ONCE = 20;
    // Accepted and not yet done (RFC 9110 section 15.3.3): there may be nothing to read so far.
    private static final int LATER = 202;

    private final List<LinkedOperations> creating;
    private final Removals removals;
    private final boolean removable;
    private boolean keepsAll;
    // By what reads them. Whoever stops the process looks at them too.
    private final Map<Draft, CreatedThing> things = new LinkedHashMap<>();

    CreatedThings(List<LinkedOperations> creating, Removals removals) {
        this.creating = creating;
        this.removals = removals;
        this.removable = creating.stream().anyMatch(each -> removals.isPossible(each.read()));
    }

    /** Remembers what an answer says to have created. */
    void saw(Case each, Answer answer) {
        for (LinkedOperations operations : creating) {
            thing(operations, each, answer).ifPresent(thing -> remember(thing, isNamed(operations, each, answer)));
        }
    }

    /** What an answer says to have created, as two operations write and read it; empty if it says nothing of it. */
    Optional<CreatedThing> thing(LinkedOperations operations, Case each, Answer answer) {
        boolean creates = answer.isSuccess()
                && answer.status() != LATER
                && each.draft().operation().equals(operations.write().operation());
        return creates
                ? operations.link().after(each.draft(), answer).map(values -> {
                    Draft read = operations.read().usual().orElseThrow().with(values);
                    return new CreatedThing(
                            operations,
                            read,
                            removals.of(read, answer),
                            each.caller().known());
                })
                : Optional.empty();
    }

    /** How many requests it takes at most to send one more case and to remove all of them. */
    synchronized int reserve() {
        int known = (int) things.values().stream()
                .filter(thing -> thing.removal().isPresent())
                .count();
        return removable ? known + FOR_ONE_MORE : known;
    }

    /** The first of those to be removed, if there are more than should be at once. */
    synchronized Optional<CreatedThing> tooMany() {
        List<CreatedThing> toRemove = things.values().stream()
                .filter(thing -> thing.removal().isPresent())
                .toList();
        return !keepsAll && toRemove.size() > MOST_AT_ONCE ? Optional.of(toRemove.get(0)) : Optional.empty();
    }

    /** Has nothing removed before the end, where all of it is tried once: the server does not want to. */
    synchronized void keepUntilTheEnd() {
        keepsAll = true;
    }

    /** Forgets what is gone. */
    synchronized void forget(CreatedThing thing) {
        things.remove(thing.read());
    }

    /** One that a caller created and a DELETE removes. */
    synchronized Optional<CreatedThing> removedBy(Operation delete, Credentials caller) {
        return things.values().stream()
                .filter(thing -> thing.caller().equals(caller))
                .filter(thing -> thing.removal()
                        .filter(removal -> removal.operation().equals(delete))
                        .isPresent())
                .findFirst();
    }

    /** All of them, the last created first: it may depend on the others. */
    synchronized List<CreatedThing> lastFirst() {
        List<CreatedThing> reversed = new ArrayList<>(things.values());
        Collections.reverse(reversed);
        return reversed;
    }

    // Who answers an id twice that nobody asked for did not create a thing the second time, and perhaps not the first.
    private synchronized void remember(CreatedThing thing, boolean named) {
        things.merge(thing.read(), thing, (earlier, again) -> named ? earlier : earlier.kept());
    }

    private static boolean isNamed(LinkedOperations operations, Case each, Answer answer) {
        Optional<JsonNode> asked = each.draft().body();
        Optional<JsonNode> answered = answer.body().json();
        return operations
                .link()
                .idInAnswer()
                .filter(at -> asked.isPresent() && answered.isPresent())
                .filter(at -> asked.get().at(at).equals(answered.get().at(at)))
                .isPresent();
    }
}
