package dev.understudy.suite.strength;

import dev.understudy.contract.Contract;
import dev.understudy.verify.exchange.Answer;
import dev.understudy.verify.exchange.Headers;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Derives from a whole answer others that are just as whole. */
final class WholeAnswers {

    private WholeAnswers() {}

    /** Answers by what is special about them. */
    static Map<String, Answer> of(Contract contract, Seed seed) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        answers.put("as it is", seed.answer());
        withOtherHeaders(seed, answers);
        if (seed.isJson() && !seed.operation().method().equals("HEAD")) {
            BodyVariants.of(contract.documents(), seed.schema(), seed.body())
                    .forEach((name, body) -> answers.put(name, seed.answer(body)));
            Writings.of(seed.body()).forEach((name, bytes) -> answers.put(name, seed.answer(bytes)));
        }
        return answers;
    }

    private static void withOtherHeaders(Seed seed, Map<String, Answer> answers) {
        Answer whole = seed.answer();
        Map<String, String> more = new LinkedHashMap<>(seed.headers());
        more.put("X-Undeclared", "anything");
        answers.put(
                "an undeclared header",
                Seed.answer(
                        whole.status(),
                        more,
                        seed.content().map(any -> seed.mediaType()),
                        whole.body().bytes()));
        List<Map.Entry<String, String>> lower = new ArrayList<>();
        whole.headers()
                .fields()
                .forEach(field -> lower.add(
                        new SimpleImmutableEntry<>(field.getKey().toLowerCase(Locale.ROOT), field.getValue())));
        answers.put("header names in small letters", new Answer(whole.status(), new Headers(lower), whole.body()));
        Map<String, String> required = new LinkedHashMap<>(seed.headers());
        seed.declared().headers().stream()
                .filter(header -> !header.required())
                .forEach(header -> required.remove(header.name()));
        answers.put(
                "required headers alone",
                Seed.answer(
                        whole.status(),
                        required,
                        seed.content().map(any -> seed.mediaType()),
                        whole.body().bytes()));
        if (seed.content().isPresent()) {
            for (String suffix : new String[] {"; charset=utf-8", ";charset=\"UTF-8\"", " ; x=\"a;b\"", ";"}) {
                mediaType(seed, seed.mediaType() + suffix, answers);
            }
            mediaType(seed, seed.mediaType().toUpperCase(Locale.ROOT), answers);
        }
    }

    private static void mediaType(Seed seed, String mediaType, Map<String, Answer> answers) {
        Answer whole = seed.answer();
        answers.put(
                "media type " + mediaType,
                Seed.answer(
                        whole.status(),
                        seed.headers(),
                        Optional.of(mediaType),
                        whole.body().bytes()));
    }
}
