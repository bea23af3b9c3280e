package dev.understudy.runtime.internal.jersey;

import java.util.List;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.inject.hk2.AbstractBinder;
import org.glassfish.jersey.media.multipart.MultiPartFeature;
import org.glassfish.jersey.media.multipart.MultiPartProperties;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.spi.internal.ResourceMethodInvocationHandlerProvider;
import org.glassfish.jersey.server.spi.internal.ValueParamProvider;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.jakarta.rs.json.JacksonJsonProvider;

/** Builds the Jersey application of an API. */
final class JerseyApplication {

    /** The HTTP method under which Jersey knows all methods: the operation is already found. */
    static final String METHOD = "POST";

    // The whole body is in memory anyway, and its size is limited.
    private static final MultiPartProperties PARTS_IN_MEMORY =
            new MultiPartProperties().bufferThreshold(MultiPartProperties.BUFFER_THRESHOLD_MEMORY_ONLY);

    private JerseyApplication() {}

    /**
     * Returns the Jersey application that calls the given methods. The path of each one is its position in the list: the
     * contract has already decided which method a request is for.
     */
    static ResourceConfig of(List<OperationMethod> methods, JsonMapper mapper) {
        ResourceConfig application = new ResourceConfig()
                .property(CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true)
                .property(CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true)
                .property(ServerProperties.WADL_FEATURE_DISABLE, true)
                .property(ServerProperties.RESOURCE_VALIDATION_DISABLE, true)
                .register(new FailureMapper())
                .register(new ResultCapture())
                .register(binder(mapper));
        if (methods.stream().anyMatch(MultipartBody::isTakenBy)) {
            application
                    .register(MultiPartFeature.class)
                    .register(PARTS_IN_MEMORY.resolver())
                    .register(new JacksonJsonProvider(mapper));
        }
        for (int i = 0; i < methods.size(); i++) {
            OperationMethod method = methods.get(i);
            Resource.Builder resource = Resource.builder("/" + i);
            resource.addMethod(METHOD).handledBy(method.delegate(), method.method());
            application.registerResources(resource.build());
        }
        return application;
    }

    private static AbstractBinder binder(JsonMapper mapper) {
        return new AbstractBinder() {
            @Override
            protected void configure() {
                bind(new DelegateArguments(mapper)).to(ValueParamProvider.class);
                bind(new DelegateInvocation()).to(ResourceMethodInvocationHandlerProvider.class);
            }
        };
    }
}
