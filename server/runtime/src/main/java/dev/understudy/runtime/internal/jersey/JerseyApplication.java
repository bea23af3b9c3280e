package dev.understudy.runtime.internal.jersey;

import dev.understudy.runtime.internal.pipeline.Json;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.inject.hk2.AbstractBinder;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.server.spi.internal.ResourceMethodInvocationHandlerProvider;
import org.glassfish.jersey.server.spi.internal.ValueParamProvider;

/** Builds the Jersey application of an API. */
final class JerseyApplication {

    private JerseyApplication() {}

    /** Returns the Jersey application that calls the given implementation of a generated interface. */
    static ResourceConfig of(Object delegate) {
        return new ResourceConfig()
                .property(CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true)
                .property(CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true)
                .property(ServerProperties.WADL_FEATURE_DISABLE, true)
                .property(ServerProperties.RESOURCE_VALIDATION_DISABLE, true)
                .register(new FailureMapper())
                .register(new ResultCapture())
                .register(delegate.getClass())
                .register(binder(delegate));
    }

    // Jersey reads the paths from the interface of the registered class. It would create an instance of that class
    // itself, so the existing instance is bound to it.
    private static <T> AbstractBinder binder(T delegate) {
        return new AbstractBinder() {
            @Override
            @SuppressWarnings("unchecked")
            protected void configure() {
                bind(delegate).to((Class<T>) delegate.getClass());
                bind(new DelegateArguments(Json.mapper())).to(ValueParamProvider.class);
                bind(new DelegateInvocation()).to(ResourceMethodInvocationHandlerProvider.class);
            }
        };
    }
}
