package dev.understudy.contract;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import dev.understudy.contract.document.Document;
import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.internal.schema.SchemaBundle;
import dev.understudy.contract.internal.schema.SchemaJudge;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.JsonPointer;

/**
 * Converts the errors of networknt's JSON Schema validator, here called the library, into faults, each with the node of
 * the contract that declares the violated keyword.
 */
final class SchemaFaultConverter {

    private final SchemaBundle bundle;

    SchemaFaultConverter(SchemaBundle bundle) {
        this.bundle = bundle;
    }

    List<SchemaFault> convert(List<Error> errors) {
        List<SchemaFault> faults = new ArrayList<>();
        errors.forEach(error -> faults.addAll(convert(error)));
        // If a value has the wrong type, other faults of the same schema are consequences, and are left out.
        Set<Evaluation> wrongTypes = faults.stream()
                .filter(fault -> fault.keyword().equals("type"))
                .map(Evaluation::of)
                .collect(Collectors.toSet());
        faults.removeIf(fault -> !fault.keyword().equals("type") && wrongTypes.contains(Evaluation.of(fault)));
        return faults;
    }

    /** The application of one schema to one part of a value. */
    private record Evaluation(JsonPointer at, Document document, JsonPointer schema) {

        static Evaluation of(SchemaFault fault) {
            return new Evaluation(
                    fault.at(),
                    fault.keywordNode().document(),
                    fault.keywordNode().pointer().head());
        }
    }

    private List<SchemaFault> convert(Error error) {
        List<Error> branches = SchemaJudge.branchErrors(error);
        if (branches.isEmpty()) {
            return List.of(toFault(error));
        }
        return new UnionFaultFinder(toFault(error)).faultsToReport(byBranch(error, branches));
    }

    // A union is an anyOf or oneOf. In an error's evaluation path, the index of the branch follows the union's path.
    private Map<Integer, List<SchemaFault>> byBranch(Error union, List<Error> errors) {
        int depth = union.getEvaluationPath().getNameCount();
        Map<Integer, List<SchemaFault>> byBranch = new TreeMap<>();
        for (Error error : errors) {
            if (error.getEvaluationPath().getNameCount() > depth
                    && error.getEvaluationPath().getElement(depth) instanceof Integer branch) {
                byBranch.computeIfAbsent(branch, any -> new ArrayList<>()).addAll(convert(error));
            }
        }
        return byBranch;
    }

    private SchemaFault toFault(Error error) {
        DocumentNode keywordNode = keywordNode(error);
        // The library reports a violation of "contains" as one of "minContains", even if only "contains" is declared.
        boolean isContains = error.getKeyword().equals("minContains") && !keywordNode.exists();
        DocumentNode contains = bundle.origin(error.getSchemaLocation().getFragment());
        return new SchemaFault(
                pointer(error.getInstanceLocation()),
                isContains ? "contains" : error.getKeyword(),
                isContains ? contains : keywordNode,
                error.getProperty(),
                arguments(error),
                error.getMessage(),
                error.getInstanceNode());
    }

    // For the schema "false", the library reports a keyword "false" below the schema, but the contract has no such
    // keyword. It reports violations of minContains and maxContains at the location of a sibling keyword.
    private DocumentNode keywordNode(Error error) {
        NodePath location = error.getSchemaLocation().getFragment();
        if (error.getKeyword().equals("false")) {
            return bundle.origin(location.getParent());
        }
        return error.getKeyword().endsWith("Contains")
                ? bundle.origin(location.getParent()).child(error.getKeyword())
                : bundle.origin(location);
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
