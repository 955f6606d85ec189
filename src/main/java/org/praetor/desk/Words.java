package org.praetor.desk;

import org.praetor.proceeding.Proceedings;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Texts by keys that are made of data: {@code @words.or('desk.fact.' + key, key)} in templates. */
@Component("words")
public class Words {

    private final MessageSource messages;

    private final Proceedings proceedings;

    Words(MessageSource messages, Proceedings proceedings) {
        this.messages = messages;
        this.proceedings = proceedings;
    }

    /** A party role: one of the usual, or one that the proceeding declares and names itself. */
    public String party(String proceeding, String role) {
        String key = proceeding + ".role." + role;
        String own = proceedings.text(proceeding, key, LocaleContextHolder.getLocale());
        return own.equals(key) ? or("desk.party." + role, or("desk.case.party", role)) : own;
    }

    /** The text in the reader's language, or the fallback when nobody wrote one. */
    public String or(String key, String fallback) {
        String text = messages.getMessage(key, null, fallback, LocaleContextHolder.getLocale());
        return text == null ? fallback : text;
    }
}
