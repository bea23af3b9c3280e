package dev.understudy.contract.names;

import java.util.List;

/**
 * The names for another version of a contract.
 *
 * @param added the new places and their names
 * @param removed the places that are gone and their names
 * @param conflicts a sentence for each name whose places no longer share a schema
 */
public record NameUpdate(PinnedNames names, List<String> added, List<String> removed, List<String> conflicts) {

    /** Copies the lists. */
    public NameUpdate {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        conflicts = List.copyOf(conflicts);
    }

    /** Returns whether the names file has to be written. */
    public boolean isChange() {
        return !added.isEmpty() || !removed.isEmpty() || names.file().isEmpty();
    }
}
