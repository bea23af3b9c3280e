package dev.understudy.contract.names;

import dev.understudy.contract.Contract;
import dev.understudy.contract.document.Document;
import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.document.UnreadableDocumentException;
import dev.understudy.contract.internal.file.BoundedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The names of a names file, by place. Immutable. */
public final class PinnedNames {

    /** Names that pin nothing. */
    public static final PinnedNames NONE = new PinnedNames(null, Map.of(), Map.of());

    private final Document file;
    private final Map<ContractPlace, String> names;
    private final Map<String, String> removed;

    PinnedNames(Document file, Map<ContractPlace, String> names, Map<String, String> removed) {
        this.file = file;
        this.names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
        this.removed = Collections.unmodifiableMap(new LinkedHashMap<>(removed));
    }

    /**
     * Reads a names file.
     *
     * @throws NamesException if the file cannot be read, or has an unknown key, an invalid name or the same place twice
     */
    public static PinnedNames read(Path file) {
        try {
            return NamesReader.read(Document.read(file.toUri(), file.toString(), BoundedFile.read(file)));
        } catch (IOException e) {
            throw new NamesException(file + " cannot be read; is the path right?", e);
        } catch (UnreadableDocumentException e) {
            throw new NamesException(e.getMessage(), e);
        }
    }

    /** Returns the contract with the names of those of its places that have one. */
    public NamedContract in(Contract contract) {
        return PlaceWalk.of(contract, new PinnedNamer(this));
    }

    /**
     * Returns a copy of a contract in which all places have their pinned names, so that a code generator uses them.
     *
     * @throws NamesException if a place of the contract has no name, a name is pinned to a place that the contract does
     *     not have, or two places share a name and no schema
     */
    public JsonNode derivedFrom(Contract contract) {
        PinnedNamer namer = new PinnedNamer(this);
        NamedContract named = PlaceWalk.of(contract, namer);
        namer.unnamed().stream().findFirst().ifPresent(place -> {
            throw new NamesException("%s has no name for '%s'; add it, or let understudy-verify refresh do so."
                    .formatted(fileName(), place));
        });
        gone(named).stream().findFirst().ifPresent(place -> {
            throw new NamesException(
                    "%s: '%s' is not a place of %s that needs a name; remove it, or let understudy-verify refresh do so."
                            .formatted(at(place), place, contract.name()));
        });
        named.conflicts().stream().findFirst().ifPresent(conflict -> {
            throw new NamesException(fileName() + ": " + conflict);
        });
        return new DerivedDocument(named).tree();
    }

    /**
     * Adds names for the places of a contract that have none. Names of places that the contract does not have become
     * names of removed places, which are used again when such a place comes back.
     */
    public NameUpdate update(Contract contract) {
        ProposingNamer namer = new ProposingNamer(this, in(contract));
        NamedContract named = PlaceWalk.of(contract, namer);
        Map<String, String> nowRemoved = new LinkedHashMap<>(removed);
        named.names().keySet().forEach(place -> nowRemoved.remove(place.toString()));
        List<ContractPlace> gone = gone(named);
        gone.forEach(place -> nowRemoved.put(place.toString(), names.get(place)));
        return new NameUpdate(
                new PinnedNames(file, named.names(), nowRemoved),
                describe(namer.added()),
                gone.stream().map(place -> place + ": " + names.get(place)).toList(),
                named.conflicts());
    }

    /**
     * Returns the places of a contract that these names should include and do not, such as those whose names somebody has
     * removed from the file. A type all of whose places are new is not among them.
     */
    public List<String> missingIn(Contract contract) {
        PinnedNamer namer = new PinnedNamer(this);
        PlaceWalk.of(contract, namer);
        return namer.unnamed().stream()
                .filter(place -> !removed.containsKey(place.toString()))
                .filter(place -> !place.isWithinType()
                        || names.keySet().stream()
                                .anyMatch(each -> each.keys()
                                        .subList(0, 2)
                                        .equals(place.keys().subList(0, 2))))
                .map(ContractPlace::toString)
                .toList();
    }

    /** Returns the text of a names file with these names. Comments at the beginning of the file are kept. */
    public String text() {
        return NamesWriter.text(this);
    }

    Map<ContractPlace, String> names() {
        return names;
    }

    Map<String, String> removed() {
        return removed;
    }

    Optional<Document> file() {
        return Optional.ofNullable(file);
    }

    Optional<String> name(ContractPlace place) {
        return Optional.ofNullable(names.get(place));
    }

    private List<ContractPlace> gone(NamedContract named) {
        List<ContractPlace> gone = new ArrayList<>(names.keySet());
        gone.removeAll(named.names().keySet());
        return gone;
    }

    private static List<String> describe(Map<ContractPlace, String> places) {
        return places.entrySet().stream()
                .map(place -> place.getKey() + ": " + place.getValue())
                .toList();
    }

    private String fileName() {
        return file == null ? "The names file" : file.name();
    }

    private String at(ContractPlace place) {
        DocumentNode node = file.root().at(place.pointer());
        return node.place().toString();
    }
}
