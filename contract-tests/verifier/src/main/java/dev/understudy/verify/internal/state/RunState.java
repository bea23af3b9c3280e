package dev.understudy.verify.internal.state;

import dev.understudy.contract.Contract;
import dev.understudy.verify.internal.derive.DistinctStrings;
import dev.understudy.verify.internal.derive.OperationTestCases;
import dev.understudy.verify.internal.derive.TestCase;
import dev.understudy.verify.internal.link.OperationLinks;
import dev.understudy.verify.internal.link.WriteReadPair;
import dev.understudy.verify.internal.pool.Substitution;
import dev.understudy.verify.internal.pool.ValuePool;
import dev.understudy.verify.internal.send.Recorder;
import dev.understudy.verify.internal.send.Session;
import dev.understudy.verify.profile.Profile;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Connects the parts that record and undo the changes of a run: the undo log, the rules that add entries to it, and the
 * session that applies the rules.
 *
 * @param session sends the cases that the rules admit
 * @param substitution puts known ids into cases before they are sent
 * @param snapshots takes snapshots of the resources that the run may change
 * @param creations finds the resources that the run has created
 * @param cleanup registers the cleanup that undoes the changes at the end of the run, or when the process is stopped
 */
public record RunState(
        UndoableSession session,
        Substitution substitution,
        SnapshotRule snapshots,
        CreationRule creations,
        Supplier<Cleanup> cleanup) {

    /**
     * Connects the parts for a new run.
     *
     * @param target the base URI of the server
     * @param operations the operations that the run may call
     * @param isDisposable whether everything on the server may be changed and deleted
     * @param pool keeps the values that responses show
     * @param onStop called if the process is stopped, after the changes were undone; receives a sentence about the
     *     state of the server
     * @param listener called for each resource that the run creates
     */
    public static RunState of(
            Contract contract,
            URI target,
            List<OperationTestCases> operations,
            Profile profile,
            boolean isDisposable,
            ValuePool pool,
            Session session,
            Recorder recorder,
            Consumer<String> onStop,
            UndoableSession.CreationListener listener) {
        Map<Boolean, List<WriteReadPair>> pairs = WriteReadPair.among(contract, operations, profile).stream()
                .collect(Collectors.partitioningBy(WriteReadPair::isIdentifiedByParameters));
        List<WriteReadPair> creating = pairs.get(false);
        UndoLog log = new UndoLog();
        ExistenceCheck existence = new ExistenceCheck(recorder);
        LocatedResources located = new LocatedResources(contract, target, operations, pool::isKnown);
        RemovalPlans removals = new RemovalPlans(located, operations, pool::isFresh);
        DisposableResources disposable = new DisposableResources(profile, isDisposable);
        SnapshotRule snapshots = new SnapshotRule(contract, pairs.get(true), pool, disposable, log, recorder);
        CreationRule creations = new CreationRule(creating, removals, pool, log);
        Predicate<TestCase> canUndo = testCase ->
                snapshots.canUndo(testCase) || removals.has(testCase.template().operation());
        Substitution substitution =
                new Substitution(pool, operations, testCase -> isDisposable || canUndo.test(testCase));
        OwnDeletions ownDeletions = new OwnDeletions(operations, creating, substitution::replace, log);
        DeleteRule deletions = new DeleteRule(
                operations,
                ownDeletions,
                disposable,
                existence,
                pool.ownership(),
                substitution::replaceInDeletion,
                log);
        OwnershipRule ownership = new OwnershipRule(operations, pool, canUndo, existence, disposable, removals, log);
        AppearedResources appeared = new AppearedResources(operations, pool.ownership());
        LastingChangeRule lasting = new LastingChangeRule(pool, snapshots, creations, removals, log);
        OverwriteRule overwrites = new OverwriteRule(
                contract,
                operations,
                new OperationLinks(contract, profile),
                creating.stream().map(WriteReadPair::link).toList(),
                snapshots,
                pool.ownership(),
                existence,
                disposable,
                log);
        UndoableSession undoable = new UndoableSession(
                session,
                recorder,
                log,
                List.of(deletions, ownership, overwrites, snapshots, creations, lasting, appeared),
                substitution,
                pool,
                creations,
                listener,
                new NameConflicts(new DistinctStrings(operations)));
        return new RunState(
                undoable,
                substitution,
                snapshots,
                creations,
                () -> Cleanup.register(log, appeared, session, recorder, onStop));
    }
}
