package dev.understudy.runtime.http;

import dev.understudy.contract.Operation;
import dev.understudy.runtime.failure.Failure;
import java.util.List;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.inject.hk2.AbstractBinder;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.server.spi.internal.ValueParamProvider;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.jakarta.rs.json.JacksonJsonProvider;

/** Builds the Jersey application of an API. */
final class ApiApplication {

    private ApiApplication() {}

    /**
     * Returns the Jersey application of an API.
     *
     * @throws IllegalStateException if the error format returns a status that the contract does not declare
     */
    static ResourceConfig of(ApiDefinition api, ServerLimits limits) {
        requireDeclaredErrors(api);
        JsonMapper mapper = Json.mapper();
        return new ResourceConfig()
                .property(CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true)
                .property(CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true)
                .property(ServerProperties.WADL_FEATURE_DISABLE, true)
                .property(ServerProperties.RESOURCE_VALIDATION_DISABLE, true)
                .register(new PendingResponseFilter())
                .register(new RoutingFilter(api.contract(), api.accessControl()))
                .register(new BodyValidationFilter(api.textTypes(), new DeadlineBodyReader(limits.bodyTimeout())))
                .register(new ValidatedBodyReader(mapper))
                .register(new FailureMapper())
                .register(new ResponseWriter(api.errorFormat()))
                .register(new JacksonJsonProvider(mapper))
                .register(api.delegate().getClass())
                .register(binder(api.delegate()));
    }

    // Jersey reads the paths from the interface of the registered class. It would create an instance of that class
    // itself, so the existing instance is bound to it.
    private static <T> AbstractBinder binder(T delegate) {
        return new AbstractBinder() {
            @Override
            @SuppressWarnings("unchecked")
            protected void configure() {
                bind(delegate).to((Class<T>) delegate.getClass());
                bind(new SecurityContextProvider()).to(ValueParamProvider.class);
            }
        };
    }

    private static void requireDeclaredErrors(ApiDefinition api) {
        RequestHead emptyHead = new RequestHead("", "", null, name -> null, new RequestIds("", ""));
        for (Failure.Kind kind : api.errorFormat().kinds()) {
            String status = String.valueOf(
                    api.errorFormat().format(Failure.of(kind, ""), emptyHead).status());
            for (Operation operation : affectedOperations(kind, api.contract().operations())) {
                if (!operation.statuses().contains(status)) {
                    throw new IllegalStateException("The error format returns status " + status + " for " + kind
                            + ", but the contract does not declare it for " + operation.id()
                            + "; declare it there or change the error format");
                }
            }
        }
    }

    private static List<Operation> affectedOperations(Failure.Kind kind, List<Operation> operations) {
        return switch (kind.reach()) {
            case ANY_REQUEST -> List.of();
            case ANY_OPERATION -> operations;
            case ANY_OPERATION_WITH_BODY ->
                operations.stream().filter(Operation::hasRequestBody).toList();
        };
    }
}
