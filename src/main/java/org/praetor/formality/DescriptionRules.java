package org.praetor.formality;

import static org.praetor.formality.Rule.TECHNICAL;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.praetor.formality.Description.Section;
import org.praetor.formality.Description.SectionKind;

/** FE-DSC: the description (说明书). Figures are in {@link FigureRules}. */
final class DescriptionRules {

    private static final Pattern PREFIXED = Pattern.compile("^(?:发明|实用新型)(?:的)?名称\\s*[:：]?.*");
    private static final Sought CLAIM_CITED = Sought.of("如?权利要求\\s*\\d+[^，。；]{0,20}?所述");

    /** A claim named by its number in another way. */
    private static final Sought CLAIM_NAMED = Sought.of("权利要求\\s*第?\\s*\\d+");

    /** The present 实施细则 apply to what was filed from this day on. */
    private static final LocalDate RULES_2023 = LocalDate.of(2024, 1, 20);

    private static final Pattern NUMBERED =
            Pattern.compile("^(?:[一二三四五六七八九十]{1,2}[、.．]|[^\\p{IsHan}]+)|[^\\p{IsHan}]+");

    static final List<Rule> ALL = List.of(
            Rule.of("FE-DSC-01", Severity.E, TECHNICAL, Statutes.DESCRIPTION, DescriptionRules::titleLine),
            Rule.of("FE-DSC-02", Severity.E, TECHNICAL, Statutes.RULES_20, DescriptionRules::headings),
            Rule.of("FE-DSC-02", Severity.W, TECHNICAL, Statutes.RULES_20, DescriptionRules::named)
                    .since(RULES_2023),
            Rule.of("FE-DSC-04", Severity.E, TECHNICAL, Statutes.RULES_20, DescriptionRules::claimsCited),
            Rule.of("FE-DSC-05", Severity.E, TECHNICAL, Statutes.RULES_20, DescriptionRules::language));

    private static final String UTILITY_MODEL_SUMMARY = "实用新型内容";

    private DescriptionRules() {}

    private static void titleLine(Examination examination) {
        Application application = examination.application();
        String line = application.description().titleLine();
        if (application.description().text().isEmpty()) {
            return;
        }
        if (line.isEmpty()) {
            if (!examination.context().unseen().contains(Part.TITLE)) {
                examination.whole(Part.DESCRIPTION, "");
            }
        } else if (PREFIXED.matcher(line).matches()) {
            examination.find(Part.DESCRIPTION, "", 0, line.length(), "prefix", line);
        } else if (!application.title().isBlank()
                && !ContentHash.normalise(line).equals(ContentHash.normalise(application.title()))) {
            examination.find(Part.DESCRIPTION, "", 0, line.length(), "other", line, application.title());
        }
    }

    /** Which headings are missing, and which stand before one they must follow. */
    private static void headings(Examination examination) {
        Description description = examination.application().description();
        if (description.text().isEmpty()) {
            return;
        }
        Set<SectionKind> needed = EnumSet.complementOf(EnumSet.of(SectionKind.NONE));
        if (!examination.application().has(Part.DRAWINGS)) {
            needed.remove(SectionKind.FIGURES);
        }
        description.sections().forEach(section -> needed.remove(section.kind()));
        needed.forEach(kind -> missing(examination, description, kind));
        SectionKind last = SectionKind.NONE;
        for (Section section : description.sections()) {
            if (section.kind() != SectionKind.NONE && section.kind().compareTo(last) < 0) {
                examination.find(
                        Part.DESCRIPTION,
                        "",
                        section.start(),
                        section.start() + section.heading().length(),
                        "order",
                        section.heading());
            }
            last = section.kind().compareTo(last) > 0 ? section.kind() : last;
        }
    }

    /** A heading that shares its line with the text is shown where it stands. */
    private static void missing(Examination examination, Description description, SectionKind kind) {
        String name = name(kind, examination.context().kind());
        Pattern sharing = Pattern.compile("^[\\[【（(]?(?:\\d+[.．、]|[一二三四五][、.])?" + name + "[\\]】]?[:：].");
        Optional<Description.Paragraph> inline = description.paragraphs().stream()
                .filter(paragraph -> sharing.matcher(paragraph.text()).find())
                .findFirst();
        if (inline.isPresent()) {
            int start = inline.get().start();
            examination.find(
                    Part.DESCRIPTION,
                    String.valueOf(inline.get().number()),
                    start,
                    start + name.length(),
                    "inline",
                    name);
        } else {
            examination.whole(Part.DESCRIPTION, "", name);
        }
    }

    /** Headings in other words than those prescribed. 实用新型内容 in an invention is a defect; 发明内容, which the Implementing Rules say for both kinds, is none in a utility model. */
    private static void named(Examination examination) {
        PatentKind kind = examination.context().kind();
        for (Section section : examination.application().description().sections()) {
            String heading = NUMBERED.matcher(Texts.compact(section.heading())).replaceAll("");
            String name = name(section.kind(), kind);
            if (!heading.isEmpty() && !heading.equals(name)) {
                boolean wrong = heading.equals(UTILITY_MODEL_SUMMARY);
                examination.find(
                        wrong ? Severity.E : Severity.W,
                        Part.DESCRIPTION,
                        "",
                        section.start(),
                        section.start() + section.heading().length(),
                        "named",
                        section.heading(),
                        name);
            }
        }
    }

    private static String name(SectionKind section, PatentKind kind) {
        return switch (section) {
            case FIELD -> "技术领域";
            case BACKGROUND -> "背景技术";
            case SUMMARY -> kind == PatentKind.UTILITY_MODEL ? UTILITY_MODEL_SUMMARY : "发明内容";
            case FIGURES -> "附图说明";
            case EMBODIMENT -> "具体实施方式";
            case NONE -> "";
        };
    }

    private static void claimsCited(Examination examination) {
        String text = examination.text(Part.DESCRIPTION);
        if (!text.contains("权利要求")) {
            return;
        }
        Sought.Scan cited = CLAIM_CITED.in(text);
        while (cited.next()) {
            examination.find(
                    Part.DESCRIPTION,
                    paragraph(examination, cited.start()),
                    cited.start(),
                    cited.end(),
                    "",
                    cited.group());
        }
        Sought.Scan named = CLAIM_NAMED.in(text);
        while (named.next()) {
            if (CLAIM_CITED.past(text, named.start(), text.length()) == named.start()) {
                examination.find(
                        Severity.W,
                        Part.DESCRIPTION,
                        paragraph(examination, named.start()),
                        named.start(),
                        named.end(),
                        "named",
                        named.group());
            }
        }
    }

    private static void language(Examination examination) {
        String text = examination.application().description().text();
        for (Lexicon.Hit hit : Lexicon.boasts(text)) {
            find(examination, hit.severity(), hit, "");
        }
        for (Lexicon.Hit hit : Lexicon.disparaging(text)) {
            find(examination, Severity.E, hit, "disparaging");
        }
    }

    private static void find(Examination examination, Severity severity, Lexicon.Hit hit, String variant) {
        String place = paragraph(examination, hit.start());
        examination.find(severity, Part.DESCRIPTION, place, hit.start(), hit.end(), variant, hit.word());
    }

    /** The number of the paragraph in which an offset lies; "" before the first. */
    static String paragraph(Examination examination, int offset) {
        List<Description.Paragraph> paragraphs = examination.paragraphs();
        int from = 0;
        int to = paragraphs.size();
        while (from < to) {
            int middle = (from + to) / 2;
            if (paragraphs.get(middle).start() <= offset) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from == 0 ? "" : String.valueOf(paragraphs.get(from - 1).number());
    }
}
