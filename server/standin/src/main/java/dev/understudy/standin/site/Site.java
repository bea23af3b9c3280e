package dev.understudy.standin.site;

import dev.understudy.runtime.api.ServerResource;
import dev.understudy.runtime.api.ServerResource.Representation;
import dev.understudy.standin.store.Database;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Lists the resources of the server itself. */
public final class Site {

    // Browsers display plain text, but only download application/yaml and text/markdown.
    private static final String TEXT = "text/plain; charset=utf-8";

    private Site() {}

    /**
     * Returns the resources.
     *
     * @param version the version of the server
     * @param database the database, which the readiness check reads
     * @param demo whether the store was filled with the built-in demo; called when the server is ready
     */
    public static List<ServerResource> resources(String version, Database database, BooleanSupplier demo) {
        Health health = new Health(database);
        return List.of(
                new ServerResource("/", head -> StartPage.of(version, head, demo.getAsBoolean())),
                new ServerResource("/health", head -> Health.live()),
                new ServerResource("/health/ready", head -> health.ready()),
                new ServerResource("/contracts/instantly.yaml", head -> file("/contracts/instantly/openapi.yaml")),
                new ServerResource("/contracts/well.yaml", head -> file("/contracts/well/openapi.yaml")),
                new ServerResource("/readme", head -> file("/dev/understudy/standin/site/README.md")));
    }

    private static Representation file(String resource) {
        try (InputStream file = Site.class.getResourceAsStream(resource)) {
            return new Representation(200, TEXT, new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
