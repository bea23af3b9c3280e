package dev.understudy.suite.strength;

import dev.understudy.contract.Contract;
import dev.understudy.verify.exchange.Headers;
import dev.understudy.verify.exchange.ReceivedResponse;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Derives other valid responses from a valid one. */
final class ValidResponseVariants {

    private ValidResponseVariants() {}

    /** Returns the responses, by a description of each. */
    static Map<String, ReceivedResponse> of(Contract contract, ValidResponse valid) {
        Map<String, ReceivedResponse> responses = new LinkedHashMap<>();
        responses.put("unchanged", valid.response());
        addHeaderVariants(valid, responses);
        if (valid.isJson() && !valid.operation().method().equals("HEAD")) {
            BodyVariants.of(contract.documents(), valid.schema(), valid.body())
                    .forEach((name, body) -> responses.put(name, valid.response(body)));
            JsonSerialisations.of(valid.body()).forEach((name, bytes) -> responses.put(name, valid.response(bytes)));
        }
        return responses;
    }

    private static void addHeaderVariants(ValidResponse valid, Map<String, ReceivedResponse> responses) {
        ReceivedResponse received = valid.response();
        Map<String, String> more = new LinkedHashMap<>(valid.headers());
        more.put("X-Undeclared", "anything");
        responses.put(
                "an undeclared header",
                ValidResponse.response(
                        received.status(),
                        more,
                        valid.content().map(any -> valid.mediaType()),
                        received.body().bytes()));
        List<Map.Entry<String, String>> lower = new ArrayList<>();
        received.headers()
                .fields()
                .forEach(field -> lower.add(
                        new SimpleImmutableEntry<>(field.getKey().toLowerCase(Locale.ROOT), field.getValue())));
        responses.put(
                "header names in lower case",
                new ReceivedResponse(received.status(), new Headers(lower), received.body()));
        Map<String, String> required = new LinkedHashMap<>(valid.headers());
        valid.declared().headers().stream()
                .filter(header -> !header.required())
                .forEach(header -> required.remove(header.name()));
        responses.put(
                "only required headers",
                ValidResponse.response(
                        received.status(),
                        required,
                        valid.content().map(any -> valid.mediaType()),
                        received.body().bytes()));
        if (valid.content().isPresent()) {
            for (String suffix : new String[] {"; charset=utf-8", ";charset=\"UTF-8\"", " ; x=\"a;b\"", ";"}) {
                addMediaType(valid, valid.mediaType() + suffix, responses);
            }
            addMediaType(valid, valid.mediaType().toUpperCase(Locale.ROOT), responses);
        }
    }

    private static void addMediaType(ValidResponse valid, String mediaType, Map<String, ReceivedResponse> responses) {
        ReceivedResponse received = valid.response();
        responses.put(
                "media type " + mediaType,
                ValidResponse.response(
                        received.status(),
                        valid.headers(),
                        Optional.of(mediaType),
                        received.body().bytes()));
    }
}
