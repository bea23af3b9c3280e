package dev.understudy.suite.strength;

import dev.understudy.contract.Contract;
import dev.understudy.contract.Parameter;
import dev.understudy.contract.document.Documents;
import dev.understudy.verify.exchange.Answer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Derives every broken answer from a whole one. */
final class Mutants {

    private static final byte[] NOTHING = new byte[0];

    private final Documents documents;
    private final Seed seed;
    private final List<Mutant> mutants = new ArrayList<>();

    private Mutants(Documents documents, Seed seed) {
        this.documents = documents;
        this.seed = seed;
    }

    static List<Mutant> of(Contract contract, Seed seed) {
        Mutants mutants = new Mutants(contract.documents(), seed);
        mutants.statuses();
        mutants.headers();
        mutants.presence();
        if (seed.content().isPresent() && !seed.operation().method().equals("HEAD")) {
            mutants.mediaTypes();
            mutants.bodies();
        }
        return mutants.mutants;
    }

    private void add(String rule, String pointer, String check, Set<String> keywords, Answer answer) {
        mutants.add(new Mutant(rule, pointer, check, keywords, answer));
    }

    private void statuses() {
        for (int status : new int[] {202, 299, 302, 418, 499, 503, 599}) {
            if (seed.operation().response(status).isEmpty()) {
                Answer whole = seed.answer();
                add(
                        "status " + status,
                        "",
                        "StatusIsDeclared",
                        Set.of("responses"),
                        new Answer(status, whole.headers(), whole.body()));
            }
        }
    }

    private void headers() {
        for (Parameter header : seed.declared().headers()) {
            String pointer = "/headers/" + header.name();
            if (header.required()) {
                Map<String, String> without = new LinkedHashMap<>(seed.headers());
                without.remove(header.name());
                add("required", pointer, "HeadersMatch", Set.of("required"), answer(without));
            }
            for (HeaderBreaker.BrokenHeader broken : HeaderBreaker.breakAll(documents, header)) {
                Map<String, String> with = new LinkedHashMap<>(seed.headers());
                with.put(header.name(), broken.text());
                add(broken.keyword(), pointer, "HeadersMatch", broken.keywords(), answer(with));
            }
        }
    }

    private Answer answer(Map<String, String> headers) {
        return Seed.answer(
                seed.status(),
                headers,
                seed.content().map(content -> seed.mediaType()),
                seed.answer().body().bytes());
    }

    private void presence() {
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        boolean none = seed.content().isEmpty() || seed.operation().method().equals("HEAD");
        if (none) {
            Answer answer = Seed.answer(seed.status(), seed.headers(), Optional.of("application/json"), body);
            add("a body where none is declared", "", "BodyIsAllowed", Set.of("content"), answer);
        } else if (seed.isJson()) {
            add("no body", "", "BodyIsPresent", Set.of("content"), seed.answer(NOTHING));
            Answer bare = Seed.answer(seed.status(), seed.headers(), Optional.empty(), NOTHING);
            add("no body and no media type", "", "BodyIsPresent", Set.of("content"), bare);
        }
    }

    private void mediaTypes() {
        byte[] bytes = seed.answer().body().bytes();
        for (String mediaType : List.of("text/html", "application/json-seq", "text/json", "a/b", "json", "a/b/c", "")) {
            if (!isInDeclaredRange(mediaType)) {
                Answer answer = Seed.answer(seed.status(), seed.headers(), Optional.of(mediaType), bytes);
                add("media type " + mediaType, "", "MediaTypeIsDeclared", Set.of("content"), answer);
            }
        }
        if (bytes.length > 0) {
            Answer answer = Seed.answer(seed.status(), seed.headers(), Optional.empty(), bytes);
            add("no media type", "", "MediaTypeIsDeclared", Set.of("content"), answer);
        }
    }

    private boolean isInDeclaredRange(String mediaType) {
        List<String> declared = seed.declared().contents().mediaTypes();
        boolean one = mediaType.chars().filter(c -> c == '/').count() == 1;
        boolean application = mediaType.startsWith("application/") && declared.contains("application/*");
        return one && (application || declared.contains("*/*"));
    }

    private void bodies() {
        for (Broken broken : BodyBreaker.breakAll(documents, seed.schema(), seed.body())) {
            // In a text that is no JSON there is no way to send another type.
            if (seed.isJson() || broken.body().isString()) {
                add(broken.keyword(), broken.pointer(), "BodyMatches", broken.keywords(), seed.answer(broken.body()));
            }
        }
        if (seed.isJson()) {
            JsonBreaker.breakAll(seed.body())
                    .forEach((rule, bytes) -> add(rule, "", "JsonIsStrict", Set.of(), seed.answer(bytes)));
        }
    }
}
