package org.praetor.formality;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Defects in the title and in the first line of the description. */
final class TitleDefects {

    private static final LocalDate BEFORE_2024 = LocalDate.of(2024, 1, 19);
    private static final String FILLING = "基于多级串联结构和分段调节方式并且能够适应不同工作环境与安装条件以及连续运行要求的";

    static final List<Defect> ALL = List.of(
            title("title of 26", "FE-TTL-01", Severity.W, title -> lengthened(title, 26)),
            title("title of 61", "FE-TTL-01", Severity.E, title -> lengthened(title, 61)),
            Defect.of(
                            "title of 41 filed before 2024-01-20",
                            "FE-TTL-01",
                            Severity.E,
                            clean -> retitled(clean.filed(BEFORE_2024), title -> lengthened(title, 41)))
                    .so("FE-ABS-02", "an abstract that is full keeps the old title")
                    .so("FE-ABS-05", "an abstract that is full keeps the old title"),
            title("title with a model number", "FE-TTL-02", Severity.E, title -> prefixed(title, "XR-200型")),
            title("title with a company's name", "FE-TTL-02", Severity.E, title -> prefixed(title, "长河机械有限公司的")),
            title("title with a firm before the product", "FE-TTL-02", Severity.E, title -> prefixed(title, "长河公司")),
            title("title with a works before the product", "FE-TTL-02", Severity.E, title -> prefixed(title, "东岭市机械厂")),
            title("title with a mark before the product", "FE-TTL-02", Severity.E, title -> prefixed(title, "东岭牌")),
            title("title with a trademark sign", "FE-TTL-02", Severity.E, title -> prefixed(title, "长河®牌")),
            title("title with 及其类似物", "FE-TTL-03", Severity.E, title -> title + "及其类似物"),
            title("title with 及其他", "FE-TTL-03", Severity.E, title -> title + "及其他"),
            title("title 一种方法 only", "FE-TTL-04", Severity.E, title -> "一种方法")
                    .so("FE-TTL-06", "such a title shows no subject"),
            title("title 装置 only", "FE-TTL-04", Severity.E, title -> "装置")
                    .so("FE-TTL-06", "such a title shows no subject"),
            title("title with praise", "FE-TTL-05", Severity.W, title -> prefixed(title, "国内领先的"))
                    .so("FE-ABS-03", "the abstract repeats the title")
                    .so("FE-DSC-05", "so does the first line of the description"));

    static final List<Defect> LINES = List.of(
            Defect.of("title line differs", "FE-DSC-01", Severity.E, TitleDefects::otherLine),
            Defect.of("发明名称 before the title line", "FE-DSC-01", Severity.E, TitleDefects::prefixedLine));

    private TitleDefects() {}

    private static Defect title(String kind, String rule, Severity severity, UnaryOperator<String> change) {
        return Defect.of(kind, rule, severity, clean -> retitled(clean, change))
                .so("FE-ABS-02", "an abstract that is full keeps the old title")
                .so("FE-ABS-05", "an abstract that is full keeps the old title")
                .so("FE-TTL-01", "the words added make it longer");
    }

    /** The title changes wherever it stands. */
    private static Optional<Defect.Injected> retitled(Specimen clean, UnaryOperator<String> change) {
        String old = clean.application().title();
        String changed = change.apply(old);
        if (old.isBlank() || changed.equals(old)) {
            return Optional.empty();
        }
        Specimen after = clean.edited(draft -> {
            draft.title = draft.title.isEmpty() ? "" : changed;
            draft.titleLine = draft.titleLine.isEmpty() ? "" : changed;
            draft.abstractLines.replaceAll(line -> line.replace(old, changed));
        });
        boolean fits = Texts.count(after.application().abstractText()) <= 300
                || Texts.count(clean.application().abstractText()) > 300;
        Specimen kept = clean.edited(draft -> {
            draft.title = draft.title.isEmpty() ? "" : changed;
            draft.titleLine = draft.titleLine.isEmpty() ? "" : changed;
        });
        return Optional.of(new Defect.Injected(clean, fits ? after : kept, Part.TITLE, "", ""));
    }

    private static String prefixed(String title, String words) {
        return title.startsWith("一种") ? "一种" + words + title.substring(2) : words + title;
    }

    private static String lengthened(String title, int length) {
        int missing = length - Texts.count(title);
        if (missing <= 0 || missing > FILLING.length()) {
            return title;
        }
        return prefixed(title, FILLING.substring(FILLING.length() - missing));
    }

    private static Optional<Defect.Injected> otherLine(Specimen clean) {
        String line = clean.application().description().titleLine();
        return Optional.of(clean)
                .filter(suited -> !line.isEmpty())
                .map(suited -> new Defect.Injected(
                        clean,
                        clean.edited(draft -> {
                            draft.title = clean.application().title();
                            draft.titleLine = prefixed(line, "新型");
                        }),
                        Part.DESCRIPTION,
                        "",
                        ""));
    }

    private static Optional<Defect.Injected> prefixedLine(Specimen clean) {
        String line = clean.application().description().titleLine();
        return Optional.of(clean)
                .filter(suited -> !line.isEmpty())
                .map(suited -> new Defect.Injected(
                        clean,
                        clean.edited(draft -> {
                            draft.title = clean.application().title();
                            draft.titleLine = "发明名称：" + line;
                        }),
                        Part.DESCRIPTION,
                        "",
                        ""));
    }
}
