package org.praetor.formality;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number in front of a claim, as every reader takes it; whether its form is right (1.) is the rules' business.
 *
 * @param label as printed, without blanks; of a number printed twice both
 * @param text what follows
 */
record ClaimNumber(int number, String label, String text) {

    private static final String DIGITS = "(?<number>[0-9０-９]{1,4})";
    private static final String NUMERALS = "一二三四五六七八九";

    /** A chemical name begins with digits: "1.2,4-二氯苯". */
    private static final String LOCANTS = "[0-9]{1,2}(?:[,，][0-9]{1,2}'?){0,8}-\\p{IsHan}";

    private static final Pattern MARKED = Pattern.compile("(?s)(?<label>(?:权利要求|权项|权)?\\s*第?" + DIGITS
            + "项?\\s*[.．、:：](?:(?![0-9０-９])|(?=" + LOCANTS + ")))\\s*(?<text>.*)");

    private static final Pattern CHINESE =
            Pattern.compile("(?s)(?<label>(?<number>[一二三四五六七八九十]{1,3})\\s*[、.．])\\s*(?<text>.*)");

    /** Steps and lists are numbered so too, and a text may begin with a digit: a number only before what reads like a claim. */
    private static final Pattern ODD =
            Pattern.compile("(?s)(?<label>[（(\\[【]\\s*" + DIGITS + "\\s*[）)\\]】]\\s*[.．、:：]?)\\s*(?<text>.*)");

    private static final Pattern ODD_OPEN = Pattern.compile(
            "(?s)(?<label>(?:权利要求|权项|权)?\\s*第?" + DIGITS + "\\s*项?\\s*[）)\\]】]?\\s*[.．、:：]?)\\s*(?<text>.*)");

    private static final Pattern ODD_CHINESE = Pattern.compile(
            "(?s)(?<label>(?:权利要求|权项|权)?\\s*[（(]?\\s*第?(?<number>[一二三四五六七八九十]{1,3})项?\\s*(?:[）)]\\s*[.．、:：]?|[.．、:：]))\\s*(?<text>.*)");

    /** A claim names what it claims, or the claims it refers to. */
    private static final Pattern CLAIM = Pattern.compile(
            "(?s)(?:一[种类]|(?:一[种类])?(?:根据|依据|依照|按照|按|如|基于|由)?\\s*(?:前述|上述|以上)?(?:任[一意何])?项?(?:所述)?的?权利要求(?!书)).*");

    private static final Pattern CITING =
            Pattern.compile("(?s)(?:根据|依据|依照|按照|按|如|基于)?\\s*(?:前述|上述|以上)?(?:任[一意何])?项?(?:所述)?的?权利要求\\s*[0-9０-９].*");

    /** Arabic with a mark; whatever follows. */
    static Optional<ClaimNumber> marked(String line) {
        Matcher matcher = MARKED.matcher(line);
        return matcher.matches() ? Optional.of(of(matcher, arabic(matcher))) : Optional.empty();
    }

    /** 一、 */
    static Optional<ClaimNumber> chinese(String line) {
        Matcher matcher = CHINESE.matcher(line);
        return matcher.matches() ? Optional.of(of(matcher, chinese(matcher))) : Optional.empty();
    }

    /** 1） (1) （一） 第一项： and a number without mark, before what reads like a claim. */
    static Optional<ClaimNumber> odd(String line) {
        for (Pattern form : new Pattern[] {ODD, ODD_OPEN}) {
            Matcher matcher = form.matcher(line);
            if (matcher.matches() && reads(matcher.group("text"))) {
                return Optional.of(of(matcher, arabic(matcher)));
            }
        }
        Matcher matcher = ODD_CHINESE.matcher(line);
        return matcher.matches() && reads(matcher.group("text"))
                ? Optional.of(of(matcher, chinese(matcher)))
                : Optional.empty();
    }

    /** In any of these forms. */
    static Optional<ClaimNumber> any(String line) {
        return marked(line).or(() -> chinese(line)).or(() -> odd(line));
    }

    /** Whether a text without number reads like a claim. */
    static boolean reads(String text) {
        return CLAIM.matcher(text).matches();
    }

    /** Whether it reads like a claim because it begins with the number of another. */
    static boolean cites(String text) {
        return CITING.matcher(text).matches();
    }

    /** The same with a second number behind the first ("1. 1.一种…") taken into the label. */
    ClaimNumber withSecond() {
        return any(text)
                .filter(second -> reads(second.text()))
                .map(second -> new ClaimNumber(number, label + second.label(), second.text()))
                .orElse(this);
    }

    private static ClaimNumber of(Matcher matcher, int number) {
        return new ClaimNumber(number, Texts.compact(matcher.group("label")), matcher.group("text"));
    }

    private static int arabic(Matcher matcher) {
        return Integer.parseInt(matcher.group("number"));
    }

    private static int chinese(Matcher matcher) {
        String chinese = matcher.group("number");
        int ten = chinese.indexOf('十');
        if (ten < 0) {
            return chinese.length() == 1 ? NUMERALS.indexOf(chinese) + 1 : 0;
        }
        int tens = ten == 0 ? 1 : NUMERALS.indexOf(chinese.charAt(0)) + 1;
        int ones = ten == chinese.length() - 1 ? 0 : NUMERALS.indexOf(chinese.charAt(ten + 1)) + 1;
        return tens * 10 + ones;
    }
}
