package org.praetor.clock;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** Lets a fake implement only those methods of another room's wide interface that a test needs; any other call fails. */
final class Partial {

    private Partial() {}

    static <T> T of(Class<T> face, Object fake) {
        return face.cast(Proxy.newProxyInstance(
                face.getClassLoader(),
                new Class<?>[] {face},
                (proxy, method, arguments) -> call(fake, method, arguments)));
    }

    private static Object call(Object fake, Method method, Object[] arguments) throws Throwable {
        try {
            Method answer = fake.getClass().getDeclaredMethod(method.getName(), method.getParameterTypes());
            return answer.invoke(fake, arguments);
        } catch (NoSuchMethodException e) {
            throw new UnsupportedOperationException("the fake does not know " + method, e);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
