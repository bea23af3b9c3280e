package dev.understudy.verify.internal.state;

import dev.understudy.contract.Operation;
import dev.understudy.contract.StatusClass;
import dev.understudy.verify.exchange.ReceivedResponse;
import dev.understudy.verify.internal.derive.RequestTemplate;
import dev.understudy.verify.internal.derive.TestCase;
import dev.understudy.verify.internal.pool.ValuePool;
import dev.understudy.verify.internal.send.CaseSender;
import java.util.Set;

/**
 * The rule for a successful write that nothing can undo: the write gets an entry in the undo log, so that the report
 * lists it. The rule withholds no case.
 */
final class LastingChangeRule implements Admission.Rule {

    private static final Set<String> UPDATES = Set.of("PUT", "PATCH");
    private static final int NOT_IMPLEMENTED = 501;

    private final ValuePool pool;
    private final SnapshotRule snapshots;
    private final CreationRule creations;
    private final RemovalPlans removals;
    private final UndoLog log;

    LastingChangeRule(
            ValuePool pool, SnapshotRule snapshots, CreationRule creations, RemovalPlans removals, UndoLog log) {
        this.pool = pool;
        this.snapshots = snapshots;
        this.creations = creations;
        this.removals = removals;
        this.log = log;
    }

    @Override
    public Admission admit(TestCase testCase, CaseSender sender) {
        return Admission.UNCHANGED;
    }

    @Override
    public void responseReceived(TestCase sent, ReceivedResponse response) {
        Operation operation = sent.template().operation();
        if (isUnknown(sent, response)) {
            add(LastingChange.Kind.UNKNOWN, sent, sent.template());
        }
        if (!response.isSuccess()) {
            return;
        }
        if (pool.ownership().isOwn(sent.template()) || pool.ownership().isPartOfOwn(sent.template())) {
            if (operation.method().equals("POST") && response.isCreated() && !creations.hasEntry(sent, response)) {
                add(LastingChange.Kind.BELOW_OWN, sent, sent.template());
            }
            return;
        }
        if (operation.method().equals("POST")) {
            post(sent, response);
        } else if (UPDATES.contains(operation.method())) {
            update(sent, response);
        }
    }

    // A server may fail after it has stored a part of what it received. A 501 says that it did nothing (RFC 9110
    // section
    // 15.6.2).
    private boolean isUnknown(TestCase sent, ReceivedResponse response) {
        String method = sent.template().operation().method();
        return StatusClass.SERVER_ERROR.contains(response.status())
                && response.status() != NOT_IMPLEMENTED
                && sent.callsOperation()
                && (method.equals("POST") || UPDATES.contains(method))
                && !OperationPurpose.reads(sent.template().operation())
                && !snapshots.hasSnapshot(sent);
    }

    private void post(TestCase sent, ReceivedResponse response) {
        if (creations.hasEntry(sent, response)
                || OperationPurpose.reads(sent.template().operation())) {
            return;
        }
        if (pool.isCreation(sent.template(), response)) {
            add(LastingChange.Kind.CREATED, sent, removals.read(sent, response).orElse(sent.template()));
        } else {
            add(LastingChange.Kind.CHANGED, sent, sent.template());
        }
    }

    private void update(TestCase sent, ReceivedResponse response) {
        if (response.isCreated()) {
            removals.ofSamePath(sent)
                    .ifPresentOrElse(log::add, () -> add(LastingChange.Kind.CREATED, sent, sent.template()));
        } else if (!snapshots.hasSnapshot(sent)) {
            add(LastingChange.Kind.CHANGED, sent, sent.template());
        }
    }

    private void add(LastingChange.Kind kind, TestCase sent, RequestTemplate template) {
        log.add(new LastingChange(kind, template, sent.credentials().namedOrUsual()));
    }
}
