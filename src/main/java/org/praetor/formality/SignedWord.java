package org.praetor.formality;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word with a sign after it: 盖体1, 盖体(1). Found by its number, which counts nothing and measures nothing; one pass over the text.
 *
 * @param name the Chinese letters before the number, at most twelve; where the word begins is not known
 * @param bracketed the sign stands in brackets
 * @param nameEnd offset after the last letter of the name, {@code end} after the sign
 */
record SignedWord(String name, String sign, boolean bracketed, int nameEnd, int end) {

    private static final int LONGEST = 12;
    private static final Pattern SIGN = Pattern.compile(
            "(?=\\d)(?<![\\dA-Za-z.])\\d{1,4}[a-z]?(?![)）]?[\\dA-Za-z.．%％‰℃°~～\\-—:：/*×xX至个块片根条层次种项名倍元号位组级列排页点年月日天时分秒度米毫厘千克吨升])");

    /** What numbers follow that are no signs, by the last letter and by the last two. */
    private static final String COUNTED = "图例第约为是至到和或于达表式";

    private static final Set<String> COUNTED_WORDS =
            Set.of("步骤", "方式", "要求", "编号", "序号", "方案", "样品", "组别", "配方", "标号", "参数", "温度", "以及");

    static List<SignedWord> in(String text) {
        List<SignedWord> words = new ArrayList<>();
        Matcher sign = SIGN.matcher(text);
        while (sign.find()) {
            int nameEnd = before(text, sign.start());
            int start = nameEnd;
            while (start > 0 && nameEnd - start < LONGEST && han(text.charAt(start - 1))) {
                start--;
            }
            if (nameEnd - start > 1 && !counted(text, nameEnd)) {
                boolean bracketed = nameEnd < sign.start() && !Character.isWhitespace(text.charAt(sign.start() - 1));
                words.add(new SignedWord(text.substring(start, nameEnd), sign.group(), bracketed, nameEnd, sign.end()));
            }
        }
        return words;
    }

    private static boolean counted(String text, int end) {
        return COUNTED.indexOf(text.charAt(end - 1)) >= 0 || COUNTED_WORDS.contains(text.substring(end - 2, end));
    }

    /** Past one bracket and one space. */
    private static int before(String text, int sign) {
        int at = sign;
        if (at > 0 && (text.charAt(at - 1) == '(' || text.charAt(at - 1) == '（')) {
            at--;
        }
        return at > 0 && Character.isWhitespace(text.charAt(at - 1)) ? at - 1 : at;
    }

    /** The unified ideographs; to ask for the script of each letter would cost more than all else. */
    private static boolean han(char letter) {
        return letter >= '\u4E00' && letter <= '\u9FFF';
    }
}
