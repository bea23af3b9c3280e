package dev.understudy.verify.internal.state;

import dev.understudy.contract.Contract;
import dev.understudy.verify.internal.derive.OperationCases;
import dev.understudy.verify.internal.link.OperationLinks;
import dev.understudy.verify.internal.link.WriteReadPair;
import dev.understudy.verify.internal.send.Recorder;
import dev.understudy.verify.internal.send.Session;
import dev.understudy.verify.profile.Profile;
import dev.understudy.verify.report.Progress;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Plugs together the undo log of a run, the rules that write to it, and the session that obeys them.
 *
 * @param session sends cases as far as the rules admit them
 * @param snapshots takes snapshots of what the run may change
 * @param creations tells what the run has created
 * @param cleanup starts the cleanup that ends the run
 */
public record RunState(
        UndoableSession session, SnapshotRule snapshots, CreationRule creations, Supplier<Cleanup> cleanup) {

    /**
     * Returns the state of a run that has not begun.
     *
     * @param operations the operations that the run may call
     * @param listener called for each resource that the run creates
     */
    public static RunState of(
            Contract contract,
            List<OperationCases> operations,
            Profile profile,
            Session session,
            Recorder recorder,
            Progress progress,
            UndoableSession.CreationListener listener) {
        Map<Boolean, List<WriteReadPair>> pairs = WriteReadPair.among(contract, operations, profile).stream()
                .collect(Collectors.partitioningBy(WriteReadPair::isKnownBefore));
        List<WriteReadPair> creating = pairs.get(false);
        UndoLog log = new UndoLog();
        ExistenceCheck existence = new ExistenceCheck(recorder);
        SnapshotRule snapshots = new SnapshotRule(contract, pairs.get(true), log, recorder);
        CreationRule creations = new CreationRule(creating, operations, log);
        DeleteRule deletions = new DeleteRule(operations, creating, new DisposableResources(profile), existence, log);
        NamedResourceRule named = new NamedResourceRule(
                contract,
                operations,
                new OperationLinks(contract, profile),
                creating.stream().map(WriteReadPair::link).toList(),
                snapshots,
                existence,
                log);
        UndoableSession undoable = new UndoableSession(
                session, recorder, log, List.of(deletions, named, snapshots, creations), creations, listener);
        return new RunState(undoable, snapshots, creations, () -> Cleanup.of(log, session, recorder, progress));
    }
}
