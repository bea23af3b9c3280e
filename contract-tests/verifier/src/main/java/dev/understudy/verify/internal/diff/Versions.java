package dev.understudy.verify.internal.diff;

import dev.understudy.contract.CompiledSchema;
import dev.understudy.contract.Contract;
import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.names.NamedContract;
import dev.understudy.verify.internal.contain.Difference;
import dev.understudy.verify.internal.contain.SchemaDifferences;
import dev.understudy.verify.internal.formula.Reading;
import dev.understudy.verify.internal.formula.SameSchemas;
import dev.understudy.verify.internal.formula.SchemaSide;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The two versions of a contract. Remembers comparisons of schemas, because many operations share them. */
final class Versions {

    private final Contract oldContract;
    private final Contract newContract;
    private final NamedContract oldNames;
    private final NamedContract newNames;
    private final Map<List<Object>, List<Difference>> differences = new HashMap<>();

    Versions(NamedContract ofOld, NamedContract ofNew) {
        this.oldContract = ofOld.contract();
        this.newContract = ofNew.contract();
        this.oldNames = ofOld;
        this.newNames = ofNew;
    }

    Contract oldContract() {
        return oldContract;
    }

    Contract newContract() {
        return newContract;
    }

    NamedContract oldNames() {
        return oldNames;
    }

    NamedContract newNames() {
        return newNames;
    }

    /** Returns whether two schemas say the same. */
    boolean same(CompiledSchema ofOld, CompiledSchema ofNew) {
        return new SameSchemas(new SchemaSide(oldContract, ofOld), new SchemaSide(newContract, ofNew))
                .test(ofOld.node(), ofNew.node());
    }

    /** Returns the obligations of the new schema that the old one does not meet. */
    List<Difference> rejectedByNew(CompiledSchema ofOld, CompiledSchema ofNew) {
        return differences(
                new SchemaSide(oldContract, ofOld), new SchemaSide(newContract, ofNew), Reading.EXACT, "new");
    }

    /** Returns the obligations of the old schema that the new one does not meet. */
    List<Difference> rejectedByOld(CompiledSchema ofOld, CompiledSchema ofNew, Reading reading) {
        return differences(new SchemaSide(newContract, ofNew), new SchemaSide(oldContract, ofOld), reading, "old");
    }

    private List<Difference> differences(SchemaSide source, SchemaSide target, Reading reading, String rejecting) {
        List<Object> key = List.of(followed(source), followed(target), source.excludingKeyword(), reading, rejecting);
        List<Difference> known = differences.get(key);
        if (known == null) {
            known = SchemaDifferences.of(source, target, reading);
            differences.put(key, known);
        }
        return known;
    }

    private static DocumentNode followed(SchemaSide side) {
        DocumentNode root = side.root();
        return root.value().size() == 1 && root.child("$ref").exists()
                ? side.target(root, "$ref").orElse(root)
                : root;
    }
}
