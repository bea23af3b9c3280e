package dev.understudy.verify.run;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import dev.understudy.verify.internal.derive.OperationTestCases;
import dev.understudy.verify.internal.derive.Rounds;
import dev.understudy.verify.internal.derive.SafeMethods;
import dev.understudy.verify.internal.derive.SchemaIndependentCases;
import dev.understudy.verify.internal.derive.TestCase;
import dev.understudy.verify.internal.state.OperationPurpose;
import dev.understudy.verify.profile.Profile;
import dev.understudy.verify.profile.ProfileCaller;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Creates the test cases of a run, grouped by purpose. It sends none of them. */
final class TestPlan {

    private final Contract contract;
    private final List<OperationTestCases> operations;
    private final Profile profile;
    private final boolean readOnly;

    private TestPlan(Contract contract, List<OperationTestCases> operations, Profile profile, boolean readOnly) {
        this.contract = contract;
        this.operations = operations;
        this.profile = profile;
        this.readOnly = readOnly;
    }

    /** Returns the plan for the operations of a contract; for a read-only run, only those with safe methods. */
    static TestPlan of(Contract contract, Profile profile, boolean readOnly) {
        // DELETE operations come last, because they delete the resources that the other operations need.
        List<Operation> selected = contract.operations().stream()
                .filter(operation -> !readOnly || SafeMethods.isSafe(operation))
                .sorted(Comparator.comparing(operation -> operation.method().equals("DELETE")))
                .toList();
        return new TestPlan(contract, OperationTestCases.of(contract, selected, profile), profile, readOnly);
    }

    /** Returns the operations that the run calls. */
    List<OperationTestCases> operations() {
        return operations;
    }

    /** Returns the operations of the contract that the run does not call because it is read-only. */
    List<Operation> excluded() {
        Set<Operation> called =
                operations.stream().map(OperationTestCases::operation).collect(Collectors.toSet());
        return contract.operations().stream()
                .filter(operation -> !called.contains(operation))
                .toList();
    }

    /**
     * Returns a valid request from each caller to each operation for which the profile names an expected status.
     *
     * @param last true for the callers that use up a limit, false for all others
     */
    List<TestCase> callerCases(boolean last) {
        List<TestCase> cases = new ArrayList<>();
        for (ProfileCaller caller : profile.callers()) {
            if (caller.last() == last) {
                operations.forEach(operation -> operation.callerCase(caller).ifPresent(cases::add));
            }
        }
        return cases;
    }

    /** Returns the cases for the probes of the profile. */
    List<TestCase> probes() {
        List<TestCase> cases = new ArrayList<>();
        profile.probes()
                .forEach(probe -> operations.stream()
                        .filter(operation -> operation.operation().id().equals(probe.operation()))
                        .forEach(operation -> operation.probeCase(probe).ifPresent(cases::add)));
        return cases;
    }

    /**
     * Returns the cases derived from the contract, and unless the run is read-only those outside of it. The operations
     * take turns, each with its most important cases first, so that even a small budget covers every operation. The
     * cases outside the contract take turns like those of one more operation. Operations that
     * may switch the server off come after all of these.
     *
     * @param discovered the operations whose default request has been sent
     */
    Iterator<TestCase> derived(Set<Operation> discovered) {
        List<Supplier<Iterator<TestCase>>> turns = new ArrayList<>();
        List<Supplier<Iterator<TestCase>>> last = new ArrayList<>();
        operations.forEach(
                operation -> (disablesServer(operation) ? last : turns).add(() -> derived(operation, discovered)));
        if (!readOnly) {
            turns.add(() -> outsideTheContract().iterator());
        }
        return Rounds.sequence(Rounds.over(turns, Supplier::get), Rounds.over(last, Supplier::get));
    }

    private static boolean disablesServer(OperationTestCases cases) {
        return OperationPurpose.disablesServer(cases.operation());
    }

    private static Iterator<TestCase> derived(OperationTestCases operation, Set<Operation> discovered) {
        Iterator<TestCase> cases = operation.all();
        if (discovered.contains(operation.operation()) && cases.hasNext()) {
            cases.next();
        }
        return cases;
    }

    /** Returns the cases outside the contract: one unknown path, and an undeclared method for each path. */
    private List<TestCase> outsideTheContract() {
        List<TestCase> cases = new ArrayList<>();
        Set<String> paths = new HashSet<>();
        for (OperationTestCases operation : operations) {
            operation.defaultRequest().ifPresent(request -> {
                if (paths.isEmpty()) {
                    cases.add(SchemaIndependentCases.unknownPathCase(request));
                }
                boolean first = paths.add(request.operation().path().withoutParameterNames());
                if (first
                        && SchemaIndependentCases.undeclaredMethod(contract.operations(), request.operation())
                                .isPresent()) {
                    cases.add(SchemaIndependentCases.undeclaredMethodCase(request));
                }
            });
        }
        return cases;
    }

    /**
     * Returns the operations that have a valid default request, in an order in which the responses to earlier ones show the
     * ids that later ones need: reads without ids, creations, other requests, each with few ids before those with many.
     */
    List<OperationTestCases> inDiscoveryOrder() {
        return operations.stream()
                .filter(operation -> operation.defaultRequest().isPresent())
                .sorted(Comparator.comparingInt(each -> discoveryRank(each.operation())))
                .toList();
    }

    private static int discoveryRank(Operation operation) {
        int ids = operation.path().parameterNames().size();
        boolean member = operation.path().toString().endsWith("}");
        return switch (operation.method()) {
            case "DELETE" -> 100 - ids;
            case "POST" -> OperationPurpose.removes(operation) ? 90 : ids * 4 + (member ? 3 : 1);
            case "PUT", "PATCH" -> ids * 4 + 2;
            default -> ids * 4;
        };
    }

    /** Returns the operations for which random cases can be generated. */
    List<OperationTestCases> forRandomCases() {
        return operations.stream()
                .filter(operation -> operation.defaultRequest().isPresent() && !disablesServer(operation))
                .toList();
    }
}
