package org.praetor.proceeding;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.praetor.form.FormParser;
import org.praetor.form.TextLookup;

/** Texts: every key that a form names, and every key of one language, exists in both. */
class TextLint implements Lint.Check {

    @Override
    public void check(Subject subject) {
        Texts texts = Texts.of(subject.folder());
        Set<String> all = new TreeSet<>(texts.chinese().stringPropertyNames());
        all.addAll(texts.english().stringPropertyNames());
        all.forEach(key -> both(subject, texts, subject.folder().messages(Locale.CHINESE), key));
        for (String step : subject.forms()) {
            String file = subject.folder().form(step);
            String schema = subject.folder().text(file).orElse("");
            if (FormParser.faults(file, schema).isEmpty()) {
                FormParser.parse(file, schema, TextLookup.NONE).texts().stream()
                        .filter(text -> text.startsWith(subject.folder().id() + ".") && !text.contains(" "))
                        .forEach(key -> both(subject, texts, file, key));
            }
        }
    }

    static void both(Subject subject, String file, String key) {
        both(subject, Texts.of(subject.folder()), file, key);
    }

    private static void both(Subject subject, Texts texts, String file, String key) {
        if (texts.chinese().getProperty(key) == null) {
            subject.fault(
                    file, key, "this text is missing in " + subject.folder().messages(Locale.CHINESE));
        }
        if (texts.english().getProperty(key) == null) {
            subject.fault(
                    file, key, "this text is missing in " + subject.folder().messages(Locale.ENGLISH));
        }
    }
}
