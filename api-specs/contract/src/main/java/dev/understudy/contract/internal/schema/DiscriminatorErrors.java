package dev.understudy.contract.internal.schema;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Creates the error for a discriminating property whose value selects no schema. A discriminator itself can cause no
 * other error.
 */
final class DiscriminatorErrors {

    private DiscriminatorErrors() {}

    static Error unknownValue(
            KeywordValidator validator, Schema parent, ExecutionContext context, JsonNode value, NodePath property) {
        JsonNode discriminator = parent.getSchemaNode().path("discriminator");
        JsonNode byValue = discriminator.path(validator.getKeyword());
        List<String> knownValues = new ArrayList<>(
                byValue.isObject()
                        ? byValue.propertyNames()
                        : discriminator.path("subtypes").propertyNames());
        return Error.builder()
                .keyword("discriminator")
                .instanceNode(value)
                .instanceLocation(property)
                .evaluationPath(context.getEvaluationPath())
                .schemaLocation(parent.getSchemaLocation().append("discriminator"))
                .schemaNode(discriminator)
                .arguments(knownValues.toArray())
                .message("does not select any schema of the discriminator")
                .build();
    }
}
