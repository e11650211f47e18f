package org.steward.conformance;

import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Aborts a case before it begins when its trial's server is not installed. */
final class SkipAbsentServer implements InvocationInterceptor {
    @Override
    public void interceptTestTemplateMethod(Invocation<Void> invocation,
            ReflectiveInvocationContext<Method> invocationContext, ExtensionContext context) throws Throwable {
        for (Object argument : invocationContext.getArguments()) {
            if (argument instanceof Trial trial) {
                trial.present();
            }
        }
        invocation.proceed();
    }
}
