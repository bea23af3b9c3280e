package dev.understudy.verify.internal.link;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import dev.understudy.verify.internal.derive.Case;
import dev.understudy.verify.internal.derive.Credentials;
import dev.understudy.verify.internal.derive.Draft;
import dev.understudy.verify.internal.derive.Expectation;
import dev.understudy.verify.internal.derive.OperationCases;
import dev.understudy.verify.profile.Profile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An operation that writes a resource and one that reads it.
 *
 * @param write the write
 * @param read the read
 * @param wrapping where the resource stands in what is written and in what is read
 * @param link how the two are related
 */
public record WriteReadPair(OperationCases write, OperationCases read, Wrapping wrapping, OperationLink link) {

    /** Returns those whose requests can be made, as the contract shows them and a profile names them. */
    public static List<WriteReadPair> among(Contract contract, List<OperationCases> operations, Profile profile) {
        Map<Operation, OperationCases> cases = new LinkedHashMap<>();
        operations.forEach(each -> cases.put(each.operation(), each));
        OperationLinks links = new OperationLinks(contract, profile);
        Wrappings wrappings = new Wrappings(contract.documents());
        List<Operation> all = List.copyOf(cases.keySet());
        List<WriteReadPair> linked = new ArrayList<>();
        for (OperationCases write : operations) {
            for (OperationLink link : links.of(write.operation(), all)) {
                linked(write, cases.get(link.read()), link, wrappings).ifPresent(linked::add);
            }
        }
        return linked;
    }

    /** Returns whether the request alone identifies the resource; otherwise the answer to the write does. */
    public boolean isKnownBefore() {
        return link.isKnownBefore();
    }

    /** Returns the case in which a caller creates a resource that the run may do with as it likes. */
    public Case creating(Draft draft, Credentials caller) {
        String what = "a thing of the run's own";
        return caller.equals(Credentials.USUAL)
                ? write.accepted(what, draft)
                : Case.of(what, draft, Expectation.DECLARED).by(caller);
    }

    private static Optional<WriteReadPair> linked(
            OperationCases write, OperationCases read, OperationLink link, Wrappings wrappings) {
        boolean possible = OperationLinks.shown(read.operation()).isPresent()
                && write.usual().isPresent()
                && read.usual().isPresent()
                && write.operation().jsonRequest().isPresent();
        return possible
                ? Optional.of(new WriteReadPair(write, read, wrappings.of(write.operation(), read.operation()), link))
                : Optional.empty();
    }
}
