package dev.understudy.contract.internal.schema;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Words the one error that a discriminator itself can have. */
final class Discriminators {

    private Discriminators() {}

    /** The discriminating property has a value that means no schema. */
    static Error unknown(
            KeywordValidator asking, Schema parent, ExecutionContext context, JsonNode value, NodePath property) {
        JsonNode discriminator = parent.getSchemaNode().path("discriminator");
        JsonNode byValue = discriminator.path(asking.getKeyword());
        List<String> known = new ArrayList<>(
                byValue.isObject()
                        ? byValue.propertyNames()
                        : discriminator.path("heirs").propertyNames());
        return Error.builder()
                .keyword("discriminator")
                .instanceNode(value)
                .instanceLocation(property)
                .evaluationPath(context.getEvaluationPath())
                .schemaLocation(parent.getSchemaLocation().append("discriminator"))
                .schemaNode(discriminator)
                .arguments(known.toArray())
                .message("names no schema that the discriminator knows")
                .build();
    }
}
