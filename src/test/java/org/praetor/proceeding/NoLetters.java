package org.praetor.proceeding;

import java.lang.reflect.Proxy;
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
            if (((ListableBeanFactory) beans).getBeanNamesForType(Letters.class, true, false).length == 0) {
                beans.registerSingleton("letters", onTheirWay());
            }
        };
    }

    private static Object onTheirWay() {
        return Proxy.newProxyInstance(
                NoLetters.class.getClassLoader(), new Class<?>[] {Letters.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("issue")) {
                        return "pending";
                    }
                    if (method.getDeclaringClass() == Object.class) {
                        return method.getName().equals("hashCode") ? (Object) 1 : "letters on their way";
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
