package dev.understudy.verify.internal.derive;

import dev.understudy.contract.Operation;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.document.DocumentNode;
import java.util.Locale;
import java.util.Optional;

/**
 * The reason why no valid request to an operation could be generated, so that nothing is sent to it.
 *
 * @param operation the operation
 * @param schema the schema for which no valid value was found, or the parameter or body if it has no schema
 * @param reason the reason, as a clause in lower case without a full stop
 */
public record NoValidRequest(Operation operation, DocumentNode schema, String reason) {

    static NoValidRequest parameter(Operation operation, Parameter parameter) {
        String where = parameter.in().name().toLowerCase(Locale.ROOT) + " parameter '" + parameter.name() + "'";
        return new NoValidRequest(
                operation,
                parameter.valueSchema().map(schema -> schema.node()).orElse(parameter.node()),
                "no valid value of the required " + where + " was found");
    }

    static NoValidRequest body(Operation operation, Optional<DocumentNode> schema) {
        return new NoValidRequest(
                operation,
                schema.orElse(operation.node().child("requestBody")),
                "no request body was found that satisfies the schema");
    }
}
