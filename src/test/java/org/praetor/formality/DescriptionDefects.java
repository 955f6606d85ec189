package org.praetor.formality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.praetor.formality.Description.SectionKind;

/** Defects in the sections and words of the description. */
final class DescriptionDefects {

    static final List<Defect> ALL = List.of(
            without("技术领域 missing", SectionKind.FIELD),
            without("背景技术 missing", SectionKind.BACKGROUND)
                    .so("FE-DSC-12", "no background, no cited document")
                    .so("FE-CLM-22", "a term that only the background explains"),
            unheaded("heading 发明内容 missing", SectionKind.SUMMARY)
                    .so("FE-DSC-03", "what it says cannot be told from the background")
                    .so("FE-DSC-11", "nor can the restated solution"),
            unheaded("heading 具体实施方式 missing", SectionKind.EMBODIMENT)
                    .so("FE-DSC-09", "no embodiment can be told")
                    .so("FE-DSC-07", "its paragraphs stand under 附图说明 now"),
            Defect.of("背景技术 before 技术领域", "FE-DSC-02", Severity.E, DescriptionDefects::swapped),
            Defect.of("heading and text on one line", "FE-DSC-02", Severity.E, DescriptionDefects::inline),
            headed("heading of the other kind of patent", Severity.E, SectionKind.SUMMARY, true),
            headed("所属技术领域", Severity.W, SectionKind.FIELD, false),
            headed("具体实施例", Severity.W, SectionKind.EMBODIMENT, false),
            told("goods praised in the description", "FE-DSC-05", "本产品是最好的产品。", "最好"),
            told("claim cited in the description", "FE-DSC-04", "如权利要求1所述的技术方案具有上述优点。", "如权利要求1"),
            told("praise in the description", "FE-DSC-05", "本产品填补国内空白，深受用户欢迎。", "填补国内空白"),
            told("illustration in the description", "FE-DSC-06", "其结构如下图所示：\uFFFC", ""),
            told("disparagement in the description", "FE-DSC-05", "某厂生产的同类产品质量低劣，不堪使用。", ""),
            embodied("sequence without a listing", "FE-DSC-10", "上游引物的核苷酸序列如SEQ ID NO:1所示，为ATGCGTACCTTAGCAATCGGATCC。"));

    private DescriptionDefects() {}

    /** Line of the heading; -1 when there is none. */
    static int heading(List<String> lines, SectionKind kind) {
        for (int at = 0; at < lines.size(); at++) {
            if (Headings.section(lines.get(at)).filter(kind::equals).isPresent()) {
                return at;
            }
        }
        return -1;
    }

    /** Line after the last of the section that begins at a heading. */
    static int end(List<String> lines, int heading) {
        int at = heading + 1;
        while (at < lines.size() && Headings.section(lines.get(at)).isEmpty()) {
            at++;
        }
        return at;
    }

    /** Only documents that have all five headings, each once, in order. */
    static boolean regular(Specimen clean) {
        List<SectionKind> kinds = clean.application().description().sections().stream()
                .map(Description.Section::kind)
                .filter(kind -> kind != SectionKind.NONE)
                .toList();
        return kinds.stream().sorted().distinct().toList().equals(kinds)
                && kinds.contains(SectionKind.FIELD)
                && kinds.contains(SectionKind.BACKGROUND)
                && kinds.contains(SectionKind.SUMMARY)
                && kinds.contains(SectionKind.EMBODIMENT);
    }

    private static Defect changed(String kind, String rule, String marked, Consumer<List<String>> change) {
        return changed(kind, rule, Severity.E, marked, change);
    }

    private static Defect changed(
            String kind, String rule, Severity severity, String marked, Consumer<List<String>> change) {
        return Defect.of(
                kind,
                rule,
                severity,
                clean -> Optional.of(clean)
                        .filter(DescriptionDefects::regular)
                        .map(suited -> new Defect.Injected(
                                clean,
                                clean.edited(draft -> change.accept(draft.description)),
                                Part.DESCRIPTION,
                                "",
                                marked)));
    }

    private static Defect without(String kind, SectionKind section) {
        return changed(kind, "FE-DSC-02", "", lines -> {
            int start = heading(lines, section);
            lines.subList(start, end(lines, start)).clear();
        });
    }

    private static Defect unheaded(String kind, SectionKind section) {
        return changed(kind, "FE-DSC-02", "", lines -> lines.remove(heading(lines, section)));
    }

    /** A heading in other words. */
    private static Defect headed(String kind, Severity severity, SectionKind section, boolean other) {
        return Defect.of(
                kind,
                "FE-DSC-02",
                severity,
                clean -> Optional.of(clean)
                        .filter(DescriptionDefects::regular)
                        .filter(suited -> !other || suited.kind == PatentKind.INVENTION)
                        .map(suited -> {
                            String heading = other ? "实用新型内容" : kind;
                            return new Defect.Injected(
                                    clean,
                                    clean.edited(draft ->
                                            draft.description.set(heading(draft.description, section), heading)),
                                    Part.DESCRIPTION,
                                    "",
                                    heading);
                        }));
    }

    private static Optional<Defect.Injected> swapped(Specimen clean) {
        return Optional.of(clean).filter(DescriptionDefects::regular).map(suited -> {
            Specimen after = clean.edited(draft -> {
                List<String> lines = draft.description;
                int start = heading(lines, SectionKind.FIELD);
                List<String> field = new ArrayList<>(lines.subList(start, end(lines, start)));
                lines.subList(start, end(lines, start)).clear();
                lines.addAll(end(lines, heading(lines, SectionKind.BACKGROUND)), field);
            });
            return new Defect.Injected(clean, after, Part.DESCRIPTION, "", "");
        });
    }

    private static Optional<Defect.Injected> inline(Specimen clean) {
        return Optional.of(clean).filter(DescriptionDefects::regular).map(suited -> {
            Specimen after = clean.edited(draft -> {
                int start = heading(draft.description, SectionKind.BACKGROUND);
                String text = draft.description.remove(start + 1);
                draft.description.set(start, "背景技术：" + text);
            });
            return new Defect.Injected(clean, after, Part.DESCRIPTION, "", "背景技术");
        });
    }

    /** A sentence more at the end of 发明内容. */
    private static Defect told(String kind, String rule, String sentence, String marked) {
        return changed(
                kind, rule, marked, lines -> lines.add(end(lines, heading(lines, SectionKind.SUMMARY)), sentence));
    }

    private static Defect embodied(String kind, String rule, String sentence) {
        return changed(kind, rule, Severity.W, "", lines -> lines.add(sentence));
    }
}
