package org.praetor.formality;

import java.util.HashSet;
import java.util.Set;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;

/** Automatic list numbers of a Word 97 document. */
final class DocNumbering {

    private final WordLists lists = new WordLists();
    private final Set<Integer> known = new HashSet<>();

    /** The printed number of this paragraph, to be asked for once and in order; "" for none and for bullets. */
    String next(Paragraph paragraph) {
        int list = paragraph.getIlfo();
        if (list <= 0 || list >= 0x7FF || !paragraph.isInList()) {
            return "";
        }
        if (known.add(list)) {
            learn(String.valueOf(list), paragraph.getList());
        }
        return lists.next(String.valueOf(list), paragraph.getIlvl());
    }

    private void learn(String list, HWPFList read) {
        String definition = String.valueOf(read.getLsid());
        lists.list(list, definition);
        int count = Math.min(WordLists.LEVELS, read.getListData().numLevels());
        for (char level = 0; level < count; level++) {
            WordLists.Level drawn = new WordLists.Level(
                    format(read.getNumberFormat(level)), pattern(read.getNumberText(level)), read.getStartAt(level));
            lists.level(definition, level, drawn);
            if (read.isStartAtOverridden(level)) {
                lists.restart(list, level, read.getStartAt(level));
            }
        }
    }

    /** The places of the levels' numbers are letters 0 to 8. */
    private static String pattern(String text) {
        StringBuilder pattern = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            pattern.append(letter < WordLists.LEVELS ? "%" + (letter + 1) : String.valueOf(letter));
        }
        return pattern.toString();
    }

    /** The number format codes (nfc) of the old format by their names in the new one. */
    private static String format(int code) {
        return switch (code) {
            case 1 -> "upperRoman";
            case 2 -> "lowerRoman";
            case 3 -> "upperLetter";
            case 4 -> "lowerLetter";
            case 10, 11, 33, 34, 35, 37, 38, 39 -> "chineseCounting";
            case 18, 28, 29 -> "decimalEnclosedCircle";
            case 22 -> "decimalZero";
            case 23 -> "bullet";
            case 255 -> "none";
            default -> "decimal";
        };
    }
}
