package org.praetor.formality;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praetor.formality.Design.BriefExplanation;

/** Takes the four musts (实施细则 第三十一条) out of a brief explanation. */
final class BriefExplanations {

    private static final String NEXT = "(?=\\n|[。；;]|\\s*\\d+[.．、]|$)";
    private static final Pattern NAME = field("(?:外观设计)?产品(?:的)?名称");
    private static final Pattern USE = Pattern.compile("用途(?:是|为|在于|如下|[:：])?\\s*[:：]?\\s*(?<value>[^\\n。；;]+)" + NEXT);
    private static final Pattern POINTS =
            Pattern.compile("设计要点(?:是|为|在于|如下|[:：])?\\s*[:：]?\\s*(?<value>[^\\n。；;]+)" + NEXT);
    private static final Pattern PICTURE = Pattern.compile(
            "(?:最能(?:够)?表明|指定|最佳)[^\\n。；;:：]{0,20}?(?:图片|照片|视图)[^\\n。；;:：是为]{0,8}(?:是|为|[:：])\\s*[:：]?\\s*(?<value>[^\\n。；;，,]+)");
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
                text, value(NAME, text), value(USE, text), value(POINTS, text), value(PICTURE, text));
    }

    private static Pattern field(String name) {
        return Pattern.compile(name + "(?:是|为|[:：])?\\s*[:：]?\\s*(?<value>[^\\n。；;]+?)" + NEXT);
    }

    private static String value(Pattern field, String text) {
        Matcher matcher = field.matcher(text);
        return matcher.find() ? matcher.group("value").strip() : "";
    }
}
