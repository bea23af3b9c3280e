package dev.understudy.verify.internal.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The changes of several operations that come from the same places of both documents, such as a shared schema. */
public record ChangeGroup(List<Change> changes) {

    /** Groups changes, in the order of the first of each group. */
    public static List<ChangeGroup> of(Collection<Change> changes) {
        Map<List<Object>, List<Change>> groups = new LinkedHashMap<>();
        for (Change change : changes) {
            List<Object> place = List.of(
                    change.oldPlace(),
                    change.newPlace(),
                    change.direction(),
                    change.keyword(),
                    change.effect(),
                    change.callers());
            groups.computeIfAbsent(place, any -> new ArrayList<>()).add(change);
        }
        return groups.values().stream().map(ChangeGroup::new).toList();
    }

    /** Returns the first of the changes. */
    public Change example() {
        return changes.get(0);
    }

    /** Returns the changes after the first. */
    public List<Change> others() {
        return changes.subList(1, changes.size());
    }
}
