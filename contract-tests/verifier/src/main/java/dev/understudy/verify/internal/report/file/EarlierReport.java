package dev.understudy.verify.internal.report.file;

import dev.understudy.verify.exchange.Body;
import dev.understudy.verify.exchange.Headers;
import dev.understudy.verify.exchange.Request;
import dev.understudy.verify.finding.Finding;
import dev.understudy.verify.finding.Finding.Kind;
import dev.understudy.verify.finding.Verdict;
import dev.understudy.verify.report.ChainStep;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The parts of the report of an earlier run that a replay needs.
 *
 * @param contract the contract file or the bundled contract, as the report names it
 * @param server the base URL of the server that was verified; empty if recorded traffic was checked
 * @param stable whether drift made the run fail
 * @param variables the names of the variables that replace credentials
 * @param findings the findings
 */
public record EarlierReport(
        String contract, Optional<URI> server, boolean stable, Set<String> variables, List<EarlierFinding> findings) {

    private static final JsonMapper MAPPER = new JsonMapper();

    /**
     * A finding in the report of the earlier run.
     *
     * @param id the id of the fault
     * @param kind the kind of the finding
     * @param waived whether the finding is waived
     * @param ruleId the id of the rule
     * @param operation the id of the operation
     * @param pointer the location in the exchange
     * @param keyword the keyword of the contract
     * @param curl the request as a shell command
     * @param request the request, with variables in place of credentials; without its body if that has a file of its own
     * @param bodyFile the file with the body of the request; empty if the body is part of the report
     * @param chain the requests that lead to the ids in the request; empty in reports of earlier versions
     */
    public record EarlierFinding(
            String id,
            Kind kind,
            boolean waived,
            String ruleId,
            String operation,
            String pointer,
            String keyword,
            String curl,
            Request request,
            Optional<Path> bodyFile,
            List<ChainStep> chain) {

        /**
         * Returns the request with its body.
         *
         * @throws UnreadableReportException if the file with the body is missing
         */
        public Request requestWithBody() {
            return bodyFile.map(file -> new Request(request.method(), request.uri(), request.headers(), read(file)))
                    .orElse(request);
        }

        private static Body read(Path file) {
            try {
                return Body.of(Files.readAllBytes(file));
            } catch (IOException e) {
                throw new UnreadableReportException(
                        file + " cannot be read, although the report names it; copy it next to the report.", e);
            }
        }

        private boolean isAbout(Finding other) {
            return ruleId.equals(other.rule().id())
                    && operation.equals(other.operation())
                    && keyword.equals(other.keyword())
                    && Finding.withoutIndexes(pointer).equals(Finding.withoutIndexes(other.pointer()));
        }
    }

    /**
     * Reads a report from its JSON file.
     *
     * @throws UnreadableReportException if the file is missing, or is not a report of this program
     */
    public static EarlierReport read(Path file) {
        if (!Files.isReadable(file)) {
            throw new UnreadableReportException(
                    file + " cannot be read; --report must name the folder of an earlier report.");
        }
        try {
            JsonNode tree = MAPPER.readTree(file);
            if (tree.path("verdict").asString("").equals(Verdict.UNJUDGED.name())) {
                throw new UnreadableReportException("Nothing could be judged in the run of " + file
                        + ", so its findings prove nothing; correct the cause that it names, and run it again.");
            }
            return new EarlierReport(
                    tree.at("/run/contract").asString(),
                    server(tree.path("run")),
                    tree.at("/run/stable").asBoolean(false),
                    tree.at("/run/variables")
                            .valueStream()
                            .map(JsonNode::asString)
                            .collect(Collectors.toSet()),
                    tree.required("findings")
                            .valueStream()
                            .map(node -> finding(node, file))
                            .toList());
        } catch (JacksonException | IllegalArgumentException e) {
            throw new UnreadableReportException(
                    file + " is not a report of this program; write a new one with verify --report.", e);
        }
    }

    /**
     * Returns the finding with this id. If several exchanges show the fault, returns the finding with the shortest curl
     * command.
     *
     * @param id the id, or its first digits
     * @throws UnreadableReportException if no id begins with the given one, or several ids do
     */
    public EarlierFinding finding(String id) {
        List<EarlierFinding> matching =
                findings.stream().filter(finding -> finding.id().startsWith(id)).toList();
        long ids = matching.stream().map(EarlierFinding::id).distinct().count();
        if (ids != 1) {
            throw new UnreadableReportException(
                    ids == 0
                            ? "The report has no finding '" + id + "'; report.html lists the id of each finding."
                            : "Several findings have an id that begins with '" + id + "'; give more digits.");
        }
        return matching.stream()
                .min(Comparator.comparingInt(finding -> finding.curl().length()))
                .orElseThrow();
    }

    /** Returns whether the report waives a finding. */
    public boolean waives(Finding finding) {
        return findings.stream().anyMatch(earlier -> earlier.waived() && earlier.isAbout(finding));
    }

    private static Optional<URI> server(JsonNode run) {
        return run.path("command").asString("").equals("verify")
                ? Optional.of(URI.create(run.required("target").asString()))
                : Optional.empty();
    }

    private static EarlierFinding finding(JsonNode node, Path report) {
        return new EarlierFinding(
                node.required("id").asString(),
                Kind.valueOf(node.path("kind").asString("violation").toUpperCase(Locale.ROOT)),
                node.has("waived"),
                node.required("check").asString(),
                node.path("operation").asString(""),
                node.path("pointer").asString(""),
                node.required("keyword").asString(),
                node.required("curl").asString(),
                request(node.required("request")),
                bodyFile(node.required("request"), report),
                node.path("chain").valueStream().map(EarlierReport::step).toList());
    }

    // A report that somebody else wrote must not name a file outside its folder.
    private static Optional<Path> bodyFile(JsonNode request, Path report) {
        Optional<String> name = request.optional("bodyFile").map(JsonNode::asString);
        if (name.isPresent() && !name.get().matches("\\w+\\.body")) {
            throw new IllegalArgumentException("The name of a body file has a path: " + name.get());
        }
        return name.map(report::resolveSibling);
    }

    private static ChainStep step(JsonNode node) {
        return new ChainStep(
                request(node.required("request")),
                node.path("shown")
                        .valueStream()
                        .map(shown -> new ChainStep.ShownValue(
                                shown.required("pointer").asString(),
                                shown.required("value").asString()))
                        .toList(),
                Optional.ofNullable(node.get("removal")).map(EarlierReport::request));
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
