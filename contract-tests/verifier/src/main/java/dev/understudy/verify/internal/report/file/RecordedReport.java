package dev.understudy.verify.internal.report.file;

import dev.understudy.verify.exchange.Body;
import dev.understudy.verify.exchange.Headers;
import dev.understudy.verify.exchange.Request;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A report that was written before.
 *
 * @param contract the contract, as the run called it
 * @param server where the contract's paths began on the server that was verified; empty for a recording
 * @param variables the variables that stand for credentials
 * @param findings its findings
 */
public record RecordedReport(
        String contract, Optional<URI> server, Set<String> variables, List<RecordedFinding> findings) {

    private static final JsonMapper MAPPER = new JsonMapper();

    /**
     * A finding of it.
     *
     * @param id its name
     * @param check the question that it answers
     * @param keyword the keyword that is concerned
     * @param curl the request for a shell
     * @param request the request, with variables where credentials were
     */
    public record RecordedFinding(String id, String check, String keyword, String curl, Request request) {}

    /**
     * Reads a report from its JSON.
     *
     * @throws UnreadableReport if there is none, or it is not one of ours
     */
    public static RecordedReport read(Path file) {
        if (!Files.isReadable(file)) {
            throw new UnreadableReport(file + " cannot be read; was the report written to this folder?");
        }
        try {
            JsonNode tree = MAPPER.readTree(file);
            return new RecordedReport(
                    tree.at("/run/contract").asString(),
                    server(tree.path("run")),
                    tree.at("/run/variables")
                            .valueStream()
                            .map(JsonNode::asString)
                            .collect(Collectors.toSet()),
                    tree.required("findings")
                            .valueStream()
                            .map(RecordedReport::finding)
                            .toList());
        } catch (JacksonException | IllegalArgumentException e) {
            throw new UnreadableReport(file + " is no report of this program.", e);
        }
    }

    /**
     * The finding with the shortest request among those of this name.
     *
     * @param id the name, or its beginning
     * @throws UnreadableReport if there is none, or there are several
     */
    public RecordedFinding finding(String id) {
        List<RecordedFinding> named =
                findings.stream().filter(finding -> finding.id().startsWith(id)).toList();
        long names = named.stream().map(RecordedFinding::id).distinct().count();
        if (names != 1) {
            throw new UnreadableReport(
                    names == 0
                            ? "The report has no finding '" + id + "'; the report's page shows the id of each."
                            : "Several findings begin with '" + id + "'; give more digits.");
        }
        return named.stream()
                .min(Comparator.comparingInt(finding -> finding.curl().length()))
                .orElseThrow();
    }

    private static Optional<URI> server(JsonNode run) {
        return run.path("command").asString("").equals("verify")
                ? Optional.of(URI.create(run.required("target").asString()))
                : Optional.empty();
    }

    private static RecordedFinding finding(JsonNode node) {
        return new RecordedFinding(
                node.required("id").asString(),
                node.required("check").asString(),
                node.required("keyword").asString(),
                node.required("curl").asString(),
                request(node.required("request")));
    }

    private static Request request(JsonNode node) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        node.required("headers")
                .forEach(field -> fields.add(Map.entry(
                        field.required("name").asString(),
                        field.required("value").asString())));
        return new Request(
                node.required("method").asString(),
                URI.create(node.required("url").asString()),
                new Headers(fields),
                body(node));
    }

    private static Body body(JsonNode node) {
        return node.has("bodyBase64")
                ? Body.of(Base64.getDecoder().decode(node.required("bodyBase64").asString()))
                : Body.of(node.path("body").asString(""));
    }
}
