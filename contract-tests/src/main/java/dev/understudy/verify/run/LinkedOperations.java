package dev.understudy.verify.run;

import dev.understudy.contract.BodySchema;
import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import dev.understudy.verify.derive.OperationCases;
import dev.understudy.verify.link.OperationLink;
import dev.understudy.verify.link.OperationLinks;
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
 * @param shown the schema of what is read
 * @param link how they hang together
 */
record LinkedOperations(OperationCases write, OperationCases read, BodySchema shown, OperationLink link) {

    /** Those whose requests can be made, as the contract shows them and a profile names them. */
    static List<LinkedOperations> among(Contract contract, List<OperationCases> operations, Profile profile) {
        Map<Operation, OperationCases> cases = new LinkedHashMap<>();
        operations.forEach(each -> cases.put(each.operation(), each));
        OperationLinks links = new OperationLinks(contract, profile);
        List<Operation> all = List.copyOf(cases.keySet());
        List<LinkedOperations> linked = new ArrayList<>();
        for (OperationCases write : operations) {
            for (OperationLink link : links.of(write.operation(), all)) {
                linked(write, cases.get(link.read()), link).ifPresent(linked::add);
            }
        }
        return linked;
    }

    /** Whether it is known which thing is written before it is written; else the answer to what creates it tells. */
    boolean isKnownBefore() {
        return link.isKnownBefore();
    }

    private static Optional<LinkedOperations> linked(OperationCases write, OperationCases read, OperationLink link) {
        return OperationLinks.shown(read.operation())
                .filter(any -> write.usual().isPresent()
                        && read.usual().isPresent()
                        && write.operation().jsonRequest().isPresent())
                .map(shown -> new LinkedOperations(write, read, shown, link));
    }
}
