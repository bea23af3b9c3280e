package dev.understudy.jaxrs.stub.schema;

import dev.understudy.contract.document.DocumentNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the gaps of a contract, so that all of them can be reported at once. */
public final class Gaps {

    private final Set<Gap> found = new LinkedHashSet<>();

    /** Adds a gap; the same one again has no effect. */
    public void add(DocumentNode place, String problem, String remedy) {
        found.add(new Gap(place.toString(), problem, remedy));
    }

    /** Returns the gaps in the order in which they were found. */
    public List<Gap> found() {
        return List.copyOf(found);
    }
}
