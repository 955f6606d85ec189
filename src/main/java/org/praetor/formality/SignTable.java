package org.praetor.formality;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praetor.formality.Description.Paragraph;
import org.praetor.formality.Description.Section;
import org.praetor.formality.Description.SectionKind;

/** The list of reference signs (附图标记) that many descriptions give: 1、盖体；2、滤篮 or 盖体1，滤篮2 or 图中：1-盖体. */
final class SignTable {

    /** One row, and where the sign and its name stand. */
    record Row(String sign, String name, String paragraph, int start, int end) {

        /** The same in that of some paragraphs in which it begins. */
        Row in(List<Paragraph> paragraphs) {
            int number = paragraphs.stream()
                    .filter(one -> one.start() <= start)
                    .mapToInt(Paragraph::number)
                    .max()
                    .orElseThrow();
            return new Row(sign, name.replace(String.valueOf(WRAP), ""), String.valueOf(number), start, end);
        }
    }

    private static final String STOP = "。";
    private static final char WRAP = '\r';

    private static final int FEWEST = 3;
    private static final Pattern NO_PART = Pattern.compile("(?:[例表式图]|步骤|方案|样品|[^\\p{IsHan}])$");
    private static final Pattern INTRODUCED =
            Pattern.compile("^.{0,20}?(?:附图标[记号]|标[记号]|图中|其中)(?:的?(?:附图)?(?:说明|含义|列表|如下|表示|为|是)){0,3}[:：，,]?");
    private static final Pattern CLAUSE = Pattern.compile("[^；;，,。\\n]+");
    private static final Pattern ITEM = Pattern.compile("[^；;，,。、\\n]+");
    /** Some fonts print two dashes as one letter. */
    private static final String GAP = "[\\s\\-‐‑—–―⸺－:：、.．=]{0,4}";

    private static final Pattern SIGN_FIRST = Pattern.compile(
            "\\s*(?<sign>\\d{1,4}[A-Za-z]?)" + GAP + "(?<name>[A-Za-z]{0,4}\\p{IsHan}[^\\d图]{0,19}?)\\s*");
    private static final Pattern NAME_FIRST =
            Pattern.compile("\\s*(?<name>\\p{IsHan}[^\\d图]{0,19}?)" + GAP + "(?<sign>\\d{1,4}[A-Za-z]?)\\s*");

    private final List<Row> rows;

    private SignTable(List<Row> rows) {
        this.rows = rows;
    }

    List<Row> rows() {
        return rows;
    }

    /** From the paragraphs of 附图说明 and those that say what they are; empty when there is no list of at least three signs. */
    static SignTable of(Description description) {
        List<Row> rows = new ArrayList<>();
        Set<Paragraph> figures = new HashSet<>();
        for (Section section : description.sections(SectionKind.FIGURES)) {
            rows.addAll(inSection(section.paragraphs()));
            figures.addAll(section.paragraphs());
        }
        description.paragraphs().stream()
                .filter(paragraph ->
                        paragraph.text().startsWith("附图标") || paragraph.text().startsWith("图中"))
                .filter(paragraph -> !figures.contains(paragraph))
                .forEach(paragraph -> rows.addAll(rows(paragraph)));
        return new SignTable(rows.size() < FEWEST ? List.of() : List.copyOf(rows));
    }

    /** A list that was wrapped into several paragraphs is read as one where that shows more rows, or as many and whole names up to its full stop. */
    private static List<Row> inSection(List<Paragraph> paragraphs) {
        List<Row> rows = new ArrayList<>();
        int end;
        for (int at = 0; at < paragraphs.size(); at = end) {
            end = past(paragraphs, at);
            List<Paragraph> lines = paragraphs.subList(at, end);
            List<Row> each = lines.stream().flatMap(line -> rows(line).stream()).toList();
            List<Row> whole = lines.size() == 1 ? each : wrapped(lines);
            boolean ended = paragraphs.get(end - 1).text().endsWith(STOP);
            boolean better = whole.size() > each.size() || (whole.size() == each.size() && ended);
            rows.addAll(better ? whole : each);
        }
        return rows;
    }

    /** Past what may belong to a list that is introduced here: up to its full stop, or to the next figure. */
    private static int past(List<Paragraph> paragraphs, int at) {
        int end = at + 1;
        if (INTRODUCED.matcher(paragraphs.get(at).text()).find()) {
            while (end < paragraphs.size()
                    && !paragraphs.get(end - 1).text().endsWith(STOP)
                    && !paragraphs.get(end).text().startsWith("图")) {
                end++;
            }
        }
        return end;
    }

    /** Lines that go on within a row; one that begins with a digit begins a row. Offsets stay: a letter of no meaning stands for each break. */
    private static List<Row> wrapped(List<Paragraph> lines) {
        StringBuilder text = new StringBuilder();
        for (Paragraph line : lines) {
            if (!text.isEmpty()) {
                boolean digit =
                        !line.text().isEmpty() && Letters.digit(line.text().charAt(0));
                text.append(digit ? '\n' : WRAP);
            }
            text.append(line.text());
        }
        Paragraph first = lines.get(0);
        return rows(new Paragraph(first.number(), text.toString(), first.start())).stream()
                .map(row -> row.in(lines))
                .toList();
    }

    /** Names by sign; a sign given twice keeps its first name. */
    Map<String, String> names() {
        return first(Row::sign, Row::name);
    }

    /** Signs by name. */
    Map<String, String> signs() {
        return first(Row::name, Row::sign);
    }

    /** Whether the list gives this sign to the part that a word ends on. */
    boolean has(SignedWord word) {
        return rows.stream()
                .anyMatch(row -> row.sign().equals(word.sign()) && word.name().endsWith(row.name()));
    }

    private Map<String, String> first(Function<Row, String> key, Function<Row, String> value) {
        Map<String, String> map = new LinkedHashMap<>();
        rows.forEach(row -> map.putIfAbsent(key.apply(row), value.apply(row)));
        return map;
    }

    /** The reading under which most of a paragraph is rows of a list; none when most of it is not. */
    private static List<Row> rows(Paragraph paragraph) {
        String text = paragraph.text();
        Matcher introduced = INTRODUCED.matcher(text);
        int from = introduced.find() ? introduced.end() : 0;
        List<Row> best = List.of();
        for (Pattern form : List.of(SIGN_FIRST, NAME_FIRST)) {
            for (Pattern piece : List.of(CLAUSE, ITEM)) {
                List<Row> rows = new ArrayList<>();
                int pieces = 0;
                Matcher next = piece.matcher(text).region(from, text.length());
                while (next.find()) {
                    pieces++;
                    Matcher row = form.matcher(text).region(next.start(), next.end());
                    if (row.matches() && NO_PART.matcher(row.group("name")).find()) {
                        return List.of();
                    }
                    if (row.matches()) {
                        rows.add(row(row, paragraph));
                    }
                }
                boolean list = from > 0 ? rows.size() * 10 >= pieces * 7 : rows.size() == pieces;
                if (list && rows.size() > best.size()) {
                    best = rows;
                }
            }
        }
        return best;
    }

    private static Row row(Matcher row, Paragraph paragraph) {
        return new Row(
                row.group("sign"),
                row.group("name").strip(),
                String.valueOf(paragraph.number()),
                paragraph.start() + Math.min(row.start("sign"), row.start("name")),
                paragraph.start() + Math.max(row.end("sign"), row.end("name")));
    }
}
