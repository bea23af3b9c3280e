package dev.understudy.verify.internal.state;

import dev.understudy.contract.Contract;
import dev.understudy.verify.internal.derive.Credentials;
import dev.understudy.verify.internal.derive.Expectation;
import dev.understudy.verify.internal.derive.RequestTemplate;
import dev.understudy.verify.internal.derive.TestCase;
import dev.understudy.verify.internal.link.ResourceRequests;
import dev.understudy.verify.internal.link.WriteReadPair;
import dev.understudy.verify.internal.pool.PathParameters;
import dev.understudy.verify.internal.pool.ValuePool;
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
 * The rule for a write whose parameters identify the resource, such as a PATCH or a PUT: the resource is read before
 * the first write, and restored to that state at the end of the run.
 */
public final class SnapshotRule implements Admission.Rule {

    // If a server ignores a parameter, every value of the parameter leads to another snapshot of the same resource.
    private static final int MAX_SNAPSHOTS = 20;
    // The read before the write, and three requests to restore the resource: a read, a write and another read.
    private static final int MAX_REQUESTS = 4;

    private static final String UNREADABLE =
            "a response showed the resource, but it could not be read, so a change to it could not be undone";

    private final Contract contract;
    private final List<WriteReadPair> pairs;
    private final UndoLog log;
    private final Recorder recorder;
    private final ValuePool pool;
    private final DisposableResources disposable;
    // The value is empty if the read did not return the resource, or if the run deletes the resource at the end.
    private final Map<ResourceRequests, Optional<ResourceSnapshot>> snapshots = new HashMap<>();
    private final Map<List<Object>, JsonNode> states = new HashMap<>();
    private int snapshotCount;

    SnapshotRule(
            Contract contract,
            List<WriteReadPair> pairs,
            ValuePool pool,
            DisposableResources disposable,
            UndoLog log,
            Recorder recorder) {
        this.disposable = disposable;
        this.contract = contract;
        this.pairs = pairs;
        this.pool = pool;
        this.log = log;
        this.recorder = recorder;
    }

    /** Returns the pairs whose resource is identified by the parameters of the write. */
    public List<WriteReadPair> pairs() {
        return pairs;
    }

    /**
     * Takes snapshots of the resources that the default requests identify, and adds them to the undo log. Returns those
     * that could be taken.
     *
     * @param mayContinue checked before each snapshot; if false, the snapshot is not taken
     */
    public List<ResourceSnapshot> takeForDefaultRequests(BooleanSupplier mayContinue) {
        List<ResourceSnapshot> taken = new ArrayList<>();
        for (WriteReadPair pair : pairs) {
            if (mayContinue.getAsBoolean()) {
                take(pair, ResourceRequests.ofDefaultRequest(pair)).ifPresent(taken::add);
            }
        }
        // Even a write that the server should reject may change these resources.
        taken.forEach(log::add);
        return taken;
    }

    /**
     * Takes a snapshot of a resource that the run has created, or of a part of it. Returns empty if the resource cannot be read, or if
     * there already is a snapshot. The snapshot is added to the undo log only if the run cannot delete the resource.
     *
     * @param pair the operations that read and write the resource or its part
     */
    public Optional<ResourceSnapshot> takeCreated(WriteReadPair pair, CreatedResource created) {
        ResourceRequests requests = ResourceRequests.ofRead(pair, created.readBy(pair.read()), created.caller());
        if (snapshots.containsKey(requests)) {
            return Optional.empty();
        }
        if (created.deletion().isEmpty()) {
            Optional<ResourceSnapshot> snapshot = take(pair, requests);
            snapshot.ifPresent(log::add);
            return snapshot;
        }
        pairs.stream()
                .filter(other -> other.write().equals(pair.write()))
                .map(other -> ResourceRequests.ofWrite(other, requests.write(), requests.caller()))
                .forEach(other -> snapshots.putIfAbsent(other, Optional.empty()));
        return read(pair, requests);
    }

    @Override
    public Admission admit(TestCase testCase, CaseSender sender) {
        List<UndoLog.Entry> undo = new ArrayList<>();
        for (WriteReadPair pair : log.isClosed() ? List.<WriteReadPair>of() : pairs) {
            if (isWriteOf(pair, testCase)
                    && mayWrite(testCase)
                    && !pool.ownership().isOwn(testCase.template())) {
                ResourceRequests requests = ResourceRequests.ofWrite(pair, testCase.template(), testCase.credentials());
                if (exceedsLimit(requests) && disposable.all()) {
                    continue;
                }
                if (exceedsLimit(requests) && !requests.equals(ResourceRequests.ofDefaultRequest(pair))) {
                    return new Admission.Withhold(Optional.empty());
                }
                Optional<ResourceSnapshot> snapshot = take(pair, requests);
                // The resource exists, according to an earlier response, but its state is not known.
                if (snapshot.isEmpty()
                        && !disposable.all()
                        && !states.containsKey(key(pair, requests))
                        && hasReplacedId(testCase)) {
                    return new Admission.Withhold(Optional.of(UNREADABLE));
                }
                snapshot.ifPresent(undo::add);
            }
        }
        return new Admission.Send(undo);
    }

