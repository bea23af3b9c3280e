package dev.understudy.contract;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** An OpenAPI document as questions. Immutable, and safe for use by many threads. */
public final class Contract {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final JsonNode document;
    private final SchemaRegistry registry;
    private final String source;
    private final List<Operation> operations;

    private Contract(String source, JsonNode document) {
        this.source = source;
        this.document = document;
        this.registry = registry(source, document);
        this.operations = read();
    }

    /**
     * One of the contracts that come with this module.
     *
     * @param vendor {@code instantly} or {@code well}
     * @throws ContractException if there is none of that name
     */
    public static Contract named(String vendor) {
        String resource = "/contracts/" + vendor + "/openapi.yaml";
        try (InputStream yaml = Contract.class.getResourceAsStream(resource)) {
            if (yaml == null) {
                throw new ContractException("No contract is named '" + vendor + "'; there are 'instantly' and 'well'.");
            }
            return new Contract("contract:" + vendor, YAMLMapper.shared().readTree(yaml));
        } catch (IOException e) {
            throw new ContractException("The contract '" + vendor + "' cannot be read: " + e.getMessage(), e);
        }
    }

    /** Its operations in the order of the document. */
    public List<Operation> operations() {
        return operations;
    }

    /** The operation that a method and a path, still percent-encoded and without a query, are for. */
    public Optional<Route> route(String method, String path) {
        for (Operation operation : operations) {
            if (operation.method().equals(method)) {
                Optional<Map<String, String>> values = operation.path().match(path);
                if (values.isPresent()) {
                    return Optional.of(new Route(operation, values.get()));
                }
            }
        }
        return Optional.empty();
    }

    private static SchemaRegistry registry(String source, JsonNode document) {
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .pathType(PathType.JSON_POINTER)
                .locale(Locale.ENGLISH)
                .build();
        return SchemaRegistry.withDialect(
                Dialects.getOpenApi31(),
                builder -> builder.schemaRegistryConfig(config).schemas(Map.of(source, document.toString())));
    }

    private List<Operation> read() {
        List<Operation> found = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .forEach(entry -> found.add(operation(path.getKey(), entry.getKey(), entry.getValue()))));
        // A path without parameters wins over one with parameters, whatever their order in the document.
        found.sort(Comparator.comparing(operation -> !operation.path().isConcrete()));
        return List.copyOf(found);
    }

    private Operation operation(String path, String method, JsonNode definition) {
        String capital = method.toUpperCase(Locale.ROOT);
        Set<String> statuses = new LinkedHashSet<>();
        definition.path("responses").propertyNames().forEach(statuses::add);
        return new Operation(
                definition.path("operationId").asString(capital + " " + path),
                capital,
                PathTemplate.of(path),
                requestBodies("/paths/" + escape(path) + "/" + method, definition),
                statuses,
                definition);
    }

    private Map<String, BodySchema> requestBodies(String pointer, JsonNode definition) {
        Map<String, BodySchema> bodies = new LinkedHashMap<>();
        definition
                .path("requestBody")
                .path("content")
                .propertyNames()
                .forEach(mediaType -> bodies.put(
                        mediaType, schema(pointer + "/requestBody/content/" + escape(mediaType) + "/schema")));
        return bodies;
    }

    private BodySchema schema(String pointer) {
        return new BodySchema(registry.getSchema(SchemaLocation.of(source + "#" + fragment(pointer))));
    }

    private static String escape(String token) {
        return token.replace("~", "~0").replace("/", "~1");
    }

    // RFC 6901 section 6: a pointer in a URI fragment escapes what a fragment may not hold.
    private static String fragment(String pointer) {
        return pointer.replace("%", "%25")
                .replace("{", "%7B")
                .replace("}", "%7D")
                .replace(" ", "%20");
    }
}
