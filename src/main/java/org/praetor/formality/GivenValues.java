package org.praetor.formality;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praetor.formality.Description.Section;
import org.praetor.formality.NumericRanges.Claimed;

/** The values that a text gives, 5 mm; the bounds of a range are none. One pass, and only what may lie in a range still sought is looked at closely. */
final class GivenValues {

    private static final int DIGITS = 7;
    private static final int DECIMALS = 6;
    private static final String BLANKS = " \t\n\u000B\f\r";

    /** Between a number and the dash of a range stand a unit and blanks at most. */
    private static final Letters IN_UNIT = Letters.of("毫米厘微纳升千克小时分钟摄氏度重量质份兆帕瓦伏特赫兹转μµ℃°%％‰Ω²³/·" + BLANKS);

    private final Examination examination;
    private final Numbers numbers;
    private final String text;
    private final Matcher range;
    private final Matcher value;

    private GivenValues(Examination examination, Pattern range, Pattern value) {
        this.examination = examination;
        this.numbers = examination.numbers();
        this.text = numbers.text();
        this.range = range.matcher(text);
        this.value = value.matcher(text);
    }

    /** Strikes every range inside which the embodiments give a value of its unit; all of them when there are too many to be compared. */
    static void strike(
            Examination examination, List<Claimed> open, List<Section> embodiments, Pattern range, Pattern value) {
        GivenValues given = new GivenValues(examination, range, value);
        embodiments.forEach(section -> given.strike(open, section));
    }

    private void strike(List<Claimed> open, Section section) {
        int to = section.end();
        int behindRange = -1;
        int number = numbers.from(section.start() + section.heading().length());
        for (; number < numbers.size() && numbers.start(number) < to && !open.isEmpty(); number++) {
            int at = numbers.start(number);
            if (at < behindRange || !measures(numbers.past(number))) {
                continue;
            }
            boolean begins = begins(at);
            if (begins && dashed(numbers.past(number)) && range.region(at, to).lookingAt()) {
                behindRange = range.end();
            } else if (begins || at == behindRange) {
                strike(open, at, numbers.past(number), to);
            }
        }
    }

    private void strike(List<Claimed> open, int at, int past, int to) {
        boolean point = past + 1 < text.length() && text.charAt(past) == '.' && Letters.digit(text.charAt(past + 1));
        int end = point ? Letters.pastDigits(text, past + 1) : past;
        if (past - at > DIGITS || end - past > DECIMALS + 1 || !unitFollows(end)) {
            return;
        }
        if (!examination.affords(open.size())) {
            open.clear();
        }
        double number = point ? Double.parseDouble(text.substring(at, end)) : Integer.parseInt(text, at, end, 10);
        if (held(open, number) && value.region(at, to).lookingAt()) {
            String unit = NumericRanges.unit(value.group(2));
            open.removeIf(claimed -> claimed.holds(number) && claimed.unit().equals(unit));
        }
    }

    private static boolean held(List<Claimed> open, double number) {
        for (Claimed claimed : open) {
            if (claimed.holds(number)) {
                return true;
            }
        }
        return false;
    }

    /** No digit, point or letter stands before it. */
    private boolean begins(int at) {
        if (at == 0) {
            return true;
        }
        char before = text.charAt(at - 1);
        return before != '.' && !Letters.digit(before) && !Letters.latin(before);
    }

    /** Whether a unit, the dash of a range or decimals may follow: a sign ends where a word goes on. */
    private boolean measures(int past) {
        return unitFollows(past)
                || (past < text.length() && (text.charAt(past) == '.' || NumericRanges.DASH.has(text.charAt(past))));
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
        return at < text.length() && NumericRanges.DASH.has(text.charAt(at));
    }
}
