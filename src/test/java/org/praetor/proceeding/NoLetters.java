package org.praetor.proceeding;

import java.lang.reflect.Proxy;
import java.util.List;
import org.praetor.delivery.Deliveries;
import org.praetor.letter.Letters;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Where no letter room runs, a letter is always on its way ({@code pending}) and nothing else can be asked. */
@TestConfiguration(proxyBeanMethods = false)
class NoLetters {

    @Bean
    static BeanFactoryPostProcessor lettersOnTheirWay() {
        return beans -> {
            for (Class<?> room : List.of(Letters.class, Deliveries.class)) {
                if (((ListableBeanFactory) beans).getBeanNamesForType(room, true, false).length == 0) {
                    beans.registerSingleton(room.getSimpleName() + "Elsewhere", onTheirWay(room));
                }
            }
        };
    }

    private static Object onTheirWay(Class<?> room) {
        return Proxy.newProxyInstance(
                NoLetters.class.getClassLoader(), new Class<?>[] {room}, (proxy, method, arguments) -> {
                    if (method.getName().equals("issue")) {
                        return "pending";
                    }
                    if (method.getDeclaringClass() == Object.class) {
                        return method.getName().equals("hashCode") ? (Object) 1 : "letters on their way";
                    }
                    if (method.getReturnType() == void.class) {
                        return null;
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