    @Override
    public int maxRequests() {
        return pairs.isEmpty() || snapshotCount >= MAX_SNAPSHOTS ? 0 : MAX_REQUESTS;
    }

    /**
     * Takes a snapshot of a resource that a request is about to overwrite.
     *
     * @param pair the operations that read the resource and can write every field that the request writes
     * @param read the request that reads the resource
     * @return the undo log entries that restore the resource, or an empty list if the run will delete the resource;
     *     empty if the resource cannot be restored
     */
    Optional<List<UndoLog.Entry>> takeBeforeOverwrite(WriteReadPair pair, RequestTemplate read) {
        ResourceRequests requests = ResourceRequests.ofRead(pair, read, Credentials.USUAL);
        if (!snapshots.containsKey(requests) && snapshotCount < MAX_SNAPSHOTS) {
            return take(pair, requests).map(List::of);
        }
        return states.containsKey(key(pair, requests))
                ? Optional.of(snapshots.getOrDefault(requests, Optional.empty()).stream()
                        .map(UndoLog.Entry.class::cast)
                        .toList())
                : Optional.empty();
    }

    /** Returns whether a write can be undone, because its resource is read before the first write. */
    boolean canUndo(TestCase testCase) {
        return mayWrite(testCase)
                && testCase.expectation().kind() != Expectation.Kind.STATUS
                && pairs.stream().anyMatch(pair -> isWriteOf(pair, testCase));
    }

    /** Returns whether the state from before a write is known, so that the rollback restores it. */
    boolean hasSnapshot(TestCase sent) {
        return pairs.stream()
                .filter(pair -> isWriteOf(pair, sent))
                .map(pair -> ResourceRequests.ofWrite(pair, sent.template(), sent.credentials()))
                .anyMatch(requests ->
                        snapshots.getOrDefault(requests, Optional.empty()).isPresent());
    }

    // The path then contains an id that a response showed, not the one of the default request. Parameters outside the
    // path do not identify another resource.
    private boolean hasReplacedId(TestCase testCase) {
        RequestTemplate template = testCase.template();
        return testCase.probe().isEmpty()
                && pool.ownership().isForeign(template)
                && !idsInPath(template)
                        .equals(pairs.stream()
                                .filter(pair -> isWriteOf(pair, testCase))
                                .findFirst()
                                .flatMap(pair -> pair.write().defaultRequest())
                                .map(SnapshotRule::idsInPath)
                                .orElseThrow());
    }

    private static boolean isWriteOf(WriteReadPair pair, TestCase testCase) {
        return pair.write().operation().equals(testCase.template().operation());
    }

    private static List<JsonNode> idsInPath(RequestTemplate template) {
        return PathParameters.of(template.operation()).stream()
                .map(template.parameters()::get)
                .toList();
    }

    private boolean exceedsLimit(ResourceRequests requests) {
        return snapshotCount >= MAX_SNAPSHOTS && !snapshots.containsKey(requests);
    }

    private Optional<ResourceSnapshot> take(WriteReadPair pair, ResourceRequests requests) {
        if (!snapshots.containsKey(requests)) {
            Optional<ResourceSnapshot> snapshot = read(pair, requests);
            snapshots.put(requests, snapshot);
            snapshotCount += snapshot.isPresent() ? 1 : 0;
        }
        return snapshots.get(requests);
    }

    // A PATCH and a PUT of the same path write the same resource, so the state that was read first is used for both.
    private Optional<ResourceSnapshot> read(WriteReadPair pair, ResourceRequests requests) {
        List<Object> key = key(pair, requests);
        Optional<JsonNode> state = Optional.ofNullable(states.get(key))
                .or(new ResourceClient(pair, requests, each -> Optional.of(recorder.read(each)))::read);
        state.ifPresent(value -> states.put(key, value));
        return state.map(value -> new ResourceSnapshot(contract, pair, requests, value));
    }

    private static List<Object> key(WriteReadPair pair, ResourceRequests requests) {
        return List.of(requests.read(), requests.caller(), pair.envelope().readPointer());
    }

    // A request from a caller that must be rejected should not change anything. If the server accepts it nevertheless,
    // there is a finding.
    private static boolean mayWrite(TestCase testCase) {
        Expectation expected = testCase.expectation();
        return switch (expected.kind()) {
            case STATUS -> expected.includesSuccess();
            case UNKNOWN_PATH, UNDECLARED_METHOD -> false;
            default -> testCase.credentials().equals(Credentials.USUAL);
        };
    }
}
