package dev.understudy.verify.internal.diff;

import dev.understudy.contract.document.Document;
import dev.understudy.contract.document.DocumentNode;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The changes that a team intends, by id, each with its reason. */
public final class Acceptances {

    public static final Acceptances NONE = new Acceptances(Map.of());

    private final Map<String, String> reasons;

    private Acceptances(Map<String, String> reasons) {
        this.reasons = reasons;
    }

    /**
     * Reads a list of objects with the fields {@code id} and {@code reason}, in YAML or JSON.
     *
     * @throws IllegalArgumentException if an entry lacks one of them
     * @throws dev.understudy.contract.document.UnreadableDocumentException if the text is neither YAML nor JSON
     */
    public static Acceptances read(String name, byte[] text) {
        DocumentNode root = Document.read(URI.create("file:accept"), name, text).root();
        Map<String, String> reasons = new LinkedHashMap<>();
        for (DocumentNode entry : root.elements()) {
            String id = entry.child("id").text("");
            String reason = entry.child("reason").text("");
            if (id.isEmpty() || reason.isEmpty()) {
                throw new IllegalArgumentException(
                        entry.place() + ": an accepted change needs an 'id' and a 'reason'.");
            }
            reasons.put(id, reason);
        }
        return new Acceptances(reasons);
    }

    public boolean includes(Change change) {
        return reasons.containsKey(change.id());
    }

    public String reason(Change change) {
        return reasons.getOrDefault(change.id(), "");
    }

    /** Returns the changes that are not accepted. */
    public ContractDifference unaccepted(ContractDifference difference) {
        return new ContractDifference(
                difference.changes().stream()
                        .filter(change -> !includes(change))
                        .toList(),
                difference.comparedOperations());
    }

    /** Returns the accepted ids that no change has any more. */
    public List<String> outdated(ContractDifference difference) {
        Set<String> ids = difference.changes().stream().map(Change::id).collect(Collectors.toSet());
        return reasons.keySet().stream().filter(id -> !ids.contains(id)).toList();
    }
}
