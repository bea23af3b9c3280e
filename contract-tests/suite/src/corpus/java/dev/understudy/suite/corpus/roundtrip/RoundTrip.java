package dev.understudy.suite.corpus.roundtrip;

import dev.understudy.contract.Contract;
import dev.understudy.contract.ContractException;
import dev.understudy.runtime.api.ApiDefinition;
import dev.understudy.runtime.internal.pipeline.Json;
import dev.understudy.suite.corpus.code.GeneratedCode;
import dev.understudy.suite.corpus.code.GeneratedOperation;
import dev.understudy.suite.corpus.code.TypedSchema;
import dev.understudy.suite.corpus.code.TypedSchemas;
import dev.understudy.verify.internal.derive.DerivedValues;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Binds values of each schema of a contract to the generated type and writes them back. */
public final class RoundTrip {

    private static final int MAX_VALUES = 12;
    private static final long MAX_NANOS_PER_SCHEMA = 2_000_000_000L;

    private final JsonMapper mapper;
    private final DerivedValues derived;

    private RoundTrip(Contract contract) {
        this.mapper = Json.mapper(ApiDefinition.builder(contract).build());
        this.derived = new DerivedValues(contract.documents());
    }

    /** Tries all schemas of a contract that the operations use. */
    public static RoundTripResult of(String document, Contract contract, GeneratedCode code) {
        RoundTrip trip = new RoundTrip(contract);
        int schemas = 0;
        int values = 0;
        List<String> withoutValue = new ArrayList<>();
        List<Loss> losses = new ArrayList<>();
        TypedSchemas typed = new TypedSchemas(contract, code);
        for (TypedSchema schema : typed.all()) {
            schemas++;
            int tried = trip.tryValues(schema, losses);
            values += tried;
            if (tried == 0) {
                withoutValue.add(schema.pointer());
            }
        }
        int declared =
                contract.root().child("components").child("schemas").members().size();
        long operations = code.operations().stream()
                .map(GeneratedOperation::operation)
                .distinct()
                .count();
        return new RoundTripResult(document, operations, declared, schemas, values, withoutValue, typed.raw(), losses);
    }

    private int tryValues(TypedSchema schema, List<Loss> losses) {
        long end = System.nanoTime() + MAX_NANOS_PER_SCHEMA;
        int tried = 0;
        try {
            Iterator<JsonNode> values = derived.of(schema.schema()).iterator();
            JavaType type = mapper.constructType(schema.type());
            while (tried < MAX_VALUES && System.nanoTime() < end && values.hasNext()) {
                loss(schema, type, values.next()).ifPresent(losses::add);
                tried++;
            }
        } catch (ContractException e) {
            // The schema is invalid, so it has no values.
            return tried;
        }
        return tried;
    }

    private Optional<Loss> loss(TypedSchema schema, JavaType type, JsonNode value) {
        try {
            Object bound = mapper.readValue(mapper.writeValueAsBytes(value), type);
            JsonNode written = mapper.readTree(mapper.writeValueAsBytes(bound));
            return JsonDifference.between(value, written)
                    .map(difference -> new Loss(
                            schema.pointer(), difference.at().toString(), difference.reason(), value.toString()));
        } catch (JacksonException e) {
            return Optional.of(new Loss(schema.pointer(), pathOf(e), reason(e), value.toString()));
        } catch (RuntimeException | StackOverflowError e) {
            // A fault of the generated code or of the mapper; the other schemas are tried all the same.
            return Optional.of(new Loss(
                    schema.pointer(), "", e.getClass().getSimpleName() + ": " + e.getMessage(), value.toString()));
        }
    }

    private static String pathOf(JacksonException e) {
        StringBuilder path = new StringBuilder();
        e.getPath()
                .forEach(step -> path.append('/')
                        .append(step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()));
        return path.toString();
    }

    private static String reason(JacksonException e) {
        return e.getClass().getSimpleName() + ": "
                + e.getOriginalMessage()
                        .lines()
                        .findFirst()
                        .orElse("")
                        .replaceAll("\"[^\"]*\"", "'…'")
                        .replaceAll("`[^`]*`", "'…'")
                        .replaceAll("corpus\\.[\\w.$]+", "…")
                        .replaceAll("\\(.*", "")
                        .replaceAll("The contract does not allow .*", "The contract does not allow …")
                        .replaceAll("problem: \\S+ (cannot be null|is required)", "problem: … $1")
                        .strip();
    }
}
