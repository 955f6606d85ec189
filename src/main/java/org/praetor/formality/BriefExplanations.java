package org.praetor.formality;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praetor.formality.Design.BriefExplanation;

/** Takes the four musts (实施细则 第三十一条) out of a brief explanation. */
final class BriefExplanations {

    private static final String NEXT = "(?=\\n|[。；;]|\\s*\\d+[.．、]|$)";
    private static final String NEXT_MUST = "(?=\\n|[。；;]|\\s*\\d+[.．、]|[，,][^，,。；;\\n]{0,10}(?:用途|要点)|$)";
    private static final Pattern NAME = field("(?:外观设计|产品)(?:的)?(?:产品)?(?:设计)?(?:的)?名称");
    private static final Pattern USE = Pattern.compile("用途(?:是|为|在于|如下|[:：])?\\s*[:：]?\\s*(?<value>[^\\n。；;]+)" + NEXT);
    private static final Pattern POINTS =
            Pattern.compile("(?<![无非含有])设计要点(?!的)(?:是|为|在于|如下|[:：])?\\s*[:：]?\\s*(?<value>[^\\n。；;]+)" + NEXT);
    private static final Pattern PICTURE = Pattern.compile(
            "(?:最能(?:够)?表明|指定|最佳)[^\\n。；;:：]{0,20}?(?:图片|照片|视图)[^\\n。；;:：是为]{0,8}(?:是|为|[:：])\\s*[:：]?\\s*(?<value>[^\\n。；;，,]+)");
    /** Forms met in published explanations besides the model one. */
    private static final Pattern USED_FOR =
            Pattern.compile("(?:产品|设计)[^\\n。；;]{0,6}?(?<value>(?:用(?:于(?!出版|公告)|作|来)[^\\n。；;]+|作为[^\\n。；;]+使用))");

    private static final Pattern POINTS_AT = Pattern.compile(
            "(?<![无非含有])(?:设计|产品)(?:产品)?(?:的)?要点(?!的)[^\\n。；;]{0,3}?(?:是|为|在于|[:：])(?<value>[^\\n。；;]+)");
    private static final Pattern PICTURE_BEST =
            Pattern.compile("(?<value>[^\\n。；;，,.．、\\s品定]{0,10}图\\d?)(?:为|是)?(?:最能|最佳|用于出版|用于公告)");
    private static final Pattern PICTURE_CALLED =
            Pattern.compile("要点的(?:图片|照片|视图)?[^\\n。；;]{0,8}?(?:是|为|[:：])(?<value>[^\\n。；;，,]+)");
    private static final Pattern CALLED = field("名称");
    private static final Pattern POINTS_ONLY = Pattern.compile("(?<![无非含有])要点[:：]\\s*(?<value>[^\\n。；;]+)");
    private static final Pattern REPRESENTING = Pattern.compile("代表图\\s*(?:是|为|[:：])\\s*(?<value>[^\\n。；;，,]+)");
    private static final Pattern LOCARNO = Pattern.compile("(?<![\\d-])(\\d{2}-\\d{2})(?![\\d-])");

    private BriefExplanations() {}

    static Design design(Draft draft) {
        BriefExplanation explanation = read(draft.explanation);
        Matcher locarno = LOCARNO.matcher(explanation.text());
        return new Design(explanation.productName(), locarno.find() ? locarno.group(1) : "", draft.views, explanation);
    }

    static BriefExplanation read(List<String> lines) {
        String text = String.join("\n", lines);
        return new BriefExplanation(
                text,
                value(text, NAME, CALLED),
                value(text, USE, USED_FOR),
                value(text, POINTS, POINTS_AT, POINTS_ONLY),
                value(text, PICTURE, PICTURE_BEST, PICTURE_CALLED, REPRESENTING));
    }

    private static Pattern field(String name) {
        return Pattern.compile(name + "(?:是|为|[:：])?\\s*[:：]?\\s*(?<value>[^\\n。；;]+?)" + NEXT_MUST);
    }

    private static String value(String text, Pattern... forms) {
        for (Pattern form : forms) {
            Matcher matcher = form.matcher(text);
            if (matcher.find() && matcher.group("value") != null) {
                return matcher.group("value").strip();
            }
        }
        return "";
    }
}
