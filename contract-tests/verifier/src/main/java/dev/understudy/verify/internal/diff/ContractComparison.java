package dev.understudy.verify.internal.diff;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import dev.understudy.contract.names.NamedContract;
import dev.understudy.contract.names.PinnedNames;
import java.util.ArrayList;
import java.util.List;

/** Compares two versions of a contract and lists the changes, in the order of the old one's operations. */
public final class ContractComparison {

    private final Versions versions;
    private final OperationPairs operations;
    private final ParameterComparison parameters;
    private final BodyComparison bodies;
    private final ResponseComparison responses;
    private final SecurityComparison security;

    private ContractComparison(NamedContract ofOld, NamedContract ofNew) {
        this.versions = new Versions(ofOld, ofNew);
        this.operations = new OperationPairs(ofOld.contract(), ofNew.contract());
        this.parameters = new ParameterComparison(versions);
        this.bodies = new BodyComparison(versions);
        this.responses = new ResponseComparison(bodies, parameters);
        this.security = new SecurityComparison(versions);
    }

    /** Compares an old version with a new one, from both of which code is generated without pinned names. */
    public static ContractDifference compare(Contract ofOld, Contract ofNew) {
        return compare(PinnedNames.NONE.in(ofOld), PinnedNames.NONE.in(ofNew));
    }

    /** Compares an old version with a new one. Generated code has the pinned names of each. */
    public static ContractDifference compare(NamedContract ofOld, NamedContract ofNew) {
        ContractComparison comparison = new ContractComparison(ofOld, ofNew);
        return new ContractDifference(
                comparison.changes(), comparison.operations.pairs().size());
    }

    private List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        if (!operations.isByCompletePath()) {
            changes.addAll(basePaths());
        }
        operations.removed().forEach(operation -> changes.add(removed(operation)));
        operations.pairs().forEach((ofOld, ofNew) -> changes.addAll(both(ofOld, ofNew)));
        operations.added().forEach(operation -> changes.add(added(operation)));
        changes.addAll(new NameComparison(versions, operations.pairs()).changes());
        versions.newNames().conflicts().forEach(conflict -> changes.add(sharedName(conflict)));
        return changes;
    }

    private Subject subject(Operation operation, Operation ofOld, Operation ofNew) {
        return new Subject(
                operation.id(),
                "operation",
                "request",
                ofOld == null ? versions.oldContract().root() : ofOld.node(),
                ofNew == null ? versions.newContract().root() : ofNew.node());
    }

    private List<Change> basePaths() {
        List<String> oldBases = versions.oldContract().basePaths();
        List<String> newBases = versions.newContract().basePaths();
        Subject document = new Subject(
                "",
                "servers",
                "document",
                versions.oldContract().root().child("servers"),
                versions.newContract().root().child("servers"));
        List<Change> changes = new ArrayList<>();
        for (String base : oldBases) {
            if (!newBases.contains(base)) {
                changes.add(document.change("servers")
                        .at("/servers" + base)
                        .effect(Effect.REMOVED)
                        .breaks(Caller.TOLERANT, Caller.STRICT)
                        .witness(Witness.of(Witness.Kind.REQUEST, "a request below " + base, true))
                        .build());
            }
        }
        for (String base : newBases) {
            if (!oldBases.contains(base)) {
                changes.add(document.change("servers")
                        .at("/servers" + base)
                        .effect(Effect.ADDED)
                        .breaks(Caller.SERVER)
                        .witness(Witness.of(Witness.Kind.REQUEST, "a request below " + base, false))
                        .build());
            }
        }
        return changes;
    }

    private Change sharedName(String conflict) {
        return new Subject(
                        "",
                        "names",
                        "document",
                        versions.oldContract().root(),
                        versions.newContract().root())
                .change("$ref")
                .effect(Effect.CHANGED)
                .undecided(conflict, Caller.SOURCE)
                .build();
    }

    private Change removed(Operation operation) {
        return subject(operation, operation, null)
                .change("paths")
                .at("/paths" + operation.path())
                .effect(Effect.REMOVED)
                .breaks(Caller.TOLERANT, Caller.STRICT, Caller.SOURCE)
                .witness(Witness.of(Witness.Kind.REQUEST, operation.method() + " " + operation.path(), true))
                .build();
    }

    private Change added(Operation operation) {
        return subject(operation, null, operation)
                .change("paths")
                .at("/paths" + operation.path())
                .effect(Effect.ADDED)
                .breaks(Caller.SERVER)
                .witness(Witness.of(Witness.Kind.REQUEST, operation.method() + " " + operation.path(), false))
                .build();
    }

    private List<Change> both(Operation ofOld, Operation ofNew) {
        Subject subject = subject(ofNew, ofOld, ofNew);
        List<Change> changes = new ArrayList<>(security.compare(subject, ofOld, ofNew));
        changes.addAll(parameters.compare(subject, ofOld, ofNew));
        changes.addAll(bodies.requests(subject, ofOld, ofNew));
        changes.addAll(responses.compare(subject, ofOld, ofNew));
        return changes;
    }
}
