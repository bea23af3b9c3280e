package dev.understudy.verify.internal.formula;

import dev.understudy.contract.document.DocumentNode;
import dev.understudy.verify.internal.formula.Assertion.Opaque;
import dev.understudy.verify.internal.formula.Formula.Is;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Translates schemas to formulas. */
public final class SchemaFormula {

    // Keywords that restrict no value by themselves.
    private static final Set<String> ANNOTATIONS = Set.of(
            "title",
            "description",
            "default",
            "deprecated",
            "example",
            "examples",
            "externalDocs",
            "xml",
            "$defs",
            "definitions",
            "$id",
            "$anchor",
            "$dynamicAnchor",
            "$schema",
            "$comment",
            "$vocabulary",
            "nullable",
            "then",
            "else",
            "minContains",
            "maxContains",
            "contentSchema");
    // Keywords of JSON Schema that OpenAPI 3.0 does not have.
    private static final Set<String> SINCE_3_1 = Set.of(
            "const",
            "dependentRequired",
            "contentEncoding",
            "contentMediaType",
            "contains",
            "if",
            "propertyNames",
            "unevaluatedItems",
            "unevaluatedProperties",
            "prefixItems",
            "patternProperties",
            "dependentSchemas",
            "$dynamicRef");
    private static final Set<String> TOLERANT = Set.of(
            "type",
            "enum",
            "const",
            "required",
            "properties",
            "patternProperties",
            "additionalProperties",
            "items",
            "prefixItems",
            "allOf",
            "anyOf",
            "oneOf",
            "$ref",
            "$dynamicRef",
            "readOnly",
            "writeOnly");
    private static final Set<String> DIALECTS =
            Set.of("https://spec.openapis.org/oas/3.1/dialect/base", "https://json-schema.org/draft/2020-12/schema");

    private SchemaFormula() {}

    /** Returns whether a keyword of a schema restricts no value. */
    public static boolean isAnnotation(String keyword) {
        return ANNOTATIONS.contains(keyword) || keyword.startsWith("x-");
    }

    /** Returns the keywords of a schema that have an effect. */
    public static Collection<String> keywords(SchemaSide side, DocumentNode schema) {
        return side.isVersion30() && schema.value().path("$ref").isString()
                ? List.of("$ref")
                : schema.value().propertyNames();
    }

    /** Returns the condition for a value of a type to satisfy a schema or, if its sign is negative, not to. */
    public static Formula of(Signed schema, Location at) {
        Formula valid = valid(schema, at);
        return schema.positive() ? valid : valid.negated();
    }

    private static Formula valid(Signed schema, Location at) {
        DocumentNode node = schema.node();
        if (!node.value().isObject()) {
            return Formula.constant(!node.value().isBoolean() || node.isTrue());
        }
        if (schema.only() != null) {
            return keyword(new KeywordUse(schema, schema.only().keyword(), at));
        }
        if (!schema.side().isVersion30() && isOtherDialect(node)) {
            return new Is(new Opaque("$schema", node.value(), true));
        }
        List<Formula> parts = new ArrayList<>();
        for (String keyword : keywords(schema.side(), node)) {
            parts.add(keyword(new KeywordUse(schema, keyword, at)));
        }
        return Formula.all(parts);
    }

    private static boolean isOtherDialect(DocumentNode node) {
        return node.child("$schema").exists()
                && !DIALECTS.contains(node.child("$schema").text("").replaceFirst("#$", ""));
    }

    private static Formula keyword(KeywordUse use) {
        if (isAnnotation(use.keyword()) || (use.isTolerant() && !countsForTolerant(use))) {
            return Formula.TRUE;
        }
        if (use.schema().side().isVersion30() && SINCE_3_1.contains(use.keyword())) {
            return opaque(use);
        }
        return GeneralKeywords.of(use)
                .or(() -> InPlaceKeywords.of(use))
                .or(() -> NumberKeywords.of(use))
                .or(() -> StringKeywords.of(use))
                .or(() -> ArrayKeywords.of(use))
                .or(() -> ObjectKeywords.of(use))
                .orElseGet(() -> opaque(use));
    }

    // The negation of a type says as much about types as a type does.
    private static boolean countsForTolerant(KeywordUse use) {
        return TOLERANT.contains(use.keyword())
                || (use.keyword().equals("not")
                        && use.value().size() == 1
                        && use.node().child("type").exists());
    }

    private static Formula opaque(KeywordUse use) {
        return new Is(new Opaque(use.keyword(), use.value(), true));
    }
}
