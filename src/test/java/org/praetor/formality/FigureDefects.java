package org.praetor.formality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.praetor.formality.Description.SectionKind;

/** Defects between drawings, their description and their signs. */
final class FigureDefects {

    private static final Pattern SIGNED = Pattern.compile("(?<term>\\p{IsHan}{2,6})(?<sign>\\d{1,3})(?=[、，。；的])");

    static final List<Defect> ALL = List.of(
            spoilt("figure not described", "FE-DSC-07", Part.DRAWINGS, FigureDefects::addDrawing),
            spoilt("description of a figure deleted", "FE-DSC-07", Part.DRAWINGS, FigureDefects::undescribe),
            spoilt("described figure missing", "FE-DSC-07", Part.DESCRIPTION, draft -> {
                draft.drawings.remove(draft.drawings.size() - 1);
            }),
            spoilt("figure described twice", "FE-DSC-07", Part.DESCRIPTION, FigureDefects::describeTwice),
            spoilt("mentioned figure missing", "FE-DSC-07", Part.DESCRIPTION, FigureDefects::mention),
            unlabelled("mentioned figure missing, drawings without labels", FigureDefects::mention),
            unlabelled("figure described twice, drawings without labels", FigureDefects::describeTwice),
            unlabelled("description of a figure deleted, drawings without labels", FigureDefects::undescribe),
            spoilt(
                            "figures mentioned without drawings and 附图说明",
                            "FE-DSC-07",
                            Part.DESCRIPTION,
                            FigureDefects::unexplained)
                    .so("FE-SET-02", "a utility model needs drawings")
                    .so("FE-DSC-14", "and shows its structure in them")
                    .so("FE-DSC-08", "the list of signs stood there")
                    .so("FE-CLM-14", "so did the signs")
                    .so("FE-CLM-22", "and the terms")
                    .so("FE-DRW-04", "no drawing is left to be named"),
            spoilt("figure number skipped", "FE-DRW-01", Part.DRAWINGS, FigureDefects::skipNumber)
                    .so("FE-DSC-07", "the text still names the old number"),
            Defect.of("no drawings in a utility model", "FE-SET-02", Severity.E, FigureDefects::withoutDrawings)
                    .so("FE-DSC-07", "they are described")
                    .so("FE-DSC-14", "a utility model needs them")
                    .so("FE-DSC-08", "signs without drawings"),
            Defect.of("one sign for two parts", "FE-DSC-08", Severity.W, FigureDefects::signTwice),
            listed("listed part with another sign", Severity.E, "提示铃909", "", "提示铃901复位，提示铃909停止。"),
            listed("sign that the list does not have", Severity.W, "垫片908", "", "锁舌902下方有垫片908。"),
            listed("listed sign that is not used", Severity.I, "904、压簧", "；904、压簧", "锁舌902滑动。"));

    private FigureDefects() {}

    /** Documents with at least two figures, 图1 to 图n, each with a paragraph of its own in 附图说明. */
    private static boolean regular(Specimen clean) {
        List<Drawing> drawings = clean.application().drawings();
        List<String> lines = clean.application().description().sections(SectionKind.FIGURES).stream()
                .flatMap(section -> section.paragraphs().stream())
                .map(Description.Paragraph::text)
                .toList();
        return drawings.size() > 1
                && IntStream.rangeClosed(1, drawings.size())
                        .allMatch(number -> drawings.get(number - 1).label().equals("图" + number)
                                && lines.stream()
                                                .filter(line -> line.matches(
                                                        "(?s)图\\s*" + number + "(?![\\dA-Za-z至到\\-~～、和]).*"))
                                                .count()
                                        == 1)
                && lines.stream().noneMatch(line -> line.matches("(?s).+[；。]图.*"));
    }

    private static Defect spoilt(String kind, String rule, Part part, Consumer<Draft> change) {
        return Defect.of(
                kind,
                rule,
                Severity.E,
                clean -> Optional.of(clean)
                        .filter(FigureDefects::regular)
                        .map(suited -> new Defect.Injected(clean, clean.edited(change), part, "", "")));
    }

    /** The same where the numbers stand inside the pictures: the text is held against itself. */
    private static Defect unlabelled(String kind, Consumer<Draft> change) {
        return Defect.of(
                kind,
                "FE-DSC-07",
                Severity.E,
                clean -> Optional.of(clean).filter(FigureDefects::regular).map(suited -> {
                    Consumer<Draft> unlabel = draft -> draft.drawings.replaceAll(drawing -> new Drawing("", null));
                    return new Defect.Injected(
                            clean.edited(unlabel), clean.edited(change.andThen(unlabel)), Part.DESCRIPTION, "", "");
                }));
    }

    private static void mention(Draft draft) {
        draft.description.add("如图" + (draft.drawings.size() + 1) + "所示，各个部分依次相连。");
    }

