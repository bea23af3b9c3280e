package dev.understudy.suite.clients;

import static dev.understudy.suite.clients.ScriptedServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.api.client.RetryPolicy;
import dev.understudy.specimen.client.GetSpecimenParameters;
import dev.understudy.specimen.client.GetSpecimenResponse;
import dev.understudy.specimen.client.PutColoursParameters;
import dev.understudy.specimen.client.PutColoursResponse;
import dev.understudy.specimen.client.SpecimenClient;
import dev.understudy.specimen.client.model.Colour;
import dev.understudy.specimen.client.model.Specimen;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openapitools.jackson.nullable.JsonNullableJackson3Module;
import tools.jackson.databind.json.JsonMapper;

/** Tests the templates of clients with constructs that neither vendor's contract contains; see specimen.yaml. */
class SpecimenClientTest {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new JsonNullableJackson3Module()).build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"specimen\",\"colour\":\"greenish blue\",\"rank\":2,\"parts\":[],\"aliases\":null,\"size\":null}",
                "{\"kind\":\"specimen\",\"colour\":\"red\",\"rank\":1,\"parts\":[\"b\",\"a\"],\"aliases\":[\"c\"],\"tags\":[],"
                        + "\"labels\":null,\"marks\":[\"striped\",\"spotted\"],\"counts\":{\"z\":1,\"a\":2},\"size\":\"small\","
                        + "\"second_rank\":null,\"found_on\":\"2026-05-11\",\"class\":\"x\",\"alive\":true,\"gaps\":[\"a\",null],\"new\":[null]}",
            })
    void jsonIsWrittenAsItWasRead(String json) {
        Specimen specimen = MAPPER.readValue(json, Specimen.class);

        assertThat(MAPPER.writeValueAsString(specimen)).isEqualTo(json);
        assertThat(MAPPER.readValue(json, Specimen.class)).isEqualTo(specimen).hasSameHashCodeAs(specimen);
    }

    @Test
    void arraysInTheQueryAreRepeatedParameters() throws IOException, InterruptedException {
        try (ScriptedServer server = new ScriptedServer(json(418, ""))) {
            GetSpecimenResponse response = client(server)
                    .getSpecimen(GetSpecimenParameters.builder()
                            .specimenId(7L)
                            .colour(List.of("red", "a&b"))
                            .build());

            assertThat(server.onlyRequest().target()).isEqualTo("/specimens/7?colour=red&colour=a%26b");
            assertThat(response).isInstanceOf(GetSpecimenResponse.Status418.class);
        }
    }

    @Test
    void aDeclaredStatusCanHaveNoBody() throws IOException, InterruptedException {
        try (ScriptedServer server = new ScriptedServer(json(304, ""))) {
            assertThat(client(server).getSpecimen(7L)).isInstanceOf(GetSpecimenResponse.NotModified.class);
        }
    }

    @Test
    void bodiesAreArraysOrMissing() throws IOException, InterruptedException {
        try (ScriptedServer server = new ScriptedServer(json(204, ""))) {
            SpecimenClient client = client(server);

            assertThat(client.putColours(7L, List.of(Colour.RED, Colour.GREENISH_BLUE)))
                    .isInstanceOf(PutColoursResponse.NoContent.class);
            client.putColours(PutColoursParameters.builder().specimenId(7L).build());

            assertThat(server.requests())
                    .extracting(ScriptedServer.Received::body)
                    .containsExactly("[\"red\",\"greenish blue\"]", "");
        }
    }

    @Test
    void aContractWithoutAServerNeedsABaseUrl() {
        assertThatThrownBy(() -> SpecimenClient.builder().build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The base URL ''");
    }

    private static SpecimenClient client(ScriptedServer server) {
        return SpecimenClient.builder()
                .baseUrl(server.url())
                .retryPolicy(RetryPolicy.none())
                .build();
    }
}
