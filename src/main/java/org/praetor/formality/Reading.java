package org.praetor.formality;

import java.util.List;

/**
 * What came of reading the files: always a value, whatever was uploaded.
 *
 * @param notes what could not be read or needs a look, in the order of the files
 */
public record Reading(Application application, List<FileRead> files, List<Note> notes) {

    public Reading {
        files = List.copyOf(files);
        notes = List.copyOf(notes);
    }

    /** Whether a file could not be read at all: then the draft cannot be submitted. */
    public boolean blocked() {
        return notes.stream().anyMatch(Note::blocking);
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
