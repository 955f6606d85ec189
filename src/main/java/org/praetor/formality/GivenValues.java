package org.praetor.formality;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praetor.formality.NumericRanges.Claimed;

/** The values that a text gives, 5 mm; the bounds of a range are none. One pass, and only what may lie in a range still sought is looked at closely. */
final class GivenValues {

    private static final int DIGITS = 7;
    private static final int DECIMALS = 6;
    private static final String BLANKS = " \t\n\u000B\f\r";

    /** Between a number and the dash of a range stand a unit and blanks at most. */
    private static final Letters IN_UNIT = Letters.of("毫米厘微纳升千克小时分钟摄氏度重量质份兆帕瓦伏特赫兹转μµ℃°%％‰Ω²³/·" + BLANKS);

    private static final Letters DASH = Letters.of("-－‑–—~～∼至到");

    private final Examination examination;
    private final String text;
    private final Matcher range;
    private final Matcher value;

    private GivenValues(Examination examination, String text, Pattern range, Pattern value) {
        this.examination = examination;
        this.text = text;
        this.range = range.matcher(text);
        this.value = value.matcher(text);
    }

    /** Strikes every range inside which the text gives a value of its unit; all of them when there are too many to be compared. */
    static void strike(Examination examination, List<Claimed> open, String text, Pattern range, Pattern value) {
        new GivenValues(examination, text, range, value).strike(open);
    }

    private void strike(List<Claimed> open) {
        int behindRange = -1;
        for (int at = 0; at < text.length() && !open.isEmpty(); at++) {
            if (!Letters.digit(text.charAt(at))) {
                continue;
            }
            int past = Letters.pastDigits(text, at);
            boolean begins = begins(at);
            if (begins && dashed(past) && range.region(at, text.length()).lookingAt()) {
                behindRange = range.end();
                past = behindRange;
            } else if (begins || at == behindRange) {
                strike(open, at, past);
            }
            at = past - 1;
        }
    }

    private void strike(List<Claimed> open, int at, int past) {
        boolean point = past + 1 < text.length() && text.charAt(past) == '.' && Letters.digit(text.charAt(past + 1));
        int end = point ? Letters.pastDigits(text, past + 1) : past;
        if (past - at > DIGITS || end - past > DECIMALS + 1 || !unitFollows(end)) {
            return;
        }
        if (!examination.affords(open.size())) {
            open.clear();
        }
        double number = point ? Double.parseDouble(text.substring(at, end)) : Integer.parseInt(text, at, end, 10);
        if (open.stream().anyMatch(claimed -> claimed.holds(number))
                && value.region(at, text.length()).lookingAt()) {
            String unit = NumericRanges.unit(value.group(2));
            open.removeIf(claimed -> claimed.holds(number) && claimed.unit().equals(unit));
        }
    }

    /** No digit, point or letter stands before it. */
    private boolean begins(int at) {
        if (at == 0) {
            return true;
        }
        char before = text.charAt(at - 1);
        return before != '.' && !Letters.digit(before) && !Letters.latin(before);
    }

    private boolean unitFollows(int end) {
        return end < text.length() && (Letters.latin(text.charAt(end)) || IN_UNIT.has(text.charAt(end)));
    }

    private boolean dashed(int past) {
        int at = past;
        if (at < text.length() && text.charAt(at) == '.') {
            at = Letters.pastDigits(text, at + 1);
        }
        while (at < text.length() && (Letters.latin(text.charAt(at)) || IN_UNIT.has(text.charAt(at)))) {
            at++;
        }
        return at < text.length() && DASH.has(text.charAt(at));
    }
}
