package dev.understudy.suite.corpus.roundtrip;

import java.util.List;

/**
 * The result of the round trips for one document.
 *
 * @param operations the number of operations with a generated method whose responses are typed
 * @param declaredSchemas the number of schemas in {@code components}
 * @param schemas the number of schemas that were tried: those in {@code components} and in bodies that the operations use
 * @param values the number of values
 * @param withoutValue the pointers of schemas for which no valid value was derived
 * @param raw the pointers of schemas that say something about a value, although its type is {@code Object}
 * @param losses the losses, in the order of the schemas
 */
public record RoundTripResult(
        String document,
        long operations,
        int declaredSchemas,
        int schemas,
        int values,
        List<String> withoutValue,
        List<String> raw,
        List<Loss> losses) {

    /** Returns the number of schemas with a loss. */
    public long schemasWithLoss() {
        return losses.stream().map(Loss::schema).distinct().count();
    }

    @Override
    public String toString() {
        return document + ": " + values + " values of " + schemas + " schemas, " + schemasWithLoss() + " with loss";
    }
}
