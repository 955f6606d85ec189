package org.praetor.formality;

import static org.praetor.formality.Rule.TECHNICAL;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praetor.formality.Description.Paragraph;
import org.praetor.formality.Description.Section;
import org.praetor.formality.Description.SectionKind;

/** FE-DSC-07, FE-DRW-01 and FE-DRW-04: drawings against 附图说明. */
final class FigureRules {

    private static final String NUMBER = "([0-9０-９]{1,3})\\s*([A-Za-z]?)(?![A-Za-z])";
    private static final String FIGURE = "(?:附)?图\\s*" + NUMBER + "(?:\\s*(?:[-－~～至到])\\s*(?:图)?\\s*([0-9０-９]{1,3}))?";
    private static final Pattern OPENING = Pattern.compile("^" + FIGURE);
    private static final Sought ANYWHERE = Sought.of(FIGURE);
    /** What a clause that describes a figure follows, if it does not open the paragraph. */
    private static final String BEFORE = "；;。，,、和及或";

    static final List<Rule> ALL = List.of(
            Rule.of("FE-DSC-07", Severity.E, TECHNICAL, Statutes.RULES_46, FigureRules::described),
            Rule.of("FE-DRW-01", Severity.E, TECHNICAL, "专利法实施细则 第二十一条第一款", FigureRules::numbered),
            Rule.of("FE-DRW-04", Severity.E, TECHNICAL, Statutes.RULES_26, FigureRules::abstractFigure));

    private FigureRules() {}

    private static void described(Examination examination) {
        Application application = examination.application();
        List<Section> sections = application.description().sections(SectionKind.FIGURES);
        if (application.description().text().isEmpty()) {
            return;
        }
        if (examination.context().unseen().contains(Part.DRAWINGS)) {
            return;
        }
        if (!application.has(Part.DRAWINGS)) {
            sections.stream()
                    .filter(section -> !described(section).isEmpty())
                    .findFirst()
                    .ifPresent(section -> examination.find(
                            Part.DESCRIPTION,
                            "",
                            section.start(),
                            section.start() + section.heading().length(),
                            "no-drawings"));
            return;
        }
        if (sections.isEmpty()) {
            return; // FE-DSC-02 says it
        }
        Set<Integer> drawn = numbers(application);
        if (drawn.isEmpty()) {
            return; // labels are inside the pictures: people compare
        }
        Map<Integer, Place> described = new LinkedHashMap<>();
        sections.forEach(section -> described.putAll(described(section)));
        described.forEach((number, place) -> {
            if (!drawn.contains(number)) {
                examination.find(Part.DESCRIPTION, place.paragraph(), place.start(), place.end(), "not-drawn", number);
            }
        });
        if (!application.description().sections(SectionKind.EMBODIMENT).isEmpty()) {
            twice(examination, sections); // else nobody knows where the list of figures ends
        }
        drawn.stream()
                .filter(number -> !described.containsKey(number))
                .forEach(number -> examination.whole(Part.DRAWINGS, "", number));
    }

    /** A figure that opens a second paragraph of 附图说明; one named again inside a sentence is no second description. */
    private static void twice(Examination examination, List<Section> sections) {
        Set<Integer> before = new TreeSet<>();
        for (Section section : sections) {
            for (Paragraph paragraph : section.paragraphs()) {
                Matcher figure = OPENING.matcher(paragraph.text());
                if (figure.find() && figure.group(2).isEmpty() && figure.group(3) == null) {
                    int number = Integer.parseInt(figure.group(1));
                    if (!before.add(number)) {
                        examination.find(
                                Part.DESCRIPTION,
                                String.valueOf(paragraph.number()),
                                paragraph.start(),
                                paragraph.start() + figure.end(),
                                "twice",
                                number);
                    }
                }
            }
        }
    }

    /** Where a figure is described. */
    private record Place(String paragraph, int start, int end) {}

    /** Figures named at the beginning of a clause; several by range. */
    private static Map<Integer, Place> described(Section section) {
        Map<Integer, Place> described = new LinkedHashMap<>();
        BitSet known = new BitSet();
        for (Paragraph paragraph : section.paragraphs()) {
            Sought.Scan figure = ANYWHERE.in(paragraph.text());
            while (figure.next()) {
                int start = clause(paragraph.text(), figure.start());
                if (start < 0) {
                    continue;
                }
                int first = Integer.parseInt(figure.match().group(1));
                int last = figure.match().group(3) == null
                        ? first
                        : Integer.parseInt(figure.match().group(3));
                Place place = new Place(
                        String.valueOf(paragraph.number()),
                        paragraph.start() + start,
                        paragraph.start() + figure.end());
                for (int number = known.nextClearBit(first); number <= last; number = known.nextClearBit(number)) {
                    known.set(number);
                    described.put(number, place);
                }
            }
        }
        return described;
    }

    /** Where the clause begins that names a figure first, blanks before it counted; -1 when other words stand before the figure. */
    private static int clause(String text, int figure) {
        int start = Texts.beforeBlanks(text, figure);
        return start == 0 || BEFORE.indexOf(text.charAt(start - 1)) >= 0 ? start : -1;
    }

    /** Numbers printed as text under the drawings; empty unless every drawing has one. */
    private static Set<Integer> numbers(Application application) {
        Set<Integer> numbers = new TreeSet<>();
        for (Drawing drawing : application.drawings()) {
            Matcher label = OPENING.matcher(drawing.label());
            if (!label.find()) {
                return Set.of();
            }
            numbers.add(Integer.parseInt(label.group(1)));
        }
        return numbers;
    }

    private static void numbered(Examination examination) {
        int expected = 1;
        for (int number : numbers(examination.application())) {
            if (number != expected) {
                examination.whole(Part.DRAWINGS, "", number, expected);
                return;
            }
            expected++;
        }
    }

    /** The figure the request names for the abstract is one of the drawings. */
    private static void abstractFigure(Examination examination) {
        RequestForm request = examination.context().request();
        Application application = examination.application();
        if (request == null
                || request.details().abstractFigure().isBlank()
                || numbers(application).isEmpty()) {
            return;
        }
        Set<String> labels = new LinkedHashSet<>();
        application.drawings().forEach(drawing -> labels.add(ContentHash.normalise(drawing.label())));
        if (!labels.contains(ContentHash.normalise(request.details().abstractFigure()))) {
            examination.whole(Part.ABSTRACT_FIGURE, "", request.details().abstractFigure());
        }
    }
}
