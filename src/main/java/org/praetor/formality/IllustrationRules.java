package org.praetor.formality;

import static org.praetor.formality.Rule.TECHNICAL;

import java.util.EnumSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praetor.formality.Description.Paragraph;
import org.praetor.formality.Description.SectionKind;

/** FE-DSC-06 and 14: no illustrations inside the text, and what the drawings of a utility model show. */
final class IllustrationRules {

    private static final int LONGEST_CAPTION = 30;
    private static final Pattern CAPTION = Pattern.compile("(?:附)?图\\s?\\d{1,3}[A-Za-z]?[^。；]{0,24}");
    private static final Sought SHOWN = Sought.of("[如见][下上右左]图(?:中)?(?:所示)?[：:，,。]?\\s?" + ContentHash.PICTURE);
    private static final Pattern FIGURE = Pattern.compile("^(?:附)?图\\s*\\d{1,3}");
    private static final Pattern SHOWS_NO_STRUCTURE = Pattern.compile("现有技术|背景技术|传统|效果图|效果示意图|曲线图|对比图|趋势图|照片|实物图|流程图");
    private static final Pattern PHOTOGRAPH = Pattern.compile("照片|实物图|蓝图|晒图");

    static final List<Rule> ALL = List.of(
            Rule.of("FE-DSC-06", Severity.E, TECHNICAL, Statutes.DESCRIPTION, IllustrationRules::inside),
            Rule.of(
                    "FE-DSC-14",
                    Severity.E,
                    EnumSet.of(PatentKind.UTILITY_MODEL),
                    Statutes.UTILITY_MODEL_DRAWINGS,
                    IllustrationRules::structure));

    private IllustrationRules() {}

    /** A picture that fills a paragraph with a figure's caption beside it, or that 如下图 leads to; formulas and tables have neither. */
    private static void inside(Examination examination) {
        if (examination.text(Part.DESCRIPTION).indexOf(ContentHash.PICTURE) < 0) {
            return;
        }
        List<Paragraph> paragraphs = examination.paragraphs();
        for (int index = 0; index < paragraphs.size(); index++) {
            Paragraph paragraph = paragraphs.get(index);
            boolean captioned =
                    picture(paragraph.text()) && (caption(paragraphs, index - 1) || caption(paragraphs, index + 1));
            if (captioned || SHOWN.standsIn(paragraph.text())) {
                examination.find(
                        Part.DESCRIPTION,
                        String.valueOf(paragraph.number()),
                        paragraph.start(),
                        paragraph.start() + paragraph.text().length(),
                        "");
            }
        }
    }

    private static boolean picture(String text) {
        return text.indexOf(ContentHash.PICTURE) >= 0
                && text.chars().allMatch(letter -> letter == ContentHash.PICTURE || Character.isWhitespace(letter));
    }

    private static boolean caption(List<Paragraph> paragraphs, int index) {
        return index >= 0
                && index < paragraphs.size()
                && paragraphs.get(index).text().length() <= LONGEST_CAPTION
                && CAPTION.matcher(paragraphs.get(index).text()).matches();
    }

    /** Every drawing shows something else than the claimed structure (E); one is said to be a photograph (W). */
    private static void structure(Examination examination) {
        List<Paragraph> figures = examination.application().description().sections(SectionKind.FIGURES).stream()
                .flatMap(section -> section.paragraphs().stream())
                .filter(paragraph -> FIGURE.matcher(paragraph.text()).find())
                .toList();
        boolean none = !figures.isEmpty()
                && figures.stream()
                        .allMatch(figure ->
                                SHOWS_NO_STRUCTURE.matcher(figure.text()).find());
        for (Paragraph figure : figures) {
            Matcher photograph = PHOTOGRAPH.matcher(figure.text());
            if (none || photograph.find()) {
                examination.find(
                        none ? Severity.E : Severity.W,
                        Part.DESCRIPTION,
                        String.valueOf(figure.number()),
                        figure.start(),
                        figure.start() + figure.text().length(),
                        none ? "" : "photograph",
                        none ? "" : photograph.group());
            }
        }
    }
}
