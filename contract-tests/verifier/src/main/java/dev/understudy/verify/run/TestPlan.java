package dev.understudy.verify.run;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import dev.understudy.verify.internal.derive.Case;
import dev.understudy.verify.internal.derive.OperationCases;
import dev.understudy.verify.internal.derive.Probes;
import dev.understudy.verify.profile.Caller;
import dev.understudy.verify.profile.Profile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Makes the cases of a run, by what they are for; sends none of them. */
final class TestPlan {

    // RFC 9110 section 9.2.1.
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final Contract contract;
    private final List<OperationCases> operations;
    private final Profile profile;

    private TestPlan(Contract contract, List<OperationCases> operations, Profile profile) {
        this.contract = contract;
        this.operations = operations;
        this.profile = profile;
    }

    /** Returns the plan for the operations of a contract; with safe methods only if the run is to read only. */
    static TestPlan of(Contract contract, Profile profile, boolean readOnly) {
        // A DELETE comes last: it deletes what the other operations are about.
        List<Operation> called = contract.operations().stream()
                .filter(operation -> !readOnly || isSafe(operation))
                .sorted(Comparator.comparing(operation -> operation.method().equals("DELETE")))
                .toList();
        return new TestPlan(contract, OperationCases.of(contract, called, profile), profile);
    }

    /** Returns whether an operation changes nothing, by its method. */
    static boolean isSafe(Operation operation) {
        return SAFE.contains(operation.method());
    }

    /** Returns the operations that the run calls. */
    List<OperationCases> operations() {
        return operations;
    }

    /**
     * Returns the requests of the callers of whom the profile says what answers they get.
     *
     * @param last those of the callers who spend a limit, or of all others
     */
    List<Case> byCallers(boolean last) {
        List<Case> cases = new ArrayList<>();
        for (Caller caller : profile.callers()) {
            if (caller.last() == last) {
                operations.forEach(operation -> operation.by(caller).ifPresent(cases::add));
            }
        }
        return cases;
    }

    /** Returns the probes of the profile. */
    List<Case> probes() {
        List<Case> cases = new ArrayList<>();
        profile.probes()
                .forEach(probe -> operations.stream()
                        .filter(operation -> operation.operation().id().equals(probe.operation()))
                        .forEach(operation -> operation.probe(probe).ifPresent(cases::add)));
        return cases;
    }

    /** Returns what is outside of the contract: one unknown path, and a wrong method for each path. */
    List<Case> outsideTheContract() {
        List<Case> cases = new ArrayList<>();
        Set<String> paths = new HashSet<>();
        for (OperationCases operation : operations) {
            operation.usual().ifPresent(usual -> {
                if (paths.isEmpty()) {
                    cases.add(Probes.unknownPath(usual));
                }
                boolean first = paths.add(usual.operation().path().withoutNames());
                if (first
                        && Probes.undeclaredMethod(contract.operations(), usual.operation())
                                .isPresent()) {
                    cases.add(Probes.wrongMethod(usual));
                }
            });
        }
        return cases;
    }

    /**
     * Returns the cases that are derived from the contract: what matters most of every operation first, and one of each
     * operation in turn, so that a small budget covers a little of everything.
     */
    Iterator<Case> derived() {
        Deque<Iterator<Case>> turns = new ArrayDeque<>();
        operations.forEach(operation -> turns.add(derived(operation)));
        return new Turns(turns);
    }

    /** Returns the operations of which random cases can be made. */
    List<OperationCases> forRandomCases() {
        return operations.stream()
                .filter(operation -> operation.usual().isPresent())
                .toList();
    }

    // Each group is made when its turn comes: most budgets end before.
    private static Iterator<Case> derived(OperationCases operation) {
        return Stream.<Supplier<List<Case>>>of(operation::first, operation::edges)
                .flatMap(group -> group.get().stream())
                .iterator();
    }

    /** One case of each operation in turn. */
    private record Turns(Deque<Iterator<Case>> turns) implements Iterator<Case> {

        @Override
        public boolean hasNext() {
            while (!turns.isEmpty() && !turns.getFirst().hasNext()) {
                turns.removeFirst();
            }
            return !turns.isEmpty();
        }

        @Override
        public Case next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Iterator<Case> turn = turns.removeFirst();
            turns.addLast(turn);
            return turn.next();
        }
    }
}
