package dev.understudy.verify.internal.refresh;

import dev.understudy.contract.Contract;
import dev.understudy.contract.names.NameUpdate;
import dev.understudy.contract.names.PinnedNames;
import dev.understudy.verify.internal.diff.ContractComparison;
import dev.understudy.verify.internal.diff.ContractDifference;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A refreshed contract.
 *
 * @param difference the changes from the version before; empty if there was none
 */
public record Refresh(NameUpdate names, Optional<ContractDifference> difference) {

    /**
     * Refreshes the contract in a folder.
     *
     * @throws RefreshException if an action of the overlay matches nothing, a name that generated code uses is missing
     *     from the names file, two places share a name and no longer share a schema, or a file cannot be written; in
     *     each case nothing has been written
     */
    public static Refresh of(Path path) {
        ContractFolder folder = new ContractFolder(path);
        String text = folder.refreshed();
        Optional<Contract> before = folder.before();
        PinnedNames pinned = folder.pinnedNames();
        if (pinned != PinnedNames.NONE) {
            folder.named().ifPresent(contract -> checkComplete(folder, pinned, contract));
        }
        Contract contract = folder.contract(text, folder.contract().toString());
        NameUpdate names = pinned.update(contract);
        checkConflicts(folder, names.conflicts());
        names.names().derivedFrom(contract);
        write(folder, text, names);
        return new Refresh(
                names,
                before.map(old ->
                        ContractComparison.compare(pinned.in(old), names.names().in(contract))));
    }

    private static void checkComplete(ContractFolder folder, PinnedNames pinned, Contract before) {
        List<String> missing = pinned.missingIn(before);
        if (!missing.isEmpty()) {
            throw new RefreshException(
                    "%s has no name for '%s', although the contract has had this place; restore the name, because generated code uses it. Nothing was written."
                            .formatted(folder.names(), missing.get(0)));
        }
    }

    private static void checkConflicts(ContractFolder folder, List<String> conflicts) {
        if (!conflicts.isEmpty()) {
            throw new RefreshException(folder.names() + ": " + String.join(" ", conflicts) + " Nothing was written.");
        }
    }

    private static void write(ContractFolder folder, String text, NameUpdate names) {
        try {
            FileReplacement files = new FileReplacement();
            if (names.isChange()) {
                files.add(folder.names(), names.names().text());
            }
            files.add(folder.contract(), text);
            files.write();
        } catch (IOException e) {
            throw new RefreshException(
                    "%s and %s cannot be written; may you write there? Nothing was changed."
                            .formatted(folder.contract(), folder.names()),
                    e);
        }
    }
}
