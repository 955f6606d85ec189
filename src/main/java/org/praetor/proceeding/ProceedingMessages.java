package org.praetor.proceeding;

import java.text.MessageFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.AbstractMessageSource;

/** Texts of proceedings outside of the program for pages: a key begins with the name of its proceeding. */
@Configuration(proxyBeanMethods = false)
class ProceedingMessages {

    @Bean(name = "proceedingMessages", defaultCandidate = false)
    MessageSource proceedingMessages(ObjectProvider<Catalogue> catalogue) {
        return new AbstractMessageSource() {
            @Override
            protected @Nullable MessageFormat resolveCode(String key, Locale locale) {
                String text = resolveCodeWithoutArguments(key, locale);
                return text == null ? null : new MessageFormat(text, locale);
            }

            @Override
            protected @Nullable String resolveCodeWithoutArguments(String key, Locale locale) {
                int end = key.indexOf('.');
                return end < 0
                        ? null
                        : catalogue
                                .getObject()
                                .known(key.substring(0, end))
                                .map(deployed -> deployed.texts().find(key, locale))
                                .orElse(null);
            }
        };
    }
}
