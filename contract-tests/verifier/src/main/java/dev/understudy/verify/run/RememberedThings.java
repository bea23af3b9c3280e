package dev.understudy.verify.run;

import dev.understudy.contract.Contract;
import dev.understudy.verify.internal.derive.Case;
import dev.understudy.verify.internal.derive.Credentials;
import dev.understudy.verify.internal.derive.Draft;
import dev.understudy.verify.internal.derive.Expectation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;

/** What a run may change, read before the first request that may change it. */
final class RememberedThings {

    // A server that takes no notice of a parameter would show the same thing under a thousand names.
    private static final int MOST_THINGS = 20;
    private static final int TO_PUT_ONE_BACK = 3;

    private final Contract contract;
    private final List<LinkedOperations> linked;
    private final Session session;
    private final Recorder recorder;
    private final Set<ThingRequests> known = new HashSet<>();
    private final Map<List<Object>, JsonNode> shown = new HashMap<>();
    // Whoever stops the process reads it too.
    private final List<LinkedState> states = new CopyOnWriteArrayList<>();

    RememberedThings(Contract contract, List<LinkedOperations> linked, Session session, Recorder recorder) {
        this.contract = contract;
        this.linked = linked;
        this.session = session;
        this.recorder = recorder;
    }

    /** The operations that write and read things of which it is known before which they are. */
    List<LinkedOperations> linked() {
        return linked;
    }

    /** Reads what the usual requests reach, as long as it may go on; those that could be read. */
    List<LinkedState> usual(BooleanSupplier goOn) {
        List<LinkedState> usual = new ArrayList<>();
        for (LinkedOperations operations : linked) {
            if (goOn.getAsBoolean()) {
                ThingRequests requests = ThingRequests.usual(operations);
                known.add(requests);
                remember(operations, requests).ifPresent(usual::add);
            }
        }
        return usual;
    }

    /**
     * Reads what a run has created, as two operations read and write it; empty if it cannot be read. It is put back only
     * if it is not to be removed.
     */
    Optional<LinkedState> created(LinkedOperations operations, CreatedThing thing) {
        ThingRequests requests = ThingRequests.of(operations, thing.read(), thing.caller());
        if (!known.add(requests)) {
            return Optional.empty();
        }
        return thing.removal().isEmpty() ? remember(operations, requests) : state(operations, requests);
    }

    /**
     * Reads what a case may change, unless it is known.
     *
     * @return whether the case may be sent: not if there are too many things already
     */
    boolean rememberBefore(Case each) {
        for (LinkedOperations operations : linked) {
            if (each.draft().operation().equals(operations.write().operation()) && mayWrite(each)) {
                ThingRequests requests = ThingRequests.of(operations, each);
                boolean usual = requests.equals(ThingRequests.usual(operations));
                if (!usual && !known.contains(requests) && states.size() >= MOST_THINGS) {
                    return false;
                }
                if (known.add(requests)) {
                    remember(operations, requests);
                }
            }
        }
        return true;
    }

    /**
     * Reads what a request is about to write over, unless it is known.
     *
     * @param operations read it, and write all of it that the request does
     * @return whether it can be put back
     */
    boolean rememberBefore(LinkedOperations operations, Draft read, Credentials caller) {
        ThingRequests requests = ThingRequests.of(operations, read, caller);
        if (states.size() < MOST_THINGS && known.add(requests)) {
            return remember(operations, requests).isPresent();
        }
        return shown.containsKey(key(operations, requests));
    }

    /** How many requests it takes at most to send one more case and to put all of them back. */
    int reserve() {
        int known = TO_PUT_ONE_BACK * states.size();
        return linked.isEmpty() || states.size() >= MOST_THINGS ? known : known + 1 + TO_PUT_ONE_BACK;
    }

    /** All of them, the last remembered first: the same thing may be known by two names, and the first was right. */
    List<LinkedState> lastFirst() {
        List<LinkedState> reversed = new ArrayList<>(states);
        Collections.reverse(reversed);
        return reversed;
    }

    private Optional<LinkedState> remember(LinkedOperations operations, ThingRequests requests) {
        Optional<LinkedState> state = state(operations, requests);
        state.ifPresent(states::add);
        return state;
    }

    private Optional<LinkedState> state(LinkedOperations operations, ThingRequests requests) {
        LinkedThing thing = new LinkedThing(operations, requests, session, recorder::record);
        // A PATCH and a PUT of one path write one thing; what was read first was there before both.
        List<Object> read = key(operations, requests);
        Optional<JsonNode> before = Optional.ofNullable(shown.get(read)).or(thing::read);
        before.ifPresent(value -> shown.put(read, value));
        return before.map(value -> new LinkedState(contract, operations, session, recorder, thing, value));
    }

    private static List<Object> key(LinkedOperations operations, ThingRequests requests) {
        return List.of(requests.read(), requests.caller(), operations.wrapping().read());
    }

    // Who must be refused is expected to change nothing; a server that does not refuse them has a finding of its own.
    private static boolean mayWrite(Case each) {
        Expectation expected = each.expectation();
        return switch (expected.kind()) {
            case STATUS -> expected.namesSuccess();
            case UNKNOWN_PATH, WRONG_METHOD -> false;
            default -> each.caller().equals(Credentials.USUAL);
        };
    }
}
