package org.praetor.api;

import java.util.List;
import java.util.Locale;
import org.praetor.formality.Reading;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Says what was found, what could not be read and what to do, for programs and for people at a terminal. */
@Component
class ExaminationTexts {

    private final MessageSource messages;

    ExaminationTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** Over the texts of the rules and of this room alone, without Spring. */
    static ExaminationTexts standalone() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/formality", "messages/api");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new ExaminationTexts(messages);
    }

    String of(String key, List<Object> arguments, Locale language) {
        return messages.getMessage(key, arguments.toArray(), language);
    }

    FaultView fault(ExaminationQuestion.Mistake fault, Locale language) {
        return new FaultView(
                fault.field(), fault.code(), of("api.examine.fault." + fault.code(), fault.arguments(), language));
    }

    /** Every reason why the reading is blocked, with what to do instead. */
    String unreadable(Reading reading, String file, Locale language) {
        StringBuilder text = new StringBuilder();
        for (Reading.Note note : reading.notes()) {
            if (note.blocking()) {
                text.append(text.isEmpty() ? "" : " ");
                text.append(note.file().isEmpty() || note.file().equals(file) ? "" : note.file() + ": ");
                text.append(of(note.key(), note.arguments(), language));
                text.append(language.getLanguage().equals("en") ? " " : "");
                text.append(of(note.suggestion(), note.arguments(), language));
            }
        }
        return text.toString();
    }

    String unreadable(String reason, List<Object> arguments, Locale language) {
        return of("api.examine.unreadable." + reason, arguments, language);
    }
}
