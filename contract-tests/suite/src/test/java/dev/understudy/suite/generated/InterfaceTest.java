package dev.understudy.suite.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.specimen.api.SpecimenApi;
import dev.understudy.well.api.model.WorkspaceUpdateDocument;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * The JAX-RS annotations of the generated interfaces: paths, methods, media types, parameters and the security context.
 */
class InterfaceTest {

    @Test
    void anOperationDeclaresItsMethodItsPathAndItsMediaTypes() {
        Class<?> api = dev.understudy.instantly.api.WorkspaceApi.class;
        Method patchWorkspace = operation(api, "patchWorkspace");

        assertThat(api.getAnnotation(Path.class).value()).isEqualTo("/api/v2/workspaces/current");
        assertThat(patchWorkspace.isAnnotationPresent(PATCH.class)).isTrue();
        assertThat(patchWorkspace.isAnnotationPresent(Path.class)).isFalse();
        assertThat(patchWorkspace.getAnnotation(Consumes.class).value()).containsExactly("application/json");
        assertThat(patchWorkspace.getAnnotation(Produces.class).value()).containsExactly("application/json");
    }

    @Test
    void parametersAreNamedAndTypedAsInTheContract() {
        Method updateWorkspace = operation(dev.understudy.well.api.WorkspaceApi.class, "updateWorkspace");
        var parameters = updateWorkspace.getParameters();

        assertThat(updateWorkspace.getParameterTypes())
                .containsExactly(UUID.class, UUID.class, WorkspaceUpdateDocument.class, SecurityContext.class);
        assertThat(parameters[0].getAnnotation(PathParam.class).value()).isEqualTo("workspace_id");
        assertThat(parameters[1].getAnnotation(QueryParam.class).value()).isEqualTo("workspaceId");
        assertThat(parameters[2].getAnnotations()).isEmpty();
        assertThat(parameters[3].isAnnotationPresent(Context.class)).isTrue();
    }

    @Test
    void aHeaderParameterIsAMethodParameter() {
        Method getWorkspace = operation(dev.understudy.instantly.api.WorkspaceApi.class, "getWorkspace");

        assertThat(getWorkspace
                        .getParameters()[0]
                        .getAnnotation(HeaderParam.class)
                        .value())
                .isEqualTo("x-as-workspace");
    }

    @Test
    void thePathOfAMethodIsRelativeToThePathOfItsInterface() {
        assertThat(SpecimenApi.class.getAnnotation(Path.class).value()).isEqualTo("/specimens/{specimen_id}");
        assertThat(operation(SpecimenApi.class, "putColours")
                        .getAnnotation(Path.class)
                        .value())
                .isEqualTo("/colours");
    }

    private static Method operation(Class<?> api, String name) {
        return Arrays.stream(api.getMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(api.getName() + " has no operation " + name));
    }
}
