package dev.understudy.verify.internal.coverage;

import dev.understudy.contract.BodySchema;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.Route;
import dev.understudy.contract.style.ParameterReader;
import dev.understudy.contract.style.UnreadableStyle;
import dev.understudy.verify.exchange.Headers;
import dev.understudy.verify.exchange.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads what stands in the parameters of a request and in the headers of an answer. */
final class ParameterValues {

    /** A value and the schema that it goes before. */
    record Value(BodySchema schema, JsonNode value) {}

    private ParameterValues() {}

    /** The values of a request's parameters, as far as they are there and can be read. */
    static List<Value> of(Route route, Request request) {
        List<Value> values = new ArrayList<>();
        for (Parameter parameter : route.operation().parameters()) {
            add(values, parameter, () -> request.parameter(parameter, route.pathValues()));
        }
        return values;
    }

    /** The values of an answer's declared headers, as far as they are there and can be read. */
    static List<Value> of(List<Parameter> declared, Headers headers) {
        List<Value> values = new ArrayList<>();
        for (Parameter header : declared) {
            add(values, header, () -> headers.joined(header.name()).map(text -> ParameterReader.header(header, text)));
        }
        return values;
    }

    private static void add(List<Value> values, Parameter parameter, Reading reading) {
        Optional<BodySchema> schema = parameter.valueSchema();
        if (schema.isEmpty()) {
            return;
        }
        try {
            reading.readings().ifPresent(found -> values.add(new Value(schema.get(), likeliest(schema.get(), found))));
        } catch (UnreadableStyle e) {
            // What is not written in its style has no value to put a keyword to.
            return;
        }
    }

    // A text such as 12 may be meant as a number or as a text; the one that keeps the schema was meant.
    private static JsonNode likeliest(BodySchema schema, List<JsonNode> readings) {
        return readings.stream()
                .filter(reading -> schema.judge(reading).isEmpty())
                .findFirst()
                .orElse(readings.get(0));
    }

    private interface Reading {
        Optional<List<JsonNode>> readings();
    }
}
