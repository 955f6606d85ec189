package org.praetor.formality;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading the files: always a value, whatever was uploaded.
 *
 * @param notes what could not be read or needs a look, in the order of the files
 * @param request the request form of an e-filing package, null when the files hold none that is recognised
 */
public record Reading(
        Application application,
        List<FileRead> files,
        List<Note> notes,
        @Nullable RequestForm request) {

    public Reading {
        files = List.copyOf(files);
        notes = List.copyOf(notes);
    }

    /** Whether a file could not be read at all: then the draft cannot be submitted. */
    public boolean blocked() {
        return notes.stream().anyMatch(Note::blocking);
    }

    /** The same with one note more that blocks nothing and names no file; {@code name} is the last piece of its key. */
    public Reading withNote(String name) {
        List<Note> more = new ArrayList<>(notes);
        more.add(new Note("", "formality.read." + name, List.of(), false));
        return new Reading(application, files, more, request);
    }

    /**
     * @param type what it is by content: zip, docx, pdf, xml, text, png …; "" if not known
     * @param sha256 of its bytes, hexadecimal, for the receipt; "" when it was too large to be read
     * @param parts the parts found in it
     */
    public record FileRead(String name, String type, long size, String sha256, List<Part> parts) {
        public FileRead {
            parts = List.copyOf(parts);
        }
    }

    /**
     * @param file the file, or {@code package.zip / entry}
     * @param key message key, with {@link #arguments}; {@code key + ".suggestion"} says what to do
     * @param blocking the file counts as unreadable
     */
    public record Note(String file, String key, List<Object> arguments, boolean blocking) {
        public Note {
            arguments = List.copyOf(arguments);
        }

        public String suggestion() {
            return key + ".suggestion";
        }
    }
}
