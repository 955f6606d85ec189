package org.praetor.formality;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the claims in the lines of a claims part. A gap or a repeated number is kept as it stands: the rules object to it, not the reader. */
final class ClaimLines {

    /** A chemical name begins with digits: "1.2,4-二氯苯". */
    private static final String LOCANTS = "[0-9]{1,2}(?:[,，][0-9]{1,2}'?){0,8}-\\p{IsHan}";

    static final Pattern NUMBERED =
            Pattern.compile("(?s)(?<label>(?:权利要求|权项|权)?\\s*第?(?<number>[0-9０-９]{1,4})项?\\s*[.．、:：](?:(?![0-9０-９])|(?="
                    + LOCANTS + ")))\\s*(?<text>.*)");
    /** As a list prints it; a dot may be missing there, a bracket makes it a step. */
    private static final Pattern LISTED = Pattern.compile("(?:权利要求|权项|权)?\\s*第?(?<number>[0-9０-９]{1,4})项?\\s*[.．、:：]?");

    private static final Pattern CHINESE =
            Pattern.compile("(?s)(?<label>(?<number>[一二三四五六七八九十]{1,3})\\s*[、.．])\\s*(?<text>.*)");
    /** A claim names what it claims, or the claims it refers to; a step does neither. */
    private static final Pattern OPENING = Pattern.compile("(?s)(?:一种|.{0,12}?权利要求\\s*[0-9０-９]).*");
    /** Behind these a claim goes on with its next step. */
    private static final String CONTINUES = "；;，,、和或及";

    private static final String NUMERALS = "一二三四五六七八九";

    private final List<Draft.RawClaim> claims = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String label = "";
    private int number;
    private int page;
    private boolean listed;

    private ClaimLines() {}

    static List<Draft.RawClaim> of(List<Line> lines) {
        ClaimLines reading = new ClaimLines();
        reading.listed =
                lines.stream().filter(line -> digits(line.number()) > 0).count() >= 1
                        && lines.stream().noneMatch(line -> line.number().isEmpty() && digits(label(line.text())) == 1);
        lines.forEach(reading::take);
        reading.finish();
        return reading.claims;
    }

    /** Whether a line reads like the beginning of a claim, whatever came before it. */
    static boolean opens(String line) {
        Matcher arabic = NUMBERED.matcher(line.strip());
        return arabic.matches() && OPENING.matcher(arabic.group("text")).matches();
    }

    private void take(Line line) {
        if (listed) {
            int listNumber = digits(line.number());
            if (listNumber > 0 && begins(listNumber, line.text())) {
                open(line.number(), listNumber, line.text());
                page = line.page();
            } else {
                add(line.printed());
            }
            return;
        }
        String printed = line.printed();
        Matcher arabic = NUMBERED.matcher(printed);
        Matcher chinese = CHINESE.matcher(printed);
        if (arabic.matches() && begins(Integer.parseInt(arabic.group("number")), arabic.group("text"))) {
            open(arabic.group("label"), Integer.parseInt(arabic.group("number")), arabic.group("text"));
            page = line.page();
        } else if (chinese.matches()
                && begins(value(chinese.group("number")), chinese.group("text"))
                && !label.endsWith(".")) {
            open(chinese.group("label"), value(chinese.group("number")), chinese.group("text"));
            page = line.page();
        } else {
            add(printed);
        }
    }

    /** A numbered line opens a claim when the one before is finished; the next number also when it reads like a claim (a full stop may be missing). */
    private boolean begins(int candidate, String line) {
        boolean finished =
                text.isEmpty() || text.charAt(text.length() - 1) == '。' || text.charAt(text.length() - 1) == '.';
        if (candidate <= 0) {
            return false;
        }
        if (!finished) {
            char last = text.charAt(text.length() - 1);
            return candidate == number + 1 && (OPENING.matcher(line).matches() || CONTINUES.indexOf(last) < 0);
        }
        return number == 0 || (candidate > number - 2 && candidate < number + 10);
    }

    private void open(String printed, int opened, String first) {
        if (number == 0 && opened == 1) {
            // what stands before the first claim is none
            text.setLength(0);
        }
        finish();
        label = Texts.compact(printed);
        number = opened;
        text.append(first);
    }

    private void add(String line) {
        if (!line.isBlank()) {
            text.append(text.isEmpty() ? "" : "\n").append(line);
        }
    }

    private void finish() {
        if (!text.isEmpty()) {
            int given = number == 0 ? claims.size() + 1 : number;
            claims.add(new Draft.RawClaim(given, label, text.toString(), page));
        }
        text.setLength(0);
    }

    private static String label(String line) {
        Matcher arabic = NUMBERED.matcher(line);
        return arabic.matches() ? arabic.group("label") : "";
    }

    /** The claim number a list number stands for; 0 for other lists (1), a), 一、. */
    private static int digits(String listNumber) {
        Matcher arabic = LISTED.matcher(listNumber);
        return arabic.matches() ? Integer.parseInt(arabic.group("number")) : 0;
    }

    private static int value(String chinese) {
        int ten = chinese.indexOf('十');
        if (ten < 0) {
            return chinese.length() == 1 ? NUMERALS.indexOf(chinese) + 1 : 0;
        }
        int tens = ten == 0 ? 1 : NUMERALS.indexOf(chinese.charAt(0)) + 1;
        int ones = ten == chinese.length() - 1 ? 0 : NUMERALS.indexOf(chinese.charAt(ten + 1)) + 1;
        return tens * 10 + ones;
    }
}
