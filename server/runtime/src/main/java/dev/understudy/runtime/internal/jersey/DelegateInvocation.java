package dev.understudy.runtime.internal.jersey;

import dev.understudy.api.OperationResponse;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.concurrent.CompletionStage;
import org.glassfish.jersey.server.model.Invocable;
import org.glassfish.jersey.server.spi.internal.ResourceMethodInvocationHandlerProvider;

/** Invokes the methods of a delegate, and wraps what they return in a {@link DelegateResult}. */
final class DelegateInvocation implements ResourceMethodInvocationHandlerProvider {

    @Override
    public InvocationHandler create(Invocable invocable) {
        // The class of a delegate does not have to be public, so its method may not be accessible.
        Method declared = invocable.getDefinitionMethod();
        declared.trySetAccessible();
        return (delegate, method, arguments) -> invoke(delegate, declared, arguments);
    }

    // The generated interfaces declare this return type for all operations.
    @SuppressWarnings("unchecked")
    private static DelegateResult invoke(Object delegate, Method method, Object[] arguments)
            throws ReflectiveOperationException {
        return new DelegateResult((CompletionStage<OperationResponse>) method.invoke(delegate, arguments));
    }
}
