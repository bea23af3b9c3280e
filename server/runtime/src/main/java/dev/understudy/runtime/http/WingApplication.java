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

/** One wing as a Jersey application. */
final class WingApplication {

    private WingApplication() {}

    /**
     * The application of a wing.
     *
     * @throws IllegalStateException if the wing would word a failure with a status that its contract does not declare
     */
    static ResourceConfig of(Wing wing, Bounds bounds) {
        requireDeclaredWords(wing);
        JsonMapper mapper = Json.mapper();
        return new ResourceConfig()
                .property(CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true)
                .property(CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true)
                .property(ServerProperties.WADL_FEATURE_DISABLE, true)
                .property(ServerProperties.RESOURCE_VALIDATION_DISABLE, true)
                .register(new VisitFilter())
                .register(new ContractGate(wing.contract(), wing.callers()))
                .register(new ContractBody(wing.textTypes(), new PatientRead(bounds.body())))
                .register(new JudgedBody(mapper))
                .register(new FaultMapper())
                .register(new Answers(wing.words()))
                .register(new JacksonJsonProvider(mapper))
                .register(wing.delegate().getClass())
                .register(binder(wing.delegate()));
    }

    // The class is registered, since the paths stand on its interface; the instance is bound, since it is plugged
    // together elsewhere.
    private static <T> AbstractBinder binder(T delegate) {
        return new AbstractBinder() {
            @Override
            @SuppressWarnings("unchecked")
            protected void configure() {
                bind(delegate).to((Class<T>) delegate.getClass());
                bind(new CallerParameter()).to(ValueParamProvider.class);
            }
        };
    }

    private static void requireDeclaredWords(Wing wing) {
        RequestHead none = new RequestHead("", "", null, name -> null, new RequestId("", ""));
        for (Failure.Kind kind : wing.words().kinds()) {
            String status =
                    String.valueOf(wing.words().word(Failure.of(kind, ""), none).status());
            for (Operation operation : reached(kind, wing.contract().operations())) {
                if (!operation.statuses().contains(status)) {
                    throw new IllegalStateException(kind + " would answer " + operation.id() + " with " + status
                            + ", which its contract does not declare");
                }
            }
        }
    }

    private static List<Operation> reached(Failure.Kind kind, List<Operation> operations) {
        return switch (kind.reach()) {
            case HOST -> List.of();
            case EVERY_OPERATION -> operations;
            case EVERY_BODY -> operations.stream().filter(Operation::takesBody).toList();
        };
    }
}
