package dev.understudy.verify.internal.coverage;

import dev.understudy.contract.CompiledSchema;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.Route;
import dev.understudy.contract.style.ParameterReader;
import dev.understudy.contract.style.UnreadableValueException;
import dev.understudy.verify.exchange.Headers;
import dev.understudy.verify.exchange.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads the values of request parameters and response headers, so that the keywords applied to them can be counted. */
final class ReceivedParameters {

    /** A value and the schema that applies to it. */
    record Value(CompiledSchema schema, JsonNode value) {}

    private ReceivedParameters() {}

    /** Returns the declared parameters of a request that are present and readable. */
    static List<Value> of(Route route, Request request) {
        List<Value> values = new ArrayList<>();
        for (Parameter parameter : route.operation().parameters()) {
            add(values, parameter, () -> request.parameter(parameter, route.pathValues()));
        }
        return values;
    }

    /** Returns the declared headers of a response that are present and readable. */
    static List<Value> of(List<Parameter> declared, Headers headers) {
        List<Value> values = new ArrayList<>();
        for (Parameter header : declared) {
            add(values, header, () -> headers.joined(header.name()).map(text -> ParameterReader.header(header, text)));
        }
        return values;
    }

    private static void add(List<Value> values, Parameter parameter, ReadingsReader reader) {
        Optional<CompiledSchema> schema = parameter.valueSchema();
        if (schema.isEmpty()) {
            return;
        }
        try {
            reader.read().ifPresent(found -> values.add(new Value(schema.get(), likeliest(schema.get(), found))));
        } catch (UnreadableValueException e) {
            // A parameter that is not serialised in its style has no value to which a keyword could be applied.
            return;
        }
    }

    // A text such as 12 can be read as a number or a string. The first reading that is valid was probably intended.
    private static JsonNode likeliest(CompiledSchema schema, List<JsonNode> readings) {
        return readings.stream()
                .filter(reading -> schema.judge(reading).isEmpty())
                .findFirst()
                .orElse(readings.get(0));
    }

    private interface ReadingsReader {
        Optional<List<JsonNode>> read();
    }
}
