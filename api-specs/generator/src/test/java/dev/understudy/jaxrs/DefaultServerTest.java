package dev.understudy.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.servers.ServerVariable;
import io.swagger.v3.oas.models.servers.ServerVariables;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DefaultServerTest {

    @Test
    void theFirstAbsoluteUrlIsTheDefault() {
        assertThat(of(server("/v1"), server("https://eu.example.com"), server("https://us.example.com")))
                .isEqualTo("https://eu.example.com");
        assertThat(of(server("/v1"))).isEmpty();
    }

    @Test
    void variablesHaveTheirDefaults() {
        ServerVariables variables = new ServerVariables();
        variables.addServerVariable("scheme", new ServerVariable()._default("https"));
        variables.addServerVariable("region", new ServerVariable()._default("eu"));
        variables.addServerVariable("version", new ServerVariable()._default("v1"));

        assertThat(of(server("{scheme}://{region}.example.com/{version}").variables(variables)))
                .isEqualTo("https://eu.example.com/v1");
    }

    private static String of(Server... servers) {
        return DefaultServer.of(new OpenAPI().servers(Stream.of(servers).toList()));
    }

    private static Server server(String url) {
        return new Server().url(url);
    }
}
