package org.praetor.portal;

import java.nio.charset.StandardCharsets;

/** Writes an iCalendar stream (RFC 5545): lines end in CRLF and are folded at 75 octets, texts are escaped. */
final class ICalendar {

    private static final int LONGEST = 75;

    private final StringBuilder stream = new StringBuilder();

    ICalendar line(String name, String value) {
        stream.append(folded(name + ":" + value)).append("\r\n");
        return this;
    }

    ICalendar text(String name, String value) {
        return line(name, escaped(value));
    }

    @Override
    public String toString() {
        return stream.toString();
    }

    /** RFC 5545, 3.3.11: backslash, semicolon, comma and line breaks; other control characters have no place in a text. */
    static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\r\n|\n|\r", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    /** RFC 5545, 3.1: no line is longer than 75 octets; what follows begins with a blank. No character is torn apart. */
    static String folded(String line) {
        StringBuilder folded = new StringBuilder();
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            String character = Character.toString(line.codePointAt(at));
            int width = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + width > LONGEST) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.append(character);
            octets += width;
            at += character.length();
        }
        return folded.toString();
    }
}
