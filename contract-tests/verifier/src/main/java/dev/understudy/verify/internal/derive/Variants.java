package dev.understudy.verify.internal.derive;

import dev.understudy.contract.BodySchema;
import dev.understudy.contract.SchemaFault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** All values worth sending of one schema: those on its edges, and those that break it once. */
final class Variants {

    private static final int MOST = 600;

    private final BodySchema schema;
    private final Pins pins;
    private final Alternatives alternatives;
    private final List<Site> sites;

    Variants(BodySchema schema, Alternatives alternatives, Pins pins) {
        this.schema = schema;
        this.pins = pins;
        this.alternatives = alternatives;
        this.sites = new Sites(schema, alternatives, pins).all();
    }

    /** Valid values, the smallest first; empty if none is found. */
    List<Variant> valid() {
        Map<JsonNode, Variant> found = new LinkedHashMap<>();
        Set<List<Object>> tried = new LinkedHashSet<>();
        Edges edges = new Edges(alternatives, pins);
        for (Site site : sites) {
            found.putIfAbsent(site.host(), Variant.valid(named(site, "a valid value"), site.host(), site.at()));
            if (pins.at(site.at()).isPresent()) {
                continue;
            }
            edges.of(site).forEach((what, value) -> {
                JsonNode body = site.with(value);
                // Alternatives that differ elsewhere ask the same of this place.
                if (found.size() < MOST
                        && tried.add(List.of(site.at(), value))
                        && !found.containsKey(body)
                        && schema.judge(body).isEmpty()) {
                    found.put(body, Variant.valid(named(site, what), body, site.at()));
                }
            });
        }
        return List.copyOf(found.values());
    }

    /** Values that break exactly one keyword at one place, each keyword and kind of value once for each place. */
    List<Variant> invalid() {
        Map<JsonNode, Variant> found = new LinkedHashMap<>();
        Set<List<Object>> tried = new LinkedHashSet<>();
        Breaks breaks = new Breaks(alternatives, pins);
        for (Site site : sites) {
            for (JsonNode value : breaks.of(site)) {
                JsonNode body = site.with(value);
                if (found.size() < MOST && tried.add(List.of(site.at(), value))) {
                    broken(body, schema.judge(body)).forEach(variant -> found.put(body, variant));
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** A value as the only fault that it has; none if it has no fault, or several. */
    static List<Variant> broken(JsonNode body, List<SchemaFault> faults) {
        List<Variant> broken = new ArrayList<>();
        if (faults.size() == 1) {
            broken.add(
                    Variant.invalid(faults.get(0).keyword(), body, faults.get(0).at()));
        }
        return broken;
    }

    List<Site> sites() {
        return sites;
    }

    private static String named(Site site, String what) {
        return site.at().matches() ? what : what + " at " + site.at();
    }
}
