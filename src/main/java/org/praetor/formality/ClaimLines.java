package org.praetor.formality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the claims in the lines of a claims part. A gap, a repeated, an odd or a missing number is kept as it stands: the rules object to it, not the reader.
 */
final class ClaimLines {

    /** As a list prints it; a dot may be missing there, a bracket makes it a step. */
    private static final Pattern LISTED = Pattern.compile("(?:权利要求|权项|权)?\\s*第?(?<number>[0-9０-９]{1,4})项?\\s*[.．、:：]?");

    /** A claim names what it claims, or the claims it refers to; a step does neither. */
    private static final Pattern OPENING = Pattern.compile("(?s)(?:一种|.{0,12}?权利要求\\s*[0-9０-９]).*");
    /** Behind these a claim goes on with its next step. */
    private static final String CONTINUES = "；;，,、和或及";

    private final List<Draft.RawClaim> claims = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String label = "";
    private int number;
    private int page;
    /** The numbers are those of a list of the word processor. */
    private boolean listed;
    /** No line carries a number. */
    private boolean bare;

    private ClaimLines() {}

    static List<Draft.RawClaim> of(List<Line> lines) {
        ClaimLines reading = new ClaimLines();
        reading.listed =
                lines.stream().filter(line -> digits(line.number()) > 0).count() >= 1
                        && lines.stream().noneMatch(line -> line.number().isEmpty() && first(line.text()));
        reading.bare = !reading.listed
                && lines.stream()
                        .map(Line::printed)
                        .noneMatch(line -> ClaimNumber.any(line)
                                .filter(found -> ClaimNumber.reads(found.text()))
                                .isPresent());
        lines.forEach(reading::take);
        reading.finish();
        return reading.claims;
    }

    /** Whether a line reads like the beginning of a claim, whatever came before it. */
    static boolean opens(String line) {
        return ClaimNumber.marked(line.strip())
                .filter(found -> OPENING.matcher(found.text()).matches())
                .isPresent();
    }

    private void take(Line line) {
        Optional<ClaimNumber> found = listed ? listNumber(line) : typed(line.printed());
        String printed = line.printed();
        if (found.isPresent()) {
            open(found.get().withSecond(), line.page());
        } else if (unnumbered(printed)) {
            open(new ClaimNumber(number + 1, "", printed), line.page());
        } else if (!printed.isBlank()) {
            text.append(text.isEmpty() ? "" : "\n").append(printed);
        }
    }

    private Optional<ClaimNumber> listNumber(Line line) {
        int printed = digits(line.number());
        return printed > 0 && begins(printed, line.text())
                ? Optional.of(new ClaimNumber(printed, Texts.compact(line.number()), line.text()))
                : Optional.empty();
    }

    private Optional<ClaimNumber> typed(String line) {
        return ClaimNumber.marked(line)
                .filter(found -> begins(found.number(), found.text()))
                .or(() -> ClaimNumber.chinese(line)
                        .filter(found -> begins(found.number(), found.text()) && !label.endsWith(".")))
                .or(() -> ClaimNumber.odd(line).filter(found -> finished() && begins(found.number(), found.text())));
    }

    /** A line that opens like a claim behind a finished one; among numbered claims only one that cites another. */
    private boolean unnumbered(String line) {
        if (number == 0 && claims.isEmpty()) {
            return bare && text.isEmpty() && ClaimNumber.reads(line);
        }
        return !text.isEmpty() && finished() && (bare ? ClaimNumber.reads(line) : ClaimNumber.cites(line));
    }

    /** A numbered line opens a claim when the one before is finished; the next number also when it reads like a claim (a full stop may be missing). */
    private boolean begins(int candidate, String line) {
        if (candidate <= 0) {
            return false;
        }
        if (!finished()) {
            char last = text.charAt(text.length() - 1);
            return candidate == number + 1 && (OPENING.matcher(line).matches() || CONTINUES.indexOf(last) < 0);
        }
        return number == 0 || (candidate > number - 2 && candidate < number + 10);
    }

    private boolean finished() {
        return text.isEmpty() || text.charAt(text.length() - 1) == '。' || text.charAt(text.length() - 1) == '.';
    }

    private void open(ClaimNumber opened, int onPage) {
        if (number == 0 && opened.number() == 1) {
            // what stands before the first claim is none
            text.setLength(0);
        }
        finish();
        label = opened.label();
        number = opened.number();
        page = onPage;
        text.append(opened.text());
    }

    /** A number with nothing behind it is a claim all the same. */
    private void finish() {
        if (!text.isEmpty() || !label.isEmpty()) {
            int given = number == 0 ? claims.size() + 1 : number;
            claims.add(new Draft.RawClaim(given, label, text.toString(), page));
        }
        text.setLength(0);
    }

    /** Whether it carries the number of the first claim. */
    private static boolean first(String line) {
        return ClaimNumber.marked(line)
                .filter(found -> digits(found.label()) == 1)
                .isPresent();
    }

    /** The claim number a list number stands for; 0 for other lists (1), a), 一、. */
    private static int digits(String listNumber) {
        Matcher arabic = LISTED.matcher(listNumber);
        return arabic.matches() ? Integer.parseInt(arabic.group("number")) : 0;
    }
}
