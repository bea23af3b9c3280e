package dev.understudy.suite.strength;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.Contract;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The kitchen-sink contracts contain every keyword, so that {@link StrengthTest} covers each of them. */
class KitchenSinkTest {

    private static final List<String> IN_BOTH = List.of(
            "type",
            "enum",
            "format",
            "pattern",
            "minLength",
            "maxLength",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minItems",
            "maxItems",
            "uniqueItems",
            "items",
            "properties",
            "required",
            "additionalProperties",
            "minProperties",
            "maxProperties",
            "allOf",
            "oneOf",
            "anyOf",
            "not",
            "$ref",
            "discriminator",
            "readOnly",
            "writeOnly",
            "headers",
            "default");

    private static final List<String> ONLY_IN_3_0 = List.of("nullable", "mapping", "4XX", "style", "explode");

    private static final List<String> ONLY_IN_3_1 = List.of(
            "const",
            "prefixItems",
            "contains",
            "minContains",
            "maxContains",
            "unevaluatedItems",
            "unevaluatedProperties",
            "patternProperties",
            "propertyNames",
            "dependentRequired",
            "dependentSchemas",
            "if",
            "then",
            "else",
            "contentEncoding",
            "contentMediaType",
            "contentSchema",
            "$id",
            "$dynamicRef",
            "$dynamicAnchor",
            "$schema",
            "jsonSchemaDialect",
            "pathItems");

    @Test
    void theContractInOpenApi30ContainsEveryKeyword() {
        assertThat(memberNames("openapi-3.0.yaml")).containsAll(IN_BOTH).containsAll(ONLY_IN_3_0);
    }

    @Test
    void theContractInOpenApi31ContainsEveryKeyword() {
        assertThat(memberNames("openapi-3.1.yaml")).containsAll(IN_BOTH).containsAll(ONLY_IN_3_1);
    }

    @Test
    void bothContractsAreCheckedCompletely() {
        assertThat(contract("openapi-3.0.yaml").notChecked()).isEmpty();
        assertThat(contract("openapi-3.1.yaml").notChecked()).isEmpty();
    }

    private static Set<String> memberNames(String file) {
        Set<String> memberNames = new TreeSet<>();
        collect(contract(file).root().value(), memberNames);
        return memberNames;
    }

    private static void collect(JsonNode node, Set<String> memberNames) {
        memberNames.addAll(node.propertyNames());
        node.forEach(child -> collect(child, memberNames));
    }

    private static Contract contract(String file) {
        return Contract.open(Path.of("src/test/resources/kitchen-sink").resolve(file));
    }
}
