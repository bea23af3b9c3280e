package dev.understudy.verify.internal.laws;

import dev.understudy.contract.CompiledSchema;
import dev.understudy.contract.document.Documents;
import dev.understudy.verify.finding.Rule;
import dev.understudy.verify.internal.derive.SchemaProperties;
import dev.understudy.verify.internal.derive.TreeEdits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * The laws that hold after a resource was created.
 *
 * <p>A server may choose the values of properties that the request omits, so only the values that were sent are
 * compared. A null is not compared either, because it may also mean that the server chooses.
 */
public final class CreationLaws {

    private final CompiledSchema readSchema;
    private final List<JsonPointer> comparedPointers;
    private final Set<JsonPointer> changing;
    private final UniqueItems uniqueItems;

    /**
     * Derives the laws from the schemas of the write and the read.
     *
     * @param requestSchema the schema of the resource in the request of the write
     * @param readSchema the schema of the resource in the response to the read
     * @param changing pointers to values that may change without a write
     * @param id the pointer to the id, which is not compared, because many servers ignore an id in the request
     */
    public CreationLaws(
            CompiledSchema requestSchema,
            CompiledSchema readSchema,
            Documents documents,
            Set<JsonPointer> changing,
            Optional<JsonPointer> id) {
        this.readSchema = readSchema;
        this.comparedPointers = new SchemaProperties(requestSchema, documents)
                .writableProperties().stream()
                        .filter(at -> DeclaredProperties.has(readSchema, at))
                        .filter(at -> id.filter(at::equals).isEmpty())
                        .toList();
        this.changing = changing;
        this.uniqueItems = UniqueItems.of(readSchema, documents);
    }

    /**
     * Returns a violation for each written value that the read does not return.
     *
     * @param response the resource in the response to the write; missing if it does not have the schema of the read
     */
    public List<LawViolation> checkRead(JsonNode body, JsonNode read, JsonNode response) {
        return compare(Rule.WRITTEN_IS_READ, body, read, response);
    }

    /**
     * Returns a violation for each written value that the response to the write does not return. Call this only if the
     * response to the write has the same schema as the response to the read.
     */
    public List<LawViolation> checkResponse(JsonNode body, JsonNode response) {
        return compare(Rule.WRITTEN_IS_ANSWERED, body, response, response);
    }

    /**
     * Returns a violation for each written value that two successive reads return differently. Values that were not
     * written may change without a write.
     */
    public List<LawViolation> checkSecondRead(JsonNode body, JsonNode first, JsonNode second) {
        return TreeDifferences.between(uniqueItems.sort(first), uniqueItems.sort(second)).stream()
                .filter(at -> !changing.contains(at) && !body.at(at).isMissingNode())
                .map(at -> violation(
                                Rule.READING_CHANGES_NOTHING,
                                at,
                                "the same value as before: " + first.at(at),
                                second,
                                body)
                        .asAdvice("no specification forbids that a value changes by itself"))
                .toList();
    }

    private List<LawViolation> compare(Rule law, JsonNode body, JsonNode received, JsonNode response) {
        List<LawViolation> violations = new ArrayList<>();
        int errors = readSchema.judge(received).size();
        for (JsonPointer pointer : comparedPointers) {
            JsonNode value = body.at(pointer);
            if (value.isMissingNode() || value.isNull() || !canBeReturned(pointer, value, received, errors)) {
                continue;
            }
            JsonNode sorted = uniqueItems.sort(value, pointer);
            for (JsonPointer within :
                    TreeDifferences.between(sorted, uniqueItems.sort(received.at(pointer), pointer))) {
                JsonPointer at = pointer.append(within);
                if (!sorted.at(within).isMissingNode() && !changing.contains(at) && !ServerValues.isId(at)) {
                    LawViolation violation =
                            violation(law, at, "the value written: " + sorted.at(within), received, body);
                    violations.add(
                            ServerValues.isOfOtherResource(at, body::at, received)
                                    ? ServerValues.aboutOtherResource(violation)
                                    : ServerValues.aboutWritten(
                                            violation, value, received.at(pointer), response.at(pointer)));
                }
            }
        }
        return violations;
    }

    // Write-only properties, and those with another type in responses, are not compared.
    private boolean canBeReturned(JsonPointer pointer, JsonNode value, JsonNode received, int errors) {
        return received.at(pointer.head()).isObject()
                && readSchema.judge(TreeEdits.with(received, pointer, value)).size() <= errors;
    }

    private static LawViolation violation(Rule law, JsonPointer at, String declared, JsonNode received, JsonNode body) {
        return new LawViolation(law, at, declared, LawViolation.text(received.at(at)), List.of(body));
    }
}
