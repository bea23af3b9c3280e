package dev.understudy.verify.internal.link;

import dev.understudy.contract.Operation;
import dev.understudy.verify.profile.Link;
import dev.understudy.verify.profile.Profile;
import java.util.List;

/** Takes the links that a profile names; the thing is chosen by the parameters that both operations have. */
final class ProfiledLinks implements LinkFinder {

    private final Profile profile;

    ProfiledLinks(Profile profile) {
        this.profile = profile;
    }

    @Override
    public List<OperationLink> of(Operation write, List<Operation> operations) {
        return operations.stream()
                .filter(read -> profile.links().contains(new Link(write.id(), read.id())))
                .map(read -> new OperationLink(write, read, Evidence.PROFILE, Named.shared(write, read), true, false))
                .toList();
    }
}
