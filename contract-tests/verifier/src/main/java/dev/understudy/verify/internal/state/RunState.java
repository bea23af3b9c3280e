package dev.understudy.verify.internal.state;

import dev.understudy.contract.Contract;
import dev.understudy.verify.internal.derive.DistinctStrings;
import dev.understudy.verify.internal.derive.OperationTestCases;
import dev.understudy.verify.internal.link.OperationLinks;
import dev.understudy.verify.internal.link.WriteReadPair;
import dev.understudy.verify.internal.send.Recorder;
import dev.understudy.verify.internal.send.Session;
import dev.understudy.verify.profile.Profile;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Connects the parts that record and undo the changes of a run: the undo log, the rules that add entries to it, and the
 * session that applies the rules.
 *
 * @param session sends the cases that the rules admit
 * @param snapshots takes snapshots of the resources that the run may change
 * @param creations finds the resources that the run has created
 * @param cleanup registers the cleanup that undoes the changes at the end of the run, or when the process is stopped
 */
public record RunState(
        UndoableSession session, SnapshotRule snapshots, CreationRule creations, Supplier<Cleanup> cleanup) {

    /**
     * Connects the parts for a new run.
     *
     * @param operations the operations that the run may call
     * @param onStop called if the process is stopped, after the changes were undone; receives a sentence about the state
     *     of the server
     * @param listener called for each resource that the run creates
     */
    public static RunState of(
            Contract contract,
            List<OperationTestCases> operations,
            Profile profile,
            Session session,
            Recorder recorder,
            Consumer<String> onStop,
            UndoableSession.CreationListener listener) {
        Map<Boolean, List<WriteReadPair>> pairs = WriteReadPair.among(contract, operations, profile).stream()
                .collect(Collectors.partitioningBy(WriteReadPair::isIdentifiedByParameters));
        List<WriteReadPair> creating = pairs.get(false);
        UndoLog log = new UndoLog();
        ExistenceCheck existence = new ExistenceCheck(recorder);
        SnapshotRule snapshots = new SnapshotRule(contract, pairs.get(true), log, recorder);
        CreationRule creations = new CreationRule(creating, operations, log);
        DeleteRule deletions = new DeleteRule(operations, creating, new DisposableResources(profile), existence, log);
        OverwriteRule overwrites = new OverwriteRule(
                contract,
                operations,
                new OperationLinks(contract, profile),
                creating.stream().map(WriteReadPair::link).toList(),
                snapshots,
                existence,
                log);
        UndoableSession undoable = new UndoableSession(
                session,
                recorder,
                log,
                List.of(deletions, overwrites, snapshots, creations),
                creations,
                listener,
                new NameConflicts(new DistinctStrings(operations)));
        return new RunState(undoable, snapshots, creations, () -> Cleanup.register(log, session, recorder, onStop));
    }
}
