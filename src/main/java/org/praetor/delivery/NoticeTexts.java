package org.praetor.delivery;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Texts of notices in the reader's language: {@code notice.<key>.subject} and {@code .body}; {0} is the case number, {1}
 * and on the caller's arguments. A key without text reads as {@code notice.general}. Titles and names never get here.
 */
@Component
class NoticeTexts {

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final String address;

    NoticeTexts(@Value("${praetor.base-url:http://127.0.0.1:8080}") String address) {
        this.address = address;
    }

    /** Subject and body; the body ends with the link. */
    record Text(String subject, String body) {}

    Text text(String notice, String language, String caseNumber, List<String> arguments, String path) {
        ResourceBundle texts = texts("delivery", language);
        String key = texts.containsKey("notice." + notice + ".subject") ? notice : "general";
        List<String> all = new ArrayList<>(List.of(caseNumber));
        all.addAll(arguments);
        Object[] values = all.stream().map(value -> in(language, value)).toArray();
        String subject = MessageFormat.format(texts.getString("notice." + key + ".subject"), values);
        String body = MessageFormat.format(texts.getString("notice." + key + ".body"), values);
        return new Text(subject, body + "\n\n" + address + path);
    }

    /** One text of a digest. */
    String line(String key, String language, Object... values) {
        return MessageFormat.format(texts("delivery", language).getString(key), values);
    }

    static String in(String language, String value) {
        int between = value.indexOf(Deliveries.OR_IN_ENGLISH);
        if (between < 0) {
            return value;
        }
        return language.equals("en") ? value.substring(between + 1) : value.substring(0, between);
    }

    /** What leaves the house: what kind of news, the case number and the link; no step, no date, no name. */
    Text outside(String notice, String language, String caseNumber, String path) {
        String number = SafeText.line(caseNumber);
        Text news = text(notice, language, number, List.of(), path);
        return new Text(
                SafeText.line(news.subject()),
                text("general", language, number, List.of(), path).body());
    }

    /** Text of a mail that concerns an account: {@code mail.<key>.subject} and {@code .body}; {0} is the one-time link. */
    Text mail(String key, String language, String link) {
        ResourceBundle texts = texts("account", language);
        return new Text(
                SafeText.line(texts.getString("mail." + key + ".subject")),
                MessageFormat.format(texts.getString("mail." + key + ".body"), link));
    }

    private static ResourceBundle texts(String room, String language) {
        return ResourceBundle.getBundle(
                "messages/" + room, language.equals("en") ? Locale.ENGLISH : Locale.ROOT, EXACT);
    }
}
