package dev.understudy.verify.run;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import dev.understudy.verify.internal.derive.OperationCases;
import dev.understudy.verify.internal.link.OperationLink;
import dev.understudy.verify.internal.link.OperationLinks;
import dev.understudy.verify.internal.link.Wrapping;
import dev.understudy.verify.internal.link.Wrappings;
import dev.understudy.verify.profile.Profile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An operation that writes a thing and one that reads it.
 *
 * @param write the one
 * @param read the other
 * @param wrapping where the thing stands in what is written and in what is read
 * @param link how they hang together
 */
record LinkedOperations(OperationCases write, OperationCases read, Wrapping wrapping, OperationLink link) {

    /** Those whose requests can be made, as the contract shows them and a profile names them. */
    static List<LinkedOperations> among(Contract contract, List<OperationCases> operations, Profile profile) {
        Map<Operation, OperationCases> cases = new LinkedHashMap<>();
        operations.forEach(each -> cases.put(each.operation(), each));
        OperationLinks links = new OperationLinks(contract, profile);
        Wrappings wrappings = new Wrappings(contract.documents());
        List<Operation> all = List.copyOf(cases.keySet());
        List<LinkedOperations> linked = new ArrayList<>();
        for (OperationCases write : operations) {
            for (OperationLink link : links.of(write.operation(), all)) {
                linked(write, cases.get(link.read()), link, wrappings).ifPresent(linked::add);
            }
        }
        return linked;
    }

    /** Whether it is known which thing is written before it is written; else the answer to what creates it tells. */
    boolean isKnownBefore() {
        return link.isKnownBefore();
    }

    private static Optional<LinkedOperations> linked(
            OperationCases write, OperationCases read, OperationLink link, Wrappings wrappings) {
        boolean possible = OperationLinks.shown(read.operation()).isPresent()
                && write.usual().isPresent()
                && read.usual().isPresent()
                && write.operation().jsonRequest().isPresent();
        return possible
                ? Optional.of(
                        new LinkedOperations(write, read, wrappings.of(write.operation(), read.operation()), link))
                : Optional.empty();
    }
}
