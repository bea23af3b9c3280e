package dev.understudy.verify.internal.state;

import dev.understudy.contract.Contract;
import dev.understudy.verify.internal.derive.Case;
import dev.understudy.verify.internal.derive.Credentials;
import dev.understudy.verify.internal.derive.Draft;
import dev.understudy.verify.internal.derive.Expectation;
import dev.understudy.verify.internal.link.ResourceRequests;
import dev.understudy.verify.internal.link.WriteReadPair;
import dev.understudy.verify.internal.send.CaseSender;
import dev.understudy.verify.internal.send.Recorder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;

/**
 * The rule for a write to a resource that the request identifies, such as a PATCH or a PUT: the resource is read before the
 * first of them, and put back as it was then.
 */
public final class SnapshotRule implements Admission.Rule {

    // A server that ignores a parameter would show the same resource under a thousand names.
    private static final int MOST_SNAPSHOTS = 20;
    // The read before the write; a read, a write and another read to put back.
    private static final int COST = 4;

    private final Contract contract;
    private final List<WriteReadPair> pairs;
    private final UndoLog log;
    private final Recorder recorder;
    // Empty where the read showed nothing, and where the run deletes the resource in the end.
    private final Map<ResourceRequests, Optional<ResourceSnapshot>> known = new HashMap<>();
    private final Map<List<Object>, JsonNode> shown = new HashMap<>();
    private int taken;

    SnapshotRule(Contract contract, List<WriteReadPair> pairs, UndoLog log, Recorder recorder) {
        this.contract = contract;
        this.pairs = pairs;
        this.log = log;
        this.recorder = recorder;
    }

    /** Returns the pairs of which the request alone identifies the resource. */
    public List<WriteReadPair> pairs() {
        return pairs;
    }

    /** Takes snapshots of what the usual requests reach, as long as it may go on; returns those that could be taken. */
    public List<ResourceSnapshot> takeUsual(BooleanSupplier goOn) {
        List<ResourceSnapshot> usual = new ArrayList<>();
        for (WriteReadPair pair : pairs) {
            if (goOn.getAsBoolean()) {
                snapshot(pair, ResourceRequests.usual(pair)).ifPresent(usual::add);
            }
        }
        // A write that the server ought to refuse may change them, too.
        usual.forEach(log::add);
        return usual;
    }

    /**
     * Takes a snapshot of what the run has created, as a pair reads and writes it; empty if it cannot be read. It is put
     * back only if it is not to be deleted.
     */
    public Optional<ResourceSnapshot> takeCreated(WriteReadPair pair, CreatedResource created) {
        ResourceRequests requests = ResourceRequests.shownBy(pair, created.read(), created.caller());
        if (known.containsKey(requests)) {
            return Optional.empty();
        }
        if (created.removal().isEmpty()) {
            Optional<ResourceSnapshot> snapshot = snapshot(pair, requests);
            snapshot.ifPresent(log::add);
            return snapshot;
        }
        pairs.stream()
                .filter(other -> other.write().equals(pair.write()))
                .map(other -> ResourceRequests.writtenBy(other, requests.write(), requests.caller()))
                .forEach(other -> known.putIfAbsent(other, Optional.empty()));
        return read(pair, requests);
    }

    @Override
    public Admission admit(Case each, CaseSender sender) {
        List<UndoLog.Entry> undo = new ArrayList<>();
        for (WriteReadPair pair : log.isClosed() ? List.<WriteReadPair>of() : pairs) {
            if (each.draft().operation().equals(pair.write().operation()) && mayWrite(each)) {
                ResourceRequests requests = ResourceRequests.writtenBy(pair, each.draft(), each.caller());
                if (isTooMany(requests) && !requests.equals(ResourceRequests.usual(pair))) {
                    return new Admission.Withhold(Optional.empty());
                }
                snapshot(pair, requests).ifPresent(undo::add);
            }
        }
        return new Admission.Send(undo);
    }

    @Override
    public int cost() {
        return pairs.isEmpty() || taken >= MOST_SNAPSHOTS ? 0 : COST;
    }

    /**
     * Takes a snapshot of what a request is about to overwrite.
     *
     * @param pair reads it, and writes all of it that the request does
     * @return the entries that put it back; empty if it cannot be put back
     */
    Optional<List<UndoLog.Entry>> takeBeforeOverwrite(WriteReadPair pair, Draft read) {
        ResourceRequests requests = ResourceRequests.shownBy(pair, read, Credentials.USUAL);
        if (!known.containsKey(requests) && taken < MOST_SNAPSHOTS) {
            return snapshot(pair, requests).map(List::of);
        }
        return shown.containsKey(key(pair, requests))
                ? Optional.of(known.getOrDefault(requests, Optional.empty()).stream()
                        .map(UndoLog.Entry.class::cast)
                        .toList())
                : Optional.empty();
    }

    private boolean isTooMany(ResourceRequests requests) {
        return taken >= MOST_SNAPSHOTS && !known.containsKey(requests);
    }

    private Optional<ResourceSnapshot> snapshot(WriteReadPair pair, ResourceRequests requests) {
        if (!known.containsKey(requests)) {
            Optional<ResourceSnapshot> snapshot = read(pair, requests);
            known.put(requests, snapshot);
            taken += snapshot.isPresent() ? 1 : 0;
        }
        return known.get(requests);
    }

    // A PATCH and a PUT of one path write one resource, and what the first read showed was there before both.
    private Optional<ResourceSnapshot> read(WriteReadPair pair, ResourceRequests requests) {
        List<Object> key = key(pair, requests);
        Optional<JsonNode> before = Optional.ofNullable(shown.get(key))
                .or(new ResourceClient(pair, requests, each -> Optional.of(recorder.read(each)))::read);
        before.ifPresent(value -> shown.put(key, value));
        return before.map(value -> new ResourceSnapshot(contract, pair, requests, value));
    }

    private static List<Object> key(WriteReadPair pair, ResourceRequests requests) {
        return List.of(requests.read(), requests.caller(), pair.wrapping().read());
    }

    // A caller who must be refused is expected to change nothing; a server that does not refuse has a finding of its
    // own.
    private static boolean mayWrite(Case each) {
        Expectation expected = each.expectation();
        return switch (expected.kind()) {
            case STATUS -> expected.namesSuccess();
            case UNKNOWN_PATH, WRONG_METHOD -> false;
            default -> each.caller().equals(Credentials.USUAL);
        };
    }
}
