package dev.understudy.runtime.internal.jersey;

import dev.understudy.api.OperationResponse;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.concurrent.CompletionStage;
import org.glassfish.jersey.server.model.Invocable;
import org.glassfish.jersey.server.spi.internal.ResourceMethodInvocationHandlerProvider;

/** Invokes the methods of a delegate, and wraps what they return in a {@link DelegateResult}. */
final class DelegateInvocation implements ResourceMethodInvocationHandlerProvider, InvocationHandler {

    @Override
    public InvocationHandler create(Invocable invocable) {
        return this;
    }

    // The generated interfaces declare this return type for all operations.
    @Override
    @SuppressWarnings("unchecked")
    public Object invoke(Object delegate, Method method, Object[] arguments) throws ReflectiveOperationException {
        return new DelegateResult((CompletionStage<OperationResponse>) method.invoke(delegate, arguments));
    }
}
