package org.praetor.formality;

import java.util.ArrayList;
import java.util.List;

/** One reading: takes the files one after the other and keeps what was found in them. */
final class Intake {

    private final ReadingLimits limits;
    private final List<Reading.Note> notes = new ArrayList<>();
    private final List<Reading.FileRead> files = new ArrayList<>();

    Intake(ReadingLimits limits) {
        this.limits = limits;
    }

    void take(UploadedFile file) {
        note(file.name(), "unknown-type", true, limits.files());
    }

    void note(String file, String name, boolean blocking, Object... arguments) {
        notes.add(new Reading.Note(file, "formality.read." + name, List.of(arguments), blocking));
    }

    Reading reading() {
        return new Reading(Application.empty(PatentKind.INVENTION), files, notes);
    }
}
