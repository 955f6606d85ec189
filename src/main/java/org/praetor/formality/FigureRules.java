package org.praetor.formality;

import static org.praetor.formality.Rule.TECHNICAL;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praetor.formality.Description.Paragraph;
import org.praetor.formality.Description.Section;
import org.praetor.formality.Description.SectionKind;
import org.praetor.formality.NamedFigures.Place;

/** FE-DSC-07, FE-DRW-01 and FE-DRW-04: drawings against 附图说明. */
final class FigureRules {

    private static final Pattern OPENING = Pattern.compile("^" + NamedFigures.FIGURE);
    /** 图2（b） is one of several figures of this number. */
    private static final Pattern ONE_OF_SEVERAL = Pattern.compile("^\\s*[(（]\\s*[a-zA-Z\\d]");

    private static final Pattern NAMED_OTHERWISE = Pattern.compile("图\\s*[一二三四五六七八九十]|[Ff][Ii][Gg]");

    static final List<Rule> ALL = List.of(
            Rule.of("FE-DSC-07", Severity.E, TECHNICAL, Statutes.RULES_46, FigureRules::described),
            Rule.of("FE-DRW-01", Severity.E, TECHNICAL, "专利法实施细则 第二十一条第一款", FigureRules::numbered),
            Rule.of("FE-DRW-04", Severity.E, TECHNICAL, Statutes.RULES_26, FigureRules::abstractFigure));

    private FigureRules() {}

    /** Drawings against 附图说明 where the drawings were given with their numbers; 附图说明 against the text in any case. */
    private static void described(Examination examination) {
        Application application = examination.application();
        Description description = application.description();
        if (description.text().isEmpty()) {
            return;
        }
        NamedFigures named = NamedFigures.of(description);
        List<Section> sections = description.sections(SectionKind.FIGURES);
        boolean given = !examination.context().unseen().contains(Part.DRAWINGS);
        Set<Integer> drawn = given ? numbers(application) : Set.of();
        if (given && !application.has(Part.DRAWINGS)) {
            undrawn(examination, sections, named);
        } else if (!drawn.isEmpty()) {
            againstTheDrawings(examination, sections, named, drawn);
        } else {
            gaps(examination, named); // labels are inside the pictures, or the pictures elsewhere
        }
        if (!description.sections(SectionKind.EMBODIMENT).isEmpty()) {
            twice(examination, sections); // else nobody knows where the list of figures ends
        }
        mentioned(examination, sections, named, drawn);
    }

    private static void undrawn(Examination examination, List<Section> sections, NamedFigures named) {
        if (!named.described().isEmpty()) {
            Section section = sections.get(0);
            int end = section.start() + section.heading().length();
            examination.find(Part.DESCRIPTION, "", section.start(), end, "no-drawings");
        }
    }

    private static void againstTheDrawings(
            Examination examination, List<Section> sections, NamedFigures named, Set<Integer> drawn) {
        if (sections.isEmpty()) {
            return; // FE-DSC-02 says it
        }
        named.described().forEach((number, place) -> {
            if (!drawn.contains(number)) {
                find(examination, place, "not-drawn", number);
            }
        });
        Severity severity = certain(examination, named);
        drawn.stream()
                .filter(number -> !named.described().containsKey(number))
                .forEach(number -> examination.find(severity, Part.DRAWINGS, "", -1, -1, "", number));
    }

    /** A list that names its figures in another way, 图一 or Fig. 1, may well have the one that is missed. */
    private static Severity certain(Examination examination, NamedFigures named) {
        String list = examination.application().description().text(SectionKind.FIGURES);
        return named.listed().isEmpty() && NAMED_OTHERWISE.matcher(list).find() ? Severity.W : Severity.E;
    }

    /** Numbers left out between 图1 and the last figure described; one that only another figure's description names is left to people. */
    private static void gaps(Examination examination, NamedFigures named) {
        Map<Integer, Place> described = named.described();
        int expected = 1;
        for (int number : new TreeSet<>(described.keySet())) {
            for (; expected < number; expected++) {
                if (!named.mentioned().containsKey(expected) || named.listed().containsKey(expected)) {
                    Severity severity = named.listed().containsKey(expected) ? Severity.W : Severity.E;
                    Place next = Objects.requireNonNull(described.get(number));
                    find(examination, severity, next, "gap", expected, number);
                }
            }
            expected = number + 1;
        }
    }

    /** Figures of the text that are neither described nor drawn; without any 附图说明 one finding says so. */
    private static void mentioned(
            Examination examination, List<Section> sections, NamedFigures named, Set<Integer> drawn) {
        boolean drawings = examination.application().has(Part.DRAWINGS);
        if (sections.isEmpty()) {
            if (!drawings) {
                named.mentioned().entrySet().stream()
                        .findFirst()
                        .ifPresent(first -> find(examination, first.getValue(), "undescribed", first.getKey()));
            }
            return; // with drawings FE-DSC-02 says it
        }
        Severity severity = certain(examination, named);
        named.mentioned().forEach((number, place) -> {
            if (!named.listed().containsKey(number) && !drawn.contains(number)) {
                find(examination, severity, place, "mentioned", number);
            }
        });
    }

    private static void find(Examination examination, Place place, String variant, Object... arguments) {
        find(examination, Severity.E, place, variant, arguments);
    }

    private static void find(
            Examination examination, Severity severity, Place place, String variant, Object... arguments) {
        examination.find(severity, Part.DESCRIPTION, place.paragraph(), place.start(), place.end(), variant, arguments);
    }

    /** A figure that opens a second paragraph of 附图说明; one named again inside a sentence is no second description. */
    private static void twice(Examination examination, List<Section> sections) {
        Set<Integer> before = new TreeSet<>();
        for (Section section : sections) {
            for (Paragraph paragraph : section.paragraphs()) {
                Matcher figure = OPENING.matcher(paragraph.text());
                if (figure.find() && alone(figure, paragraph.text())) {
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

    private static boolean alone(Matcher figure, String text) {
        return figure.group(2).isEmpty()
                && figure.group(3) == null
                && !ONE_OF_SEVERAL
                        .matcher(text)
                        .region(figure.end(), text.length())
                        .find();
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
