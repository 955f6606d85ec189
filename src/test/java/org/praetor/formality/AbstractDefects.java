package org.praetor.formality;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Defects in the abstract, and between it and the title. */
final class AbstractDefects {

    private static final String SENTENCE = "上述各个部分按照先后次序连接，并且在工作时互相配合。";

    static final List<Defect> ALL = List.of(
            summary("abstract of 301", "FE-ABS-01", Severity.E, "", text -> filled(text, 301)),
            Defect.of("abstract without the title's subject", "FE-ABS-02", Severity.E, AbstractDefects::withoutTitle)
                    .so("FE-ABS-05", "nor does it have the title itself"),
            summary("praise in the abstract", "FE-ABS-03", Severity.E, "国内领先", text -> text + "该方案国内领先。"),
            summary("独家 in the abstract", "FE-ABS-03", Severity.E, "独家", text -> text + "该方案为独家设计。"),
            summary("性价比高 in the abstract", "FE-ABS-03", Severity.E, "性价比高", text -> text + "整体性价比高。"),
            summary("完美 in the abstract", "FE-ABS-03", Severity.E, "完美", text -> text + "完美地解决了上述问题。"),
            summary("最佳 in the abstract", "FE-ABS-03", Severity.W, "最佳", text -> text + "使用效果最佳。"),
            summary("sign in the abstract without brackets", "FE-ABS-04", Severity.W, "", AbstractDefects::bareSign),
            Defect.of("another title in the abstract", "FE-ABS-05", Severity.W, AbstractDefects::otherTitle)
                    .so("FE-ABS-02", "then the title itself is not in it"));

    private AbstractDefects() {}

    private static Defect summary(
            String kind, String rule, Severity severity, String marked, UnaryOperator<String> change) {
        return Defect.of(kind, rule, severity, clean -> {
            String old = clean.application().abstractText();
            String changed = change.apply(old);
            boolean fits = Texts.count(changed) <= (rule.equals("FE-ABS-01") ? 301 : 300);
            return Optional.of(clean)
                    .filter(suited -> !old.isEmpty() && !changed.equals(old) && fits)
                    .map(suited -> new Defect.Injected(clean, summarised(clean, changed), Part.ABSTRACT, "", marked));
        });
    }

    private static Specimen summarised(Specimen clean, String text) {
        return clean.edited(draft -> {
            draft.abstractLines.clear();
            draft.abstractLines.add(text);
        });
    }

    private static String filled(String text, int length) {
        int missing = length - Texts.count(text);
        return missing <= 0
                ? text
                : text + SENTENCE.repeat(missing / SENTENCE.length() + 1).substring(0, missing);
    }

    private static Optional<Defect.Injected> withoutTitle(Specimen clean) {
        String title = clean.application().title();
        String text = clean.application().abstractText();
        String bare = text;
        for (int length = title.length(); length > 1; length--) {
            for (int start = 0; start + length <= title.length(); start++) {
                bare = bare.replace(title.substring(start, start + length), "方案");
            }
        }
        String changed = bare;
        return Optional.of(clean)
                .filter(suited -> !text.isEmpty() && title.length() > 4 && !changed.equals(text))
                .map(suited -> new Defect.Injected(clean, summarised(clean, changed), Part.ABSTRACT, "", ""));
    }

    /** One of the signs loses its brackets. */
    private static String bareSign(String text) {
        return text.replaceFirst("(?<=\\p{IsHan})[(（](\\d{1,3})[)）](?=[，、和])", "$1");
    }

    private static Optional<Defect.Injected> otherTitle(Specimen clean) {
        String title = clean.application().title();
        String text = clean.application().abstractText();
        return Optional.of(clean)
                .filter(suited -> title.startsWith("一种") && text.contains("公开了" + title))
                .map(suited -> new Defect.Injected(
                        clean,
                        summarised(clean, text.replace(title, title.substring(0, title.length() - 2) + "机构")),
                        Part.ABSTRACT,
                        "",
                        ""));
    }
}
