package dev.understudy.verify.internal.derive;

import dev.understudy.contract.BodySchema;
import dev.understudy.contract.document.DocumentNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Walks a schema and finds the places of its bodies, each within a valid body. */
final class Sites {

    private static final int MOST = 400;
    private static final int DEEPEST = 8;
    // Going round a circle once shows that it is one; going round again shows nothing.
    private static final int MOST_VISITS = 2;

    private final BodySchema schema;
    private final Alternatives alternatives;
    private final ValueMaker little;
    private final ValueMaker much;
    private final List<Site> found = new ArrayList<>();
    private final Map<DocumentNode, Integer> above = new HashMap<>();

    Sites(BodySchema schema, Alternatives alternatives, Pins pins) {
        this.schema = schema;
        this.alternatives = alternatives;
        this.little = new ValueMaker(alternatives, pins, Taste.LITTLE);
        this.much = new ValueMaker(alternatives, pins, Taste.MUCH);
    }

    /** All places, the outer before the inner; empty if no valid body is found at all. */
    List<Site> all() {
        visit(JsonPointer.empty(), List.of(schema.node()), JsonNodeFactory.instance.nullNode(), 0);
        return found;
    }

    private void visit(JsonPointer at, List<DocumentNode> schemas, JsonNode host, int depth) {
        boolean again = schemas.stream().anyMatch(each -> above.merge(each, 1, Integer::sum) > MOST_VISITS);
        if (!again && depth <= DEEPEST) {
            for (Conjunction way : alternatives.of(schemas)) {
                valid(at, way, host).ifPresent(body -> enter(new Site(at, way, body), depth));
            }
        }
        schemas.forEach(each -> above.merge(each, -1, Integer::sum));
    }

    // The first body that the judge accepts: with little there, with much, as the schema's own author shows it.
    private Optional<JsonNode> valid(JsonPointer at, Conjunction way, JsonNode host) {
        return Stream.<Supplier<Stream<JsonNode>>>of(
                        () -> little.make(way, at).stream(), () -> much.make(way, at).stream(), () -> shown(way))
                .flatMap(Supplier::get)
                .map(value -> Trees.with(host, at, value))
                .filter(body -> schema.judge(body).isEmpty())
                .findFirst();
    }

    private static Stream<JsonNode> shown(Conjunction way) {
        return Stream.concat(way.all("example"), way.all("examples").flatMap(examples -> examples.elements().stream()))
                .map(DocumentNode::value);
    }

    private void enter(Site site, int depth) {
        if (found.size() >= MOST) {
            return;
        }
        found.add(site);
        if (site.value().isObject()) {
            site.schema().properties().forEach((name, schemas) -> {
                if (!Travelling.isLeftOut(schemas, alternatives)) {
                    child(site, site.at().appendProperty(name), schemas, depth);
                }
            });
            if (!site.schema().additional().isEmpty()) {
                child(
                        site,
                        site.at().appendProperty("additional"),
                        site.schema().additional(),
                        depth);
            }
        } else if (site.value().isArray()) {
            child(site, site.at().appendIndex(0), site.schema().element(0), depth);
        }
    }

    private void child(Site site, JsonPointer at, List<DocumentNode> schemas, int depth) {
        JsonNode host = site.host();
        if (host.at(at).isMissingNode()) {
            Optional<JsonNode> value = little.make(schemas, at);
            if (value.isEmpty()) {
                return;
            }
            host = Trees.with(host, at, value.get());
        }
        visit(at, schemas, host, depth + 1);
    }
}
