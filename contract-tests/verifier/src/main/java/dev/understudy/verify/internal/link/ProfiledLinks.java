package dev.understudy.verify.internal.link;

import dev.understudy.contract.Operation;
import dev.understudy.verify.profile.Link;
import dev.understudy.verify.profile.Profile;
import java.util.List;

/** Finds the links that a profile names. The resource is identified by the parameters that both operations have. */
final class ProfiledLinks implements LinkFinder {

    private final Profile profile;

    ProfiledLinks(Profile profile) {
        this.profile = profile;
    }

    @Override
    public List<OperationLink> find(Operation write, List<Operation> operations) {
        return operations.stream()
                .filter(read -> profile.links().contains(new Link(write.id(), read.id())))
                .map(read -> new OperationLink(
                        write, read, LinkEvidence.PROFILE, ParametersByName.shared(write, read), true, false))
                .toList();
    }
}
