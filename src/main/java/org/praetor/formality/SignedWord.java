package org.praetor.formality;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A word with a sign after it: 盖体1, 盖体(1). Found by its number, which counts nothing and measures nothing; one pass over the text. There are thousands of them: what they
 * are is read from the text when asked for.
 *
 * @param nameEnd offset in the text after the last letter of the name, {@code end} after the sign, which begins at {@code signStart}
 */
record SignedWord(String text, int nameEnd, int signStart, int end) {

    private static final int LONGEST = 12;
    private static final int FEWEST = 2;
    private static final int DIGITS = 4;
    /** Digits, small letters, and one more so that 1 and 01 differ. */
    private static final int SIGN_LETTERS = Character.MAX_RADIX + 1;

    /** What follows a number that counts or measures, besides letters and digits. */
    private static final Letters MEASURED = Letters.of(".．%％‰℃°~～-—:：/*×至个块片根条层次种项名倍元号位组级列排页点年月日天时分秒度米毫厘千克吨升");

    /** Behind a sign and before another one. */
    private static final Letters JOINING = Letters.of("、和与及或/／");

    /** What numbers follow that are no signs, by the last letter and by the last two. */
    private static final Letters COUNTED = Letters.of("图例第约为是至到和或于达表式");

    private static final Set<String> COUNTED_WORDS = Set.of(
            "步骤", "方式", "要求", "编号", "序号", "方案", "样品", "组别", "配方", "标号", "参数", "温度", "以及", "吐温", "司盘", "二醇", "氧剂", "型钢");

    private static final Letters COUNTED_LAST =
            Letters.of(COUNTED_WORDS.stream().map(word -> word.substring(1)).collect(Collectors.joining()));

    /** The Chinese letters before the number, two to twelve; where the word begins is not known. */
    String name() {
        int start = nameEnd;
        while (start > 0 && nameEnd - start < LONGEST && Letters.unified(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, nameEnd);
    }

    /** The last two letters of the name. */
    String key() {
        return text.substring(nameEnd - FEWEST, nameEnd);
    }

    String sign() {
        return text.substring(signStart, end);
    }

    /** Whether the sign stands in brackets. */
    boolean bracketed() {
        return nameEnd < signStart && !Character.isWhitespace(text.charAt(signStart - 1));
    }

    /** A number for the key and the sign: two letters, then up to four digits and a small letter. */
    long code() {
        long code = (long) text.charAt(nameEnd - 2) << Character.SIZE | text.charAt(nameEnd - 1);
        for (int at = signStart; at < end; at++) {
            code = code * SIGN_LETTERS + Character.digit(text.charAt(at), Character.MAX_RADIX) + 1;
        }
        return code;
    }

    static List<SignedWord> in(String text) {
        return in(new Numbers(text), 0, text.length());
    }

    /** Those of a paragraph, or of more. */
    static List<SignedWord> in(Numbers numbers, int from, int to) {
        List<SignedWord> words = new ArrayList<>();
        String text = numbers.text();
        for (int number = numbers.from(from); number < numbers.size() && numbers.start(number) < to; number++) {
            int sign = numbers.start(number);
            int past = numbers.past(number);
            int end = past < text.length() && small(text.charAt(past)) ? past + 1 : past;
            if (past - sign <= DIGITS && !continues(text, sign) && !measured(text, end)) {
                int nameEnd = before(text, sign, from);
                if (named(text, nameEnd) && !counted(text, nameEnd) && !shared(text, end)) {
                    words.add(new SignedWord(text, nameEnd, sign, end));
                }
            }
        }
        return words;
    }

    private static boolean named(String text, int end) {
        return end >= FEWEST && Letters.unified(text.charAt(end - 1)) && Letters.unified(text.charAt(end - 2));
    }

    /** 上、下夹块201、202: one name for several parts; which part the first sign belongs to is not said. */
    private static boolean shared(String text, int end) {
        return end + 1 < text.length() && JOINING.has(text.charAt(end)) && Letters.digit(text.charAt(end + 1));
    }

    private static boolean small(char letter) {
        return letter >= 'a' && letter <= 'z';
    }

    /** Whether the number belongs to what stands before it: 1.5, M6. */
    private static boolean continues(String text, int number) {
        return number > 0 && (text.charAt(number - 1) == '.' || Letters.latin(text.charAt(number - 1)));
    }

    /** Whether what follows, a closing bracket left aside, makes the number one that counts or measures. */
    private static boolean measured(String text, int end) {
        if (end == text.length()) {
            return false;
        }
        char next = text.charAt(end);
        boolean bracket = (next == ')' || next == '）') && end + 1 < text.length();
        return measured(bracket ? text.charAt(end + 1) : next);
    }

    private static boolean measured(char letter) {
        return Letters.digit(letter) || Letters.latin(letter) || MEASURED.has(letter);
    }

    private static boolean counted(String text, int end) {
        char last = text.charAt(end - 1);
        return COUNTED.has(last) || (COUNTED_LAST.has(last) && COUNTED_WORDS.contains(text.substring(end - 2, end)));
    }

    /** Past one bracket and one space. */
    private static int before(String text, int sign, int first) {
        int at = sign;
        if (at > first && (text.charAt(at - 1) == '(' || text.charAt(at - 1) == '（')) {
            at--;
        }
        return at > first && Character.isWhitespace(text.charAt(at - 1)) ? at - 1 : at;
    }
}
