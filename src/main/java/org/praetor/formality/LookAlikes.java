package org.praetor.formality;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** PDF fonts often give the sign of a radical (⽅) for the letter that looks the same (方), or a special hyphen: on paper there is no difference, for a rule there is. */
final class LookAlikes {

    private static final Pattern RADICAL = Pattern.compile("[\\u2E80-\\u2FDF]");
    /** Of the radicals that Unicode does not equate with a letter, those that are simplified letters. */
    private static final String SUPPLEMENT = "⺠民⺟母⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⺎兀⺒巳⺩王⻎辶⻏阝⻖阝⺼月⻫斉";

    private static final Map<Integer, String> LETTERS = letters();

    private LookAlikes() {}

    static String plain(String text) {
        return RADICAL.matcher(text.replace('\u2010', '-').replace('\u2011', '-'))
                .replaceAll(radical -> LETTERS.getOrDefault(
                        radical.group().codePointAt(0), Normalizer.normalize(radical.group(), Normalizer.Form.NFKC)));
    }

    private static Map<Integer, String> letters() {
        Map<Integer, String> letters = new HashMap<>();
        for (int at = 0; at + 1 < SUPPLEMENT.length(); at += 2) {
            letters.put((int) SUPPLEMENT.charAt(at), SUPPLEMENT.substring(at + 1, at + 2));
        }
        return letters;
    }
}
