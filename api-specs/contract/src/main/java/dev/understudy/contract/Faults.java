package dev.understudy.contract;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import dev.understudy.contract.document.Document;
import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.internal.schema.SchemaBook;
import dev.understudy.contract.internal.schema.SchemaJudge;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.JsonPointer;

/** Turns the library's errors into faults, each at the place in the contract that it comes from. */
final class Faults {

    private final SchemaBook book;

    Faults(SchemaBook book) {
        this.book = book;
    }

    List<SchemaFault> of(List<Error> errors) {
        List<SchemaFault> faults = new ArrayList<>();
        errors.forEach(error -> faults.addAll(of(error)));
        // Of a value of the wrong type, nothing else that the same schema asks is worth telling.
        Set<Asked> wrongTypes = faults.stream()
                .filter(fault -> fault.keyword().equals("type"))
                .map(Asked::of)
                .collect(Collectors.toSet());
        faults.removeIf(fault -> !fault.keyword().equals("type") && wrongTypes.contains(Asked.of(fault)));
        return faults;
    }

    /** What one schema asks of one place in a value. */
    private record Asked(JsonPointer at, Document document, JsonPointer schema) {

        static Asked of(SchemaFault fault) {
            return new Asked(
                    fault.at(),
                    fault.declared().document(),
                    fault.declared().pointer().head());
        }
    }

    private List<SchemaFault> of(Error error) {
        List<Error> branches = SchemaJudge.branches(error);
        if (branches.isEmpty()) {
            return List.of(plain(error));
        }
        return new UnionFaults(plain(error)).choose(byBranch(error, branches));
    }

    // How a branch was reached tells which one it is: the step after the union's own path.
    private Map<Integer, List<SchemaFault>> byBranch(Error union, List<Error> errors) {
        int depth = union.getEvaluationPath().getNameCount();
        Map<Integer, List<SchemaFault>> byBranch = new TreeMap<>();
        for (Error error : errors) {
            if (error.getEvaluationPath().getNameCount() > depth
                    && error.getEvaluationPath().getElement(depth) instanceof Integer branch) {
                byBranch.computeIfAbsent(branch, any -> new ArrayList<>()).addAll(of(error));
            }
        }
        return byBranch;
    }

    private SchemaFault plain(Error error) {
        DocumentNode declared = declared(error);
        // Without minContains the library says so all the same, of what "contains" demands.
        boolean implied = error.getKeyword().equals("minContains") && !declared.exists();
        DocumentNode contains = book.origin(error.getSchemaLocation().getFragment());
        return new SchemaFault(
                pointer(error.getInstanceLocation()),
                implied ? "contains" : error.getKeyword(),
                implied ? contains : declared,
                error.getProperty(),
                arguments(error),
                error.getMessage(),
                error.getInstanceNode());
    }

    // The library gives "false" schemas a keyword of that name, which stands nowhere in a contract, and tells the
    // faults of minContains and maxContains at the keyword beside them.
    private DocumentNode declared(Error error) {
        NodePath location = error.getSchemaLocation().getFragment();
        if (error.getKeyword().equals("false")) {
            return book.origin(location.getParent());
        }
        return error.getKeyword().endsWith("Contains")
                ? book.origin(location.getParent()).child(error.getKeyword())
                : book.origin(location);
    }

    private static List<String> arguments(Error error) {
        return error.getArguments() == null
                ? List.of()
                : Arrays.stream(error.getArguments()).map(String::valueOf).toList();
    }

    private static JsonPointer pointer(NodePath path) {
        JsonPointer pointer = JsonPointer.empty();
        for (int i = 0; i < path.getNameCount(); i++) {
            Object step = path.getElement(i);
            pointer = step instanceof Integer index
                    ? pointer.appendIndex(index)
                    : pointer.appendProperty(String.valueOf(step));
        }
        return pointer;
    }
}
