package org.praetor.worklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.TimelineEntry;
import org.praetor.proceeding.Proceedings;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Lines of what happened in words: codes of phases, steps, letters, outcomes and grounds become their names. */
@Component("timelineText")
public class TimelineText {

    private final Proceedings proceedings;
    private final MessageSource messages;

    TimelineText(Proceedings proceedings, MessageSource messages) {
        this.proceedings = proceedings;
        this.messages = messages;
    }

    public String of(CaseFile file, TimelineEntry entry, Locale language) {
        List<String> codes = entry.arguments();
        String first = codes.isEmpty() ? "" : codes.get(0);
        String second = codes.size() < 2 ? "" : codes.get(1);
        return switch (entry.key()) {
            case "timeline.phase" -> line(entry, language, own(file, "phase." + first, first, language));
            case "timeline.submitted" -> line(entry, language, own(file, first + ".title", first, language));
            case "timeline.letter-issued", "timeline.letter-voided" ->
                line(entry, language, letter(file, first, language), second);
            case "timeline.letter-served" ->
                line(entry, language, letter(file, first, language), date(second, language));
            case "timeline.closed" -> line(entry, language, shared("case.outcome." + first, first, language));
            case "timeline.hold", "timeline.release" ->
                line(entry, language, shared("clock.ground." + first, first, language));
            default -> line(entry, language, codes.toArray());
        };
    }

    private String letter(CaseFile file, String key, Locale language) {
        return own(file, "letter." + key + ".title", key, language);
    }

    /** A text of the case's proceeding. */
    private String own(CaseFile file, String key, String fallback, Locale language) {
        String full = file.proceeding() + "." + key;
        String text = proceedings.text(file.proceeding(), full, language);
        return text.equals(full) ? fallback : text;
    }

    private String shared(String key, String fallback, Locale language) {
        String text = messages.getMessage(key, null, fallback, language);
        return text == null ? fallback : text;
    }

    private String date(String iso, Locale language) {
        LocalDate date = LocalDate.parse(iso);
        String pattern = shared("web.format.date", "yyyy-MM-dd", language);
        return date.format(java.time.format.DateTimeFormatter.ofPattern(pattern));
    }

    private String line(TimelineEntry entry, Locale language, Object... names) {
        String text = messages.getMessage(entry.key(), names, entry.key(), language);
        return text == null ? entry.key() : text;
    }
}
