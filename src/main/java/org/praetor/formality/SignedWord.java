package org.praetor.formality;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A word with a sign after it: 盖体1, 盖体(1). Found by its number, which counts nothing and measures nothing; one pass over the text.
 *
 * @param name the Chinese letters before the number, at most twelve; where the word begins is not known
 * @param bracketed the sign stands in brackets
 * @param nameEnd offset after the last letter of the name, {@code end} after the sign
 */
record SignedWord(String name, String sign, boolean bracketed, int nameEnd, int end) {

    private static final int LONGEST = 12;
    private static final int DIGITS = 4;

    /** What follows a number that counts or measures, besides letters and digits. */
    private static final Letters MEASURED = Letters.of(".．%％‰℃°~～-—:：/*×至个块片根条层次种项名倍元号位组级列排页点年月日天时分秒度米毫厘千克吨升");

    /** What numbers follow that are no signs, by the last letter and by the last two. */
    private static final Letters COUNTED = Letters.of("图例第约为是至到和或于达表式");

    private static final Set<String> COUNTED_WORDS =
            Set.of("步骤", "方式", "要求", "编号", "序号", "方案", "样品", "组别", "配方", "标号", "参数", "温度", "以及");

    private static final Letters COUNTED_LAST =
            Letters.of(COUNTED_WORDS.stream().map(word -> word.substring(1)).collect(Collectors.joining()));

    static List<SignedWord> in(String text) {
        List<SignedWord> words = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
            if (Letters.digit(text.charAt(at))) {
                int past = Letters.pastDigits(text, at);
                int end = past < text.length() && small(text.charAt(past)) ? past + 1 : past;
                if (past - at <= DIGITS && !continues(text, at) && !measured(text, end)) {
                    add(words, text, at, end);
                }
                at = past - 1;
            }
        }
        return words;
    }

    private static void add(List<SignedWord> words, String text, int sign, int end) {
        int nameEnd = before(text, sign);
        int start = nameEnd;
        while (start > 0 && nameEnd - start < LONGEST && Letters.unified(text.charAt(start - 1))) {
            start--;
        }
        if (nameEnd - start > 1 && !counted(text, nameEnd)) {
            boolean bracketed = nameEnd < sign && !Character.isWhitespace(text.charAt(sign - 1));
            words.add(
                    new SignedWord(text.substring(start, nameEnd), text.substring(sign, end), bracketed, nameEnd, end));
        }
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
    private static int before(String text, int sign) {
        int at = sign;
        if (at > 0 && (text.charAt(at - 1) == '(' || text.charAt(at - 1) == '（')) {
            at--;
        }
        return at > 0 && Character.isWhitespace(text.charAt(at - 1)) ? at - 1 : at;
    }
}
