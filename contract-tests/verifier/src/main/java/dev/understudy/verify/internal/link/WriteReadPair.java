package dev.understudy.verify.internal.link;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import dev.understudy.verify.internal.derive.OperationTestCases;
import dev.understudy.verify.profile.Profile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An operation that writes a resource and an operation that reads it, each with its test cases.
 *
 * @param write the test cases of the write
 * @param read the test cases of the read
 * @param envelope the positions of the resource in the bodies of both operations
 * @param link the link between both operations
 */
public record WriteReadPair(OperationTestCases write, OperationTestCases read, Envelope envelope, OperationLink link) {

    /** Returns the linked operations of a contract for which requests can be generated. */
    public static List<WriteReadPair> among(Contract contract, List<OperationTestCases> operations, Profile profile) {
        Map<Operation, OperationTestCases> cases = new LinkedHashMap<>();
        operations.forEach(each -> cases.put(each.operation(), each));
        OperationLinks links = new OperationLinks(contract, profile);
        Envelopes envelopes = new Envelopes(contract.documents());
        List<Operation> all = List.copyOf(cases.keySet());
        List<WriteReadPair> pairs = new ArrayList<>();
        for (OperationTestCases write : operations) {
            for (OperationLink link : links.find(write.operation(), all)) {
                pair(write, cases.get(link.read()), link, envelopes).ifPresent(pairs::add);
            }
        }
        return pairs;
    }

    /**
     * Returns whether the resource is identified by the parameters of the write. Otherwise it is identified by the body
     * of the write or by its response.
     */
    public boolean isIdentifiedByParameters() {
        return link.isIdentifiedByParameters();
    }

    private static Optional<WriteReadPair> pair(
            OperationTestCases write, OperationTestCases read, OperationLink link, Envelopes envelopes) {
        boolean possible = OperationLinks.responseSchema(read.operation()).isPresent()
                && write.defaultRequest().isPresent()
                && read.defaultRequest().isPresent()
                && write.operation().jsonRequestSchema().isPresent();
        return possible
                ? Optional.of(new WriteReadPair(write, read, envelopes.find(write.operation(), read.operation()), link))
                : Optional.empty();
    }
}
