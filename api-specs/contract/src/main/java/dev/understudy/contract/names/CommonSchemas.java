package dev.understudy.contract.names;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Operation;
import dev.understudy.contract.document.DocumentNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The schema that most operations of a contract have for a status, so that it gets the plainest name. */
final class CommonSchemas {

    private final SchemaTypes schemas;
    private final SameSchema same;
    private final Map<String, List<Group>> groups = new HashMap<>();

    CommonSchemas(Contract contract, SameSchema same) {
        this.schemas = new SchemaTypes(contract.documents());
        this.same = same;
        contract.operations().forEach(this::count);
    }

    /** Returns whether another schema is more common for a status. */
    boolean isRarer(String status, DocumentNode target) {
        List<Group> ofStatus = groups.getOrDefault(status, List.of());
        int most =
                ofStatus.stream().mapToInt(group -> group.members.size()).max().orElse(0);
        return !ofStatus.isEmpty()
                && ofStatus.stream()
                        .filter(group -> group.members.size() == most)
                        .noneMatch(group -> same.test(group.members.get(0), target));
    }

    private void count(Operation operation) {
        operation
                .responses()
                .forEach((status, response) -> response.contents()
                        .all()
                        .forEach(content -> content.schema()
                                .ifPresent(schema -> count(status, schemas.follow(schemas.unwrap(schema.node()))))));
    }

    private void count(String status, DocumentNode target) {
        List<Group> ofStatus = groups.computeIfAbsent(status, any -> new ArrayList<>());
        for (Group group : ofStatus) {
            if (same.test(group.members.get(0), target)) {
                group.members.add(target);
                return;
            }
        }
        ofStatus.add(new Group(new ArrayList<>(List.of(target))));
    }

    private record Group(List<DocumentNode> members) {}
}
