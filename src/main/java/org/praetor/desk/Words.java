package org.praetor.desk;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Texts by keys that are made of data: {@code @words.or('desk.fact.' + key, key)} in templates. */
@Component("words")
public class Words {

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    /** The text in the reader's language, or the fallback when nobody wrote one. */
    public String or(String key, String fallback) {
        String text = messages.getMessage(key, null, fallback, LocaleContextHolder.getLocale());
        return text == null ? fallback : text;
    }
}
