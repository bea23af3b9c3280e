package dev.understudy.contract.internal.schema;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.path.NodePath;
import com.networknt.schema.path.PathType;
import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.document.Documents;
import dev.understudy.contract.schema.NotChecked;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schemas of a contract that have been requested so far, copied into one document without external references.
 *
 * <p>Each requested schema and each target of a reference is an entry. The structure within an entry is the same as in
 * the contract: the location {@code #/schemas/7/items} of the bundle is a copy of {@code items} below the origin of
 * entry 7. Thread-safe.
 */
public final class SchemaBundle {

    /**
     * The reference to an entry that accepts any value. The entry evaluates all properties and elements, so that
     * {@code unevaluatedProperties} or {@code unevaluatedItems} next to the reference rejects nothing.
     */
    static final String ANYTHING = "#/schemas/anything";

    private static final String ENTRIES = "schemas";

    private final Documents documents;
    private final DialectName defaultDialect;
    private final ObjectNode entries;
    private final Schema root;
    private final List<DocumentNode> origins = new ArrayList<>();
    private final Map<DocumentNode, Integer> entryNumbers = new HashMap<>();
    private final Map<Integer, Schema> compiled = new HashMap<>();
    private final Deque<DocumentNode> uncopied = new ArrayDeque<>();
    private final InPlaceReferences inPlace = new InPlaceReferences();
    private final WeakenedSchemas weakened = new WeakenedSchemas();
    private final Set<NotChecked> notChecked = new LinkedHashSet<>();

    /**
     * Creates an empty bundle.
     *
     * @param dialect the dialect of schemas that do not declare one
     */
    public SchemaBundle(Documents documents, DialectName dialect) {
        this.documents = documents;
        this.defaultDialect = dialect;
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        this.entries = tree.putObject(ENTRIES);
        entries.putObject("anything").put("additionalProperties", true).put("items", true);
        SchemaRegistry registry = Dialects.registry(new DynamicScope(this, documents));
        this.root = registry.getSchema(SchemaLocation.of("contract:schemas"), tree);
    }

    /**
     * Returns a schema of the contract, ready to judge values.
     *
     * @throws UnreadableSchemaException if the library cannot compile the schema
     */
    public synchronized Schema schema(DocumentNode node) {
        int number = entryNumber(node);
        copyAll();
        return compiled.computeIfAbsent(number, this::compile);
    }

    /** Returns the parts of the requested schemas that are not judged, in the order of discovery. */
    public synchronized List<NotChecked> notChecked() {
        return List.copyOf(notChecked);
    }

    /** Returns the node of the contract from which a location of the bundle was copied. */
    public synchronized DocumentNode origin(NodePath location) {
        JsonPointer below = JsonPointer.empty();
        for (int i = 2; i < location.getNameCount(); i++) {
            below = below.appendProperty(location.getName(i));
        }
        return origins.get(Integer.parseInt(location.getName(1))).at(below);
    }

    /** Returns the files of the contract. */
    public Documents documents() {
        return documents;
    }

    /** Returns the reference to the entry of a node, and adds the entry if it is missing. */
    String reference(DocumentNode node) {
        return "#/" + ENTRIES + "/" + entryNumber(node);
    }

    /**
     * Records that one entry applies another entry to the same value.
     *
     * @return false, and nothing is recorded, if the reference would close a cycle
     */
    boolean addInPlaceReference(DocumentNode entry, DocumentNode target) {
        return inPlace.add(entry, target);
    }

    /** Returns the entries in which an assertion is not judged. */
    WeakenedSchemas weakened() {
        return weakened;
    }

    /** Returns the dialect of schemas that do not declare one. */
    DialectName defaultDialect() {
        return defaultDialect;
    }

    void addNotChecked(DocumentNode node, String reason) {
        notChecked.add(new NotChecked(node, reason));
    }

    private int entryNumber(DocumentNode node) {
        Integer known = entryNumbers.get(node);
        if (known != null) {
            return known;
        }
        entryNumbers.put(node, origins.size());
        origins.add(node);
        uncopied.add(node);
        return origins.size() - 1;
    }

    // Copying an entry may add further entries to the queue. An entry has its number before it is copied, so a cycle of
    // references ends.
    private void copyAll() {
        while (!uncopied.isEmpty()) {
            DocumentNode node = uncopied.remove();
            entries.set(String.valueOf(entryNumbers.get(node)), SchemaCopier.copy(node, this));
        }
        weakened.adjustDependents();
    }

    private Schema compile(int number) {
        try {
            NodePath path = new NodePath(PathType.JSON_POINTER).append(ENTRIES).append(String.valueOf(number));
            Schema schema = root.getSubSchema(path);
            schema.initializeValidators();
            return schema;
        } catch (SchemaException e) {
            DocumentNode node = origins.get(number);
            throw new UnreadableSchemaException(
                    "The schema at " + node.place() + " (" + node.pointer() + ") is invalid: " + e.getMessage(), e);
        }
    }
}
