package dev.understudy.contract.names;

import dev.understudy.contract.document.DocumentNode;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Gives places their pinned names, and lists the places without one. */
final class PinnedNamer implements Namer {

    private final PinnedNames pinned;
    private final Set<ContractPlace> unnamed = new LinkedHashSet<>();

    PinnedNamer(PinnedNames pinned) {
        this.pinned = pinned;
    }

    @Override
    public boolean isPinned(ContractPlace place) {
        return pinned.name(place).isPresent();
    }

    @Override
    public Optional<String> name(ContractPlace place, String declared) {
        return pinnedOrUnnamed(place);
    }

    @Override
    public Optional<String> type(ContractPlace place, DocumentNode written, DocumentNode target) {
        return pinnedOrUnnamed(place);
    }

    Set<ContractPlace> unnamed() {
        return unnamed;
    }

    private Optional<String> pinnedOrUnnamed(ContractPlace place) {
        Optional<String> name = pinned.name(place);
        if (name.isEmpty()) {
            unnamed.add(place);
        }
        return name;
    }
}
