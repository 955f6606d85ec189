package org.praetor.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every text of the pages: {@code messages/<room>.properties} (Chinese) and {@code …_en.properties}, UTF-8, plus the
 * texts of proceedings where a bean {@code proceedingMessages} supplies them. A text without English is shown in
 * Chinese; a key without any text fails where {@code praetor.messages.strict} is set (tests).
 */
@Component("messageSource")
class Messages implements MessageSource {

    private static final String[] PLACES = {
        "classpath*:messages/*.properties", "classpath*:forms/*/messages*.properties"
    };

    private final Map<String, String> chinese = new HashMap<>();
    private final Map<String, String> english = new HashMap<>();
    private final ObjectProvider<MessageSource> proceedings;
    private final boolean strict;

    Messages(
            @Qualifier("proceedingMessages") ObjectProvider<MessageSource> proceedings,
            @Value("${praetor.messages.strict:false}") boolean strict) {
        this.proceedings = proceedings;
        this.strict = strict;
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        try {
            for (String place : PLACES) {
                for (Resource resource : resolver.getResources(place)) {
                    load(resource);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("texts of the pages", e);
        }
    }

    private void load(Resource resource) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        String file = String.valueOf(resource.getFilename());
        Map<String, String> texts = file.endsWith("_en.properties") ? english : chinese;
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
    }

    /** The text, or null. */
    @Nullable
    String text(String key, Object @Nullable [] arguments, Locale locale) {
        String text = "en".equals(locale.getLanguage()) ? english.get(key) : null;
        if (text == null) {
            text = chinese.get(key);
        }
        if (text == null) {
            MessageSource more = proceedings.getIfAvailable();
            return more == null ? null : more.getMessage(key, arguments, null, locale);
        }
        return arguments == null || arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments);
    }

    @Override
    public @Nullable String getMessage(
            String code, Object @Nullable [] arguments, @Nullable String fallback, @Nullable Locale locale) {
        String text = text(code, arguments, orChinese(locale));
        return text == null ? fallback : text;
    }

    @Override
    public String getMessage(String code, Object @Nullable [] arguments, @Nullable Locale locale) {
        String text = text(code, arguments, orChinese(locale));
        if (text != null) {
            return text;
        }
        if (strict) {
            throw new IllegalStateException("no text for the key " + code);
        }
        throw new NoSuchMessageException(code, orChinese(locale));
    }

    @Override
    public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale) {
        String[] codes = resolvable.getCodes();
        if (codes != null) {
            for (String code : codes) {
                String text = text(code, resolvable.getArguments(), orChinese(locale));
                if (text != null) {
                    return text;
                }
            }
        }
        String fallback = resolvable.getDefaultMessage();
        if (fallback != null) {
            return fallback;
        }
        throw new NoSuchMessageException(codes == null ? "" : String.join(", ", codes), orChinese(locale));
    }

    private static Locale orChinese(@Nullable Locale locale) {
        return locale == null ? Languages.CHINESE : locale;
    }
}
