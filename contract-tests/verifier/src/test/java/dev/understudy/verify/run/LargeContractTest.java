package dev.understudy.verify.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.understudy.contract.Contract;
import dev.understudy.verify.LocalServer;
import dev.understudy.verify.profile.Profile;
import dev.understudy.verify.report.FailurePolicy;
import dev.understudy.verify.report.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Each operation of a large contract gets its most important cases, although the budget is small. */
@Timeout(120)
class LargeContractTest {

    private static final int OPERATIONS = 200;

    private final Map<String, Set<String>> bodiesByPath = new ConcurrentHashMap<>();

    @Test
    void eachOperationGetsABoundaryAndAValueOfAnotherType(@TempDir Path folder) throws IOException {
        try (LocalServer server = LocalServer.start(this::record)) {
            new Verification(
                            contract(folder),
                            server.uri(),
                            Profile.ofHeaders(List.of()),
                            new Options(
                                    1,
                                    Budget.ofRequests(1_000),
                                    false,
                                    false,
                                    Optional.empty(),
                                    FailurePolicy.VIOLATIONS_ONLY))
                    .run(Progress.SILENT);
        }

        assertThat(bodiesByPath).hasSizeGreaterThanOrEqualTo(OPERATIONS);
        for (int i = 0; i < OPERATIONS; i++) {
            assertThat(bodiesByPath.get("/things" + i)).contains("3", "9").containsAnyOf("\"7\"", "false", "7.5");
        }
    }

    private void record(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        bodiesByPath
                .computeIfAbsent(exchange.getRequestURI().getPath(), any -> ConcurrentHashMap.newKeySet())
                .add(body);
        boolean valid = body.matches("[3-9]|[3-9]\\.0");
        exchange.sendResponseHeaders(valid ? 200 : 400, -1);
        exchange.close();
    }

    private static Contract contract(Path folder) throws IOException {
        StringBuilder contract = new StringBuilder("openapi: 3.1.0\ninfo: {title: t, version: '1'}\npaths:\n");
        for (int i = 0; i < OPERATIONS; i++) {
            contract.append("""
                      /things%d:
                        post:
                          requestBody:
                            required: true
                            content: {application/json: {schema: {type: integer, minimum: 3, maximum: 9}}}
                          responses: {'200': {description: fine}, '400': {description: invalid}}
                    """.formatted(i));
        }
        return Contract.open(Files.writeString(folder.resolve("contract.yaml"), contract));
    }
}