    private static void unexplained(Draft draft) {
        draft.drawings.clear();
        int heading = DescriptionDefects.heading(draft.description, SectionKind.FIGURES);
        draft.description
                .subList(heading, DescriptionDefects.end(draft.description, heading))
                .clear();
    }

    private static void addDrawing(Draft draft) {
        draft.drawings.add(new Drawing("图" + (draft.drawings.size() + 1), null));
    }

    /** Line that describes the last figure. */
    private static int last(Draft draft) {
        int heading = DescriptionDefects.heading(draft.description, SectionKind.FIGURES);
        Pattern opening = Pattern.compile("^图\\s*" + draft.drawings.size() + "(?!\\d).*", Pattern.DOTALL);
        int at = heading + 1;
        while (!opening.matcher(draft.description.get(at)).matches()) {
            at++;
        }
        return at;
    }

    private static void undescribe(Draft draft) {
        draft.description.remove(last(draft));
    }

    private static void describeTwice(Draft draft) {
        int at = last(draft);
        draft.description.add(at, "图" + draft.drawings.size() + "是另一个方向的示意图；");
    }

    private static void skipNumber(Draft draft) {
        int number = draft.drawings.size();
        int at = last(draft);
        draft.description.set(at, draft.description.get(at).replaceFirst("^图\\s*" + number, "图" + (number + 1)));
        draft.drawings.set(number - 1, new Drawing("图" + (number + 1), null));
    }

    private static Optional<Defect.Injected> withoutDrawings(Specimen clean) {
        return Optional.of(clean)
                .filter(suited -> suited.kind == PatentKind.UTILITY_MODEL
                        && suited.application().has(Part.DRAWINGS))
                .map(suited -> new Defect.Injected(
                        clean, clean.edited(draft -> draft.drawings.clear()), Part.DRAWINGS, "", ""));
    }

    /** A list of signs and a text that agree, to which a row of the list and a sentence are added. */
    private static Defect listed(String kind, Severity severity, String marked, String row, String sentence) {
        return Defect.of(
                kind,
                "FE-DSC-08",
                severity,
                clean -> Optional.of(clean)
                        .filter(suited -> DescriptionDefects.regular(suited)
                                && DescriptionDefects.heading(lines(suited), SectionKind.FIGURES) > 0)
                        .map(suited -> {
                            Specimen after = clean.edited(draft -> list(draft, row, sentence));
                            // where more signs than this one are missing from the list one finding says so: only clean
                            // texts suit
                            String place = severity == Severity.W
                                    ? ""
                                    : paragraph(after, row.isEmpty() ? "提示铃901固定" : "图中：901");
                            return new Defect.Injected(
                                    clean.edited(draft -> list(draft, "", "锁舌902滑动。")),
                                    after,
                                    Part.DESCRIPTION,
                                    place,
                                    marked);
                        }));
    }

    /** Number of the last paragraph that begins so. */
    private static String paragraph(Specimen specimen, String beginning) {
        return specimen.application().description().paragraphs().stream()
                .filter(paragraph -> paragraph.text().startsWith(beginning))
                .map(paragraph -> String.valueOf(paragraph.number()))
                .reduce("", (first, last) -> last);
    }

    private static List<String> lines(Specimen specimen) {
        List<String> lines = new ArrayList<>();
        specimen.edited(draft -> lines.addAll(draft.description));
        return lines;
    }

    private static void list(Draft draft, String row, String sentence) {
        int heading = DescriptionDefects.heading(draft.description, SectionKind.FIGURES);
        draft.description.add(
                DescriptionDefects.end(draft.description, heading), "图中：901、提示铃；902、锁舌；903、挡片" + row + "。");
        draft.description.add("提示铃901固定在外侧，锁舌902抵住提示铃901，挡片903遮住锁舌902，提示铃901转动，挡片903升起。" + sentence);
    }

    /** A sign that the claims give to one part is given to another part, too. */
    private static Optional<Defect.Injected> signTwice(Specimen clean) {
        Set<String> signs = new java.util.TreeSet<>();
        Matcher bracketed = Pattern.compile("[(（](\\d{1,3})[)）]")
                .matcher(clean.application().text(Part.CLAIMS));
        while (bracketed.find()) {
            signs.add(bracketed.group(1));
        }
        Matcher signed = SIGNED.matcher(clean.application().description().text());
        while (DescriptionDefects.regular(clean) && signed.find()) {
            if (signs.contains(signed.group("sign"))) {
                String sign = signed.group("sign");
                Specimen after =
                        clean.edited(draft -> draft.description.add("还设置有提示铃" + sign + "，提示铃" + sign + "固定在外侧。"));
                return Optional.of(
                        new Defect.Injected(clean, after, Part.DESCRIPTION, paragraph(after, "还设置有提示铃"), ""));
            }
        }
        return Optional.empty();
    }
}
