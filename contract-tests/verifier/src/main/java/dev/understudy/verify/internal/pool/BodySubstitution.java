package dev.understudy.verify.internal.pool;

import dev.understudy.contract.CompiledSchema;
import dev.understudy.contract.Operation;
import dev.understudy.verify.internal.derive.InjectedFault;
import dev.understudy.verify.internal.derive.OperationTestCases;
import dev.understudy.verify.internal.derive.RequestTemplate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Replaces the ids and names in a request body, and adds the properties that the server requires. */
final class BodySubstitution {

    private final ValuePool pool;
    private final FreshNames names;
    private final CreationBodies creations;

    BodySubstitution(ValuePool pool, FreshNames names, CreationBodies creations) {
        this.pool = pool;
        this.names = names;
        this.creations = creations;
    }

    /**
     * Returns a copy of a request with another body; the same request if there is nothing to replace.
     *
     * @param original the request with the values that may be replaced
     * @param fault the deliberate fault, which stays
     * @param attempts the requests to the operation so far
     */
    RequestTemplate replace(
            RequestTemplate template,
            RequestTemplate original,
            OperationTestCases cases,
            ValueChoice choice,
            Optional<InjectedFault> fault,
            PastRequests attempts) {
        Optional<JsonNode> body = template.body();
        Optional<JsonNode> originalBody = original.body();
        Optional<CompiledSchema> schema = cases.operation().jsonRequestSchema();
        if (body.isEmpty() || originalBody.isEmpty() || schema.isEmpty()) {
            return template;
        }
        boolean isWhole = fault.isEmpty() && addsSeveral(body.get(), originalBody.get());
        Predicate<JsonPointer> isReplaceable = at -> !cases.isFixed(at)
                && (isWhole
                        || Objects.equals(body.get().at(at), originalBody.get().at(at)))
                && fault.filter(each -> each.at().equals("/body" + at)).isEmpty();
        JsonNode changed = replace(body.get(), cases.operation(), choice, attempts, schema.get(), isReplaceable);
        return changed.equals(body.get()) ? template : template.withBody(changed);
    }

    private JsonNode replace(
            JsonNode body,
            Operation operation,
            ValueChoice choice,
            PastRequests attempts,
            CompiledSchema schema,
            Predicate<JsonPointer> isReplaceable) {
        int faults = schema.judge(body).size();
        Predicate<JsonNode> isValid = value -> schema.judge(value).size() <= faults;
        JsonNode completed =
                attempts.completion.complete(body, value -> schema.judge(value).size() == faults);
        JsonNode changed = new BodyReferences(pool, operation, attempts.failed > 0)
                .replace(completed, choice, isReplaceable, isValid);
        if (attempts.needsStrongPassword()) {
            changed = Passwords.strengthen(changed, isReplaceable, isValid);
        }
        Optional<JsonNode> naming = attempts.namesCreation()
                ? creations.withNames(changed, attempts.failedBodies, isReplaceable, isValid)
                : Optional.empty();
        if (naming.isPresent()) {
            return naming.get();
        }
        boolean idIsUsed = attempts.failed > 0 || attempts.working.isPresent();
        return names.replace(operation, changed, attempts.refersByName(), idIsUsed, isReplaceable, isValid);
    }

    // Such a case is not about a single value.
    private static boolean addsSeveral(JsonNode body, JsonNode original) {
        return body.isObject()
                && original.isObject()
                && body.propertyStream()
                                .filter(each -> !original.has(each.getKey()))
                                .count()
                        > 1;
    }
}
