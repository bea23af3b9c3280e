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
 * All schemas of a contract that anybody has asked for, as one document that refers to nothing outside of it.
 *
 * <p>Each schema that something refers to is an entry; a location such as {@code #/schemas/7/items} in the book is the
 * location {@code items} below the seventh entry's origin in the contract, and nothing has moved within an entry. Safe
 * for use by many threads.
 */
public final class SchemaBook {

    /** The reference to the entry that takes any value, and leaves nothing of it unevaluated. */
    static final String ANYTHING = "#/schemas/anything";

    private static final String ENTRIES = "schemas";

    private final Documents documents;
    private final DialectName dialect;
    private final ObjectNode entries;
    private final Schema book;
    private final List<DocumentNode> origins = new ArrayList<>();
    private final Map<DocumentNode, Integer> numbers = new HashMap<>();
    private final Map<Integer, Schema> compiled = new HashMap<>();
    private final Deque<DocumentNode> waiting = new ArrayDeque<>();
    private final InPlaceReferences inPlace = new InPlaceReferences();
    private final Set<NotChecked> notChecked = new LinkedHashSet<>();

    /** An empty book for schemas that are written in a dialect unless they say otherwise. */
    public SchemaBook(Documents documents, DialectName dialect) {
        this.documents = documents;
        this.dialect = dialect;
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        this.entries = tree.putObject(ENTRIES);
        entries.putObject("anything").put("additionalProperties", true).put("items", true);
        SchemaRegistry registry = Dialects.registry(new DynamicScope(this, documents));
        this.book = registry.getSchema(SchemaLocation.of("contract:schemas"), tree);
    }

    /**
     * A schema of the contract, ready to judge.
     *
     * @throws UnreadableSchema if it cannot be understood at all
     */
    public synchronized Schema schema(DocumentNode node) {
        int number = number(node);
        copyAll();
        return compiled.computeIfAbsent(number, this::compile);
    }

    /** What the schemas asked for so far demand and nobody judges, in the order of discovery. */
    public synchronized List<NotChecked> notChecked() {
        return List.copyOf(notChecked);
    }

    /** Where in the contract a location of the book comes from. */
    public synchronized DocumentNode origin(NodePath location) {
        JsonPointer below = JsonPointer.empty();
        for (int i = 2; i < location.getNameCount(); i++) {
            below = below.appendProperty(location.getName(i));
        }
        return origins.get(Integer.parseInt(location.getName(1))).at(below);
    }

    /** The files that its schemas come from. */
    public Documents documents() {
        return documents;
    }

    /** The reference by which an entry is found in the book; the entry is made if there is none. */
    String reference(DocumentNode node) {
        return "#/" + ENTRIES + "/" + number(node);
    }

    /** Notes that one entry hands its value on to another; says whether that ever ends. */
    boolean handsOn(DocumentNode entry, DocumentNode target) {
        return inPlace.add(entry, target);
    }

    /** The dialect that a node is written in, if nothing above or in it says otherwise. */
    DialectName dialect() {
        return dialect;
    }

    void addNotChecked(DocumentNode node, String reason) {
        notChecked.add(new NotChecked(node, reason));
    }

    private int number(DocumentNode node) {
        Integer known = numbers.get(node);
        if (known != null) {
            return known;
        }
        numbers.put(node, origins.size());
        origins.add(node);
        waiting.add(node);
        return origins.size() - 1;
    }

    // Copying an entry may ask for others; a queue instead of recursion keeps cyclic schemas finite.
    private void copyAll() {
        while (!waiting.isEmpty()) {
            DocumentNode node = waiting.remove();
            entries.set(String.valueOf(numbers.get(node)), SchemaCopy.of(node, this));
        }
    }

    private Schema compile(int number) {
        try {
            NodePath path = new NodePath(PathType.JSON_POINTER).append(ENTRIES).append(String.valueOf(number));
            Schema schema = book.getSubSchema(path);
            schema.initializeValidators();
            return schema;
        } catch (SchemaException e) {
            DocumentNode node = origins.get(number);
            throw new UnreadableSchema(
                    "The schema at " + node.place() + " (" + node.pointer() + ") cannot be understood: "
                            + e.getMessage(),
                    e);
        }
    }
}
