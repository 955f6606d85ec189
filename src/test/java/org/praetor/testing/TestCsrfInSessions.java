package org.praetor.testing;

import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * The {@code csrf()} of spring-security-test swaps our token repository for one that puts its own class into the
 * session. Tests alone may store that class; everything else goes the way of production.
 */
final class TestCsrfInSessions implements BeanPostProcessor {

    private static final String MARK = "test-csrf:";

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return name.equals("springSessionConversionService") ? wrapped((ConversionService) bean) : bean;
    }

    private static ConversionService wrapped(ConversionService production) {
        GenericConversionService conversion = new GenericConversionService();
        conversion.addConverter(
                Object.class,
                byte[].class,
                value -> value instanceof CsrfToken token
                        ? (MARK + token.getToken()).getBytes(StandardCharsets.UTF_8)
                        : production.convert(value, byte[].class));
        conversion.addConverter(byte[].class, Object.class, bytes -> {
            String text = new String(bytes, StandardCharsets.UTF_8);
            return text.startsWith(MARK)
                    ? new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", text.substring(MARK.length()))
                    : production.convert(bytes, Object.class);
        });
        return conversion;
    }
}
