package dev.understudy.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.tolerant.TolerantDocument;
import dev.understudy.contract.yaml.YamlReader;
import dev.understudy.contract.yaml.YamlWriter;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Generates clients in all languages for a range of statuses in lower case, which some contracts have. */
class StatusRangeTest {

    private static final String CONTRACT = """
            openapi: 3.1.0
            info: {title: T, version: "1"}
            paths:
              /things:
                get:
                  operationId: getThing
                  responses:
                    "204": {description: d}
                    4xx: {description: d}
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "java | GetThingResponse.java | case 4 -> new ClientError(received);",
                "typescript | operations.ts | readonly status: StatusIn<4>;",
                "python | operations.py | 4: GetThingClientError,",
                "go | operations.go | result := &GetThingClientError{Received: received}",
            })
    void aRangeInLowerCaseHasATypeForAllItsStatuses(String language, String file, String code) throws IOException {
        SmallContract.generate(
                "understudy-" + language + "-client",
                YamlWriter.write(TolerantDocument.of(YamlReader.parse(CONTRACT, "contract"))),
                folder);

        assertThat(SmallContract.read(folder, file)).contains(code);
    }
}
