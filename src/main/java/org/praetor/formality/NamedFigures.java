package org.praetor.formality;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praetor.formality.Description.Paragraph;
import org.praetor.formality.Description.Section;
import org.praetor.formality.Description.SectionKind;

/**
 * Figures that a description names: 图1, 附图2a, 图1至图3, 图1、2和3. Each is known by its number; letters behind it are left aside.
 *
 * @param described at the beginning of a clause of 附图说明
 * @param listed anywhere in 附图说明
 * @param mentioned in the other sections, where a figure of this application may be meant
 */
record NamedFigures(Map<Integer, Place> described, Map<Integer, Place> listed, Map<Integer, Place> mentioned) {

    static final String FIGURE =
            "(?:附)?图\\s*([0-9０-９]{1,3})\\s*([A-Za-z]?)(?![A-Za-z])(?:\\s*[-‐‑–—－~～至到]\\s*(?:附?图)?\\s*([0-9０-９]{1,3}))?";

    /** Further numbers behind one 图, told from what is counted by what follows the last. */
    private static final String MORE =
            "(?<more>(?:\\s*[、，,和及与或]\\s*[0-9０-９]{1,3}[a-zA-Z]?(?![0-9０-９.．a-zA-Z])(?=\\s*(?:[、和及与或]\\s*[0-9０-９]|所示|中|分别|[为是均]|示出)))*)";

    private static final Sought NAMED = Sought.of(FIGURE + MORE);
    private static final Pattern NUMBER = Pattern.compile("[0-9０-９]+");

    /** What a clause that describes a figure follows, if it does not open the paragraph. */
    private static final String BEFORE = "；;。，,、：:和与及或";

    /** Chinese letters that stand before a figure of this application; behind others it is 流程图1, 截图2, 地图3. */
    private static final Letters POINTING = Letters.of("如见照阅考查看从在由自对以按据依合与和及或至到于是为将即的中同参请而使用过经其并若当述了出作括");

    /** A clause that tells of another document. */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "文献|文件|公开号|公告号|授权公告|专利(?:号|[A-Z]{2})|号(?:中国|美国|日本)?(?:发明|实用新型)?专利|期刊|论文|教材|手册|标准|[A-Z]{2}\\s?\\d{5}");

    private static final String STOPS = "。；;！？\n";

    /** Where a figure is named first. */
    record Place(String paragraph, int start, int end) {}

    static NamedFigures of(Description description) {
        Map<Integer, Place> described = new LinkedHashMap<>();
        Map<Integer, Place> listed = new LinkedHashMap<>();
        Map<Integer, Place> mentioned = new LinkedHashMap<>();
        for (Section section : description.sections()) {
            for (Paragraph paragraph : section.paragraphs()) {
                if (section.kind() == SectionKind.FIGURES) {
                    describe(paragraph, described, listed);
                } else {
                    mention(paragraph, mentioned);
                }
            }
        }
        return new NamedFigures(described, listed, mentioned);
    }

    private static void describe(Paragraph paragraph, Map<Integer, Place> described, Map<Integer, Place> listed) {
        String text = paragraph.text();
        Sought.Scan figure = NAMED.in(text);
        while (figure.next()) {
            int start = Texts.beforeBlanks(text, figure.start());
            boolean opens = opens(text, start);
            Place place = place(paragraph, opens ? start : figure.start(), figure.end());
            for (int number : numbers(figure.match())) {
                listed.putIfAbsent(number, place);
                if (opens) {
                    described.putIfAbsent(number, place);
                }
            }
        }
    }

    private static boolean opens(String text, int start) {
        return start == 0
                || BEFORE.indexOf(text.charAt(start - 1)) >= 0
                || text.startsWith("其中", start - 2)
                || text.startsWith("附图", start - 2);
    }

    private static void mention(Paragraph paragraph, Map<Integer, Place> mentioned) {
        String text = paragraph.text();
        Sought.Scan figure = NAMED.in(text);
        while (figure.next()) {
            Set<Integer> numbers = numbers(figure.match());
            int before = Texts.beforeBlanks(text, figure.start());
            if (!mentioned.keySet().containsAll(numbers) && pointing(text, before) && !elsewhere(text, before)) {
                Place place = place(paragraph, figure.start(), figure.end());
                numbers.forEach(number -> mentioned.putIfAbsent(number, place));
            }
        }
    }

    private static boolean pointing(String text, int before) {
        return before == 0 || POINTING.has(text.charAt(before - 1)) || !Letters.han(text.charAt(before - 1));
    }

    private static boolean elsewhere(String text, int before) {
        int clause = before;
        while (clause > 0 && STOPS.indexOf(text.charAt(clause - 1)) < 0) {
            clause--;
        }
        return ELSEWHERE.matcher(text).region(clause, before).find();
    }

    private static Place place(Paragraph paragraph, int start, int end) {
        return new Place(String.valueOf(paragraph.number()), paragraph.start() + start, paragraph.start() + end);
    }

    /** Of one name: a number, a range, or several joined. */
    private static Set<Integer> numbers(Matcher figure) {
        int first = Integer.parseInt(figure.group(1));
        int last = figure.group(3) == null ? first : Integer.parseInt(figure.group(3));
        String joined = figure.group("more");
        if (last <= first && joined.isEmpty()) {
            return Set.of(first);
        }
        Set<Integer> numbers = new TreeSet<>();
        for (int number = first; number <= Math.max(first, last); number++) {
            numbers.add(number);
        }
        Matcher more = NUMBER.matcher(joined);
        while (more.find()) {
            numbers.add(Integer.parseInt(more.group()));
        }
        return numbers;
    }
}
