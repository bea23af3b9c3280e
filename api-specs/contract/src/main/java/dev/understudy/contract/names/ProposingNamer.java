package dev.understudy.contract.names;

import dev.understudy.contract.document.DocumentNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives places their pinned names, and proposes names for the others. A schema that has a name elsewhere keeps it; two
 * places get the same new name only if their schemas are the same.
 */
final class ProposingNamer implements Namer {

    private final PinnedNames pinned;
    private final NamedContract known;
    private final SameSchema same;
    private final CommonSchemas common;
    private final Map<ContractPlace, String> added = new LinkedHashMap<>();
    private final Map<ContractPlace, String> operations = new HashMap<>();
    private final Map<DocumentNode, String> proposed = new HashMap<>();
    private final Map<String, List<DocumentNode>> used = new HashMap<>();
    private final Map<String, String> spellings = new HashMap<>();
    private final Map<String, Set<String>> alternatives = new HashMap<>();

    ProposingNamer(PinnedNames pinned, NamedContract known) {
        this.pinned = pinned;
        this.known = known;
        this.same = new SameSchema(new SchemaTypes(known.contract().documents()));
        this.common = new CommonSchemas(known.contract(), same);
        known.types().forEach(type -> use(type.name(), type.target()));
    }

    @Override
    public boolean isPinned(ContractPlace place) {
        return pinned.name(place).isPresent() || pinned.removed().containsKey(place.toString());
    }

    @Override
    public Optional<String> name(ContractPlace place, String declared) {
        String name = pinnedOrRemoved(place).orElseGet(() -> {
            String proposal = declared.isEmpty() ? NameProposal.operation(place) : declared;
            added.put(place, proposal);
            return proposal;
        });
        operations.put(place, name);
        return Optional.of(name);
    }

    @Override
    public Optional<String> type(ContractPlace place, DocumentNode written, DocumentNode target) {
        return Optional.of(pinnedOrRemoved(place).orElseGet(() -> {
            String name = newName(place, written, target);
            added.put(place, name);
            proposed.put(target, name);
            use(name, target);
            return name;
        }));
    }

    Map<ContractPlace, String> added() {
        return added;
    }

    private Optional<String> pinnedOrRemoved(ContractPlace place) {
        return pinned.name(place).or(() -> Optional.ofNullable(pinned.removed().get(place.toString())));
    }

    private String newName(ContractPlace place, DocumentNode written, DocumentNode target) {
        Optional<String> elsewhere = known.namesOf(target).stream().findFirst();
        if (elsewhere.isPresent() || proposed.containsKey(target)) {
            return elsewhere.orElseGet(() -> proposed.get(target));
        }
        List<String> proposals = NameProposal.type(place, written, target, operationName(place));
        // Operations often repeat the same few schemas of an error. The most common one gets the plainest name.
        Set<String> alike = alternatives.computeIfAbsent(proposals.get(0), any -> new LinkedHashSet<>());
        List<String> candidates = new ArrayList<>(alike);
        String status = place.lastKey().replaceFirst(" .*", "");
        boolean isRarer = !SchemaTypes.isReference(written) && common.isRarer(status, target);
        candidates.addAll(isRarer && proposals.size() > 1 ? proposals.subList(1, proposals.size()) : proposals);
        String name = candidates.stream()
                .filter(candidate -> isFree(candidate, target))
                .findFirst()
                .orElseGet(() -> numbered(candidates.get(candidates.size() - 1), target));
        alike.add(name);
        return name;
    }

    private String operationName(ContractPlace place) {
        return place.isWithinType()
                ? ""
                : operations.get(new ContractPlace(List.of(
                        ContractPlace.PATHS, place.keys().get(1), place.keys().get(2), ContractPlace.OPERATION)));
    }

    private String numbered(String name, DocumentNode target) {
        int number = 2;
        while (!isFree(name + number, target)) {
            number++;
        }
        return name + number;
    }

    private boolean isFree(String name, DocumentNode target) {
        String spelling = spellings.getOrDefault(normal(name), name);
        return spelling.equals(name)
                && used.getOrDefault(name, List.of()).stream().allMatch(user -> same.test(user, target));
    }

    private void use(String name, DocumentNode target) {
        spellings.putIfAbsent(normal(name), name);
        used.computeIfAbsent(name, any -> new ArrayList<>()).add(target);
    }

    /** Returns a name in the form in which two names collide in generated code, or on a file system. */
    static String normal(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }
}
