package org.praetor.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.praetor.account.Actor;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseNote;
import org.praetor.casefile.CaseNotes;
import org.praetor.worklist.CaseTexts;
import org.praetor.worklist.EarlierSubmissions;
import org.springframework.stereotype.Component;

/** What stands beside a case for staff alone, on its own page and on the page of a step: notes, earlier submissions. */
@Component
class CaseSide {

    static final int LONGEST_NOTE = 4000;

    private final CaseNotes notes;
    private final CaseTexts texts;
    private final EarlierSubmissions submissions;

    CaseSide(CaseNotes notes, CaseTexts texts, EarlierSubmissions submissions) {
        this.notes = notes;
        this.texts = texts;
        this.submissions = submissions;
    }

    /** A note with the name of who wrote it. */
    record Note(CaseNote note, String by) {}

    /** Notes and submissions, both newest first. */
    record Beside(List<Note> notes, List<EarlierSubmissions.Entry> earlier) {}

    Beside of(CaseFile file, Actor actor, Locale language) {
        List<Note> newestFirst = notes.of(file.id(), actor).stream()
                .sorted(Comparator.comparing(CaseNote::at).reversed())
                .map(note -> new Note(note, texts.person(note.by(), language)))
                .toList();
        return new Beside(newestFirst, submissions.of(file, actor, language));
    }

    /** Adds a note; false when there is none to add, or it is too long. */
    boolean note(String caseId, String text, Actor actor) {
        String typed = text.strip();
        if (typed.isEmpty() || typed.length() > LONGEST_NOTE) {
            return false;
        }
        notes.add(caseId, typed, actor);
        return true;
    }
}
