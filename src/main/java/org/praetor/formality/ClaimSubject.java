package org.praetor.formality;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a claim is for (主题名称): "一种保温板" or, after a reference, "所述的保温板".
 *
 * @param name without 一种, reference signs and white space; "" when the claim names none
 * @param start offset of the name in the claim's text
 */
record ClaimSubject(String name, Category category, int start, int end) {

    /** Product, method or use (专利审查指南 第二部分第二章 3.1.1). */
    enum Category {
        PRODUCT,
        METHOD,
        USE
    }

    private static final int LONGEST = 200;
    private static final Pattern ARTICLE = Pattern.compile("\\s*(?:(?:一[种类个套款]|该|所述|所说)的?)?\\s*");
    private static final Sought TRANSITION = Sought.of("其特征|其中(?!之)|还?包[括含]|具有|含有|由(?=[^的]*(?:组成|构成))|特征在于");
    private static final Pattern SIGNS =
            Pattern.compile("[(（\\[〔【][0-9A-Za-z'’，,、；;\\-~～\\s]{1,80}[)）\\]〕】]|[\\s\\p{Z}“”\"]");
    /** Letters without which no name holds any of these. */
    private static final Letters SIGNED = Letters.where(letter ->
            "(（[〔【“”\"".indexOf(letter) >= 0 || Character.isSpaceChar(letter) || Character.isWhitespace(letter));

    private static final Pattern NAMES = Pattern.compile("以?及其?|[或和与]其?|、");
    private static final List<String> METHODS = List.of("法", "工艺", "流程", "过程", "步骤");
    private static final List<String> USES = List.of("用途", "应用");
    /** "权利要求1所述的化合物用作药物" claims a use, as texts translated from other languages put it. */
    private static final Pattern USED = Pattern.compile("用作[^的]{1,20}$");

    /** The subject that begins at an offset of a claim's text. */
    static ClaimSubject at(String text, int from) {
        Matcher article = ARTICLE.matcher(text).region(from, text.length());
        int start = article.lookingAt() ? article.end() : from;
        int end = transition(text, start, clauseEnd(text, start));
        String printed = text.substring(start, end);
        String name = SIGNED.standIn(printed) ? SIGNS.matcher(printed).replaceAll("") : printed;
        return new ClaimSubject(name, category(name), start, end);
    }

    static Category category(String name) {
        if (USES.stream().anyMatch(name::endsWith) || USED.matcher(name).find()) {
            return Category.USE;
        }
        return METHODS.stream().anyMatch(name::endsWith) ? Category.METHOD : Category.PRODUCT;
    }

    /** Whether a dependent claim may call the subject of the cited claim so: the same words, or its last ones. */
    boolean names(ClaimSubject cited) {
        String own = plain(name);
        String other = plain(cited.name);
        return own.length() > 1 && other.length() > 1 && (other.contains(own) || own.contains(other));
    }

    /** Whether a claim that opens with a reference is still about the cited subject: "权利要求1所述的板的制备方法" is not, "权利要求1所述的方法" is, if wrongly named. */
    boolean staysWith(ClaimSubject cited) {
        return name.isEmpty() || category == cited.category || !derived(cited);
    }

    /** Whether it speaks of one of the things the cited claim names: "式I化合物或其盐" has two. */
    private boolean derived(ClaimSubject cited) {
        return NAMES.splitAsStream(cited.name)
                .filter(thing -> thing.length() > 1)
                .anyMatch(thing -> name.contains(thing.substring(thing.length() - 2)));
    }

    static String plain(String name) {
        return name.replace("的", "").replace("一种", "").replace("所述", "").replace("该", "");
    }

    /** First mark outside brackets; a comma between digits belongs to a chemical name. */
    private static int clauseEnd(String text, int start) {
        int depth = 0;
        int last = Math.min(text.length(), start + LONGEST);
        for (int at = start; at < last; at++) {
            char character = text.charAt(at);
            if ("(（[〔【".indexOf(character) >= 0) {
                depth++;
            } else if (")）]〕】".indexOf(character) >= 0) {
                depth = Math.max(0, depth - 1);
            } else if (character == '\n' || (depth == 0 && "，：；。,:;".indexOf(character) >= 0)) {
                if (!(character == ',' && digit(text, at - 1) && digit(text, at + 1))) {
                    return at;
                }
            }
        }
        return last;
    }

    /** "雨伞包括伞柄" ends before 包括; "包括伞柄的雨伞" does not. */
    private static int transition(String text, int start, int end) {
        String clause = text.substring(start, end);
        Sought.Scan transition = TRANSITION.in(clause);
        while (transition.next()) {
            boolean feature = transition.group().contains("特征");
            if (feature || (transition.start() > 0 && clause.indexOf('的', transition.end()) < 0)) {
                return start + transition.start();
            }
        }
        return end;
    }

    private static boolean digit(String text, int at) {
        return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
    }
}
