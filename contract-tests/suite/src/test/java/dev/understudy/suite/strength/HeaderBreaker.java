package dev.understudy.suite.strength;

import dev.understudy.contract.Parameter;
import dev.understudy.contract.document.DocumentNode;
import dev.understudy.contract.document.Documents;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Breaks a header in every keyword of its schema, and in its style. */
final class HeaderBreaker {

    private HeaderBreaker() {}

    /** A broken header: the keyword, what findings may name for it, and its text. */
    record BrokenHeader(String keyword, Set<String> keywords, String text) {}

    static List<BrokenHeader> breakAll(Documents documents, Parameter header) {
        DocumentNode schema = Seed.schema(header);
        JsonNode whole = Seed.value(header, documents);
        List<BrokenHeader> broken = new ArrayList<>();
        for (Broken each : BodyBreaker.breakAll(documents, schema, whole)) {
            if (header.content().isPresent() || staysBroken(each, schema, whole)) {
                broken.add(new BrokenHeader(each.keyword(), keywords(each), HeaderText.of(header, each.body())));
            }
        }
        if (header.content().isPresent()) {
            broken.add(new BrokenHeader("content", Set.of("style"), "{"));
        } else if (whole.isObject()) {
            broken.add(new BrokenHeader("style", Set.of("style", "type", "required"), "loose,words,here"));
        }
        return broken;
    }

    // As text, everything is a text, a list of one is its element, and an empty text may be an empty list.
    private static boolean staysBroken(Broken broken, DocumentNode schema, JsonNode whole) {
        if (!broken.keyword().equals("type")) {
            return true;
        }
        boolean root = broken.pointer().isEmpty();
        JsonNode wrong = broken.body().at(broken.pointer());
        boolean text = whole.at(broken.pointer()).isString();
        return !text && !wrong.isContainer() && !(root && whole.isContainer()) && schema.exists();
    }

    private static Set<String> keywords(Broken broken) {
        return broken.keyword().equals("format") ? Set.of("format", "type") : broken.keywords();
    }
}
