package org.praetor.proceeding;

import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The texts of one proceeding; English falls back to Chinese, Chinese to the key. */
record Texts(Properties chinese, Properties english) {

    static Texts of(Folder folder) {
        return new Texts(read(folder, Locale.CHINESE), read(folder, Locale.ENGLISH));
    }

    /** The key itself when there is no such text. */
    String text(String key, Locale locale) {
        String found = find(key, locale);
        return found == null ? key : found;
    }

    @Nullable
    String find(String key, Locale locale) {
        String chineseText = chinese.getProperty(key);
        return locale.getLanguage().equals("en") ? english.getProperty(key, chineseText) : chineseText;
    }

    private static Properties read(Folder folder, Locale locale) {
        Properties texts = new Properties();
        try {
            texts.load(new StringReader(folder.text(folder.messages(locale)).orElse("")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return texts;
    }
}
