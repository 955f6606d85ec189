package org.praetor.formality;

import static org.praetor.formality.Rule.TECHNICAL;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** FE-ABS: the abstract (说明书摘要). */
final class AbstractRules {

    private static final int LONGEST = 300;
    private static final double HARDLY = 0.3;
    private static final double HALF = 0.5;
    /** What says nothing of the subject, or is written in other letters. */
    private static final Pattern COMMON = Pattern.compile("[(（][^)）]*[)）]|[^\\p{IsHan}]|一种|一类|的|及其|以及|方法|装置|系统|设备");

    private static final Pattern LIST = Pattern.compile("[、，,]|以及|及其?|和|与");

    /** 控制方法 stands in every abstract. */
    private static final Pattern OF_NOTHING = Pattern.compile(".*(?:方法|装置|系统|设备|应用|用途|工艺|结构|产品|材料|技术)");

    private static final Pattern NAMED_TITLE =
            Pattern.compile("(?:名称为|题为|发明名称[:：])[“\"《]?([^”\"》，。,]{2,80})|(?:公开|揭示|披露)了?(一种[^，。；：,;:]{2,80})");
    /** What a title and its mention may differ in: 一种, 的 and the way a list is joined. */
    private static final Pattern FILLING = Pattern.compile("一种|一类|的|所用|计算机可读|可读");

    private static final Pattern JOINED = Pattern.compile("以及|及其|[和及与,，]");
    /** A number straight after a term; one after 图, 第, 约, 为 … counts or measures something. */
    private static final Pattern BARE_SIGN = Pattern.compile(
            "(?<=\\p{IsHan}{2})(?<![图骤第例式为约至到于与或求比是过达温间隔每了有成从共少多低高大小及和的在重])(\\d{1,3}[a-z]?)(?=[、，。；的与和在上下通连固设])");

    private static final Pattern PARENTHESISED = Pattern.compile("[(（]\\s*(\\d{1,3}[a-z]?)\\s*[)）]");

    static final List<Rule> ALL = List.of(
            Rule.of("FE-ABS-01", Severity.E, TECHNICAL, Statutes.ABSTRACT, AbstractRules::length),
            Rule.of("FE-ABS-02", Severity.E, TECHNICAL, Statutes.RULES_26, AbstractRules::content),
            Rule.of("FE-ABS-03", Severity.E, TECHNICAL, Statutes.RULES_26, AbstractRules::commercial),
            Rule.of("FE-ABS-04", Severity.W, TECHNICAL, Statutes.RULES_26, AbstractRules::signs),
            Rule.of("FE-ABS-05", Severity.W, TECHNICAL, Statutes.RULES_26, AbstractRules::title));

    private AbstractRules() {}

    /** The span is what is too much. */
    private static void length(Examination examination) {
        String text = examination.application().abstractText();
        int length = Texts.count(text);
        if (length > LONGEST) {
            int at = 0;
            for (int counted = 0; counted < LONGEST; at += Character.charCount(text.codePointAt(at))) {
                counted += Texts.count(Character.toString(text.codePointAt(at)));
            }
            examination.find(Part.ABSTRACT, "", at, text.length(), "", length, LONGEST);
        }
    }

    /** How much of the title the abstract repeats: hardly anything, and no subject of it, is a defect; less than a half is left to people. */
    private static void content(Examination examination) {
        String text = examination.application().abstractText();
        String title = examination.application().title();
        double repeated = repeated(title, text);
        if (!text.isBlank() && repeated < HALF) {
            boolean absent = repeated < HARDLY && !anySubject(title, text);
            int end = Math.min(text.length(), 40);
            Severity severity = absent ? Severity.E : Severity.W;
            examination.find(severity, Part.ABSTRACT, "", 0, end, absent ? "" : "partly", title);
        }
    }

    /** Whether one of the things that a title lists is named by its last two letters. */
    private static boolean anySubject(String title, String text) {
        String said = ContentHash.normalise(text);
        return LIST.splitAsStream(ContentHash.normalise(title))
                .filter(subject ->
                        subject.length() > 1 && !OF_NOTHING.matcher(subject).matches())
                .anyMatch(subject -> said.contains(subject.substring(subject.length() - 2)));
    }

    /** Share of the title's pairs of characters that stand in the abstract, too; 1 for a title without any. */
    private static double repeated(String title, String text) {
        String said = ContentHash.normalise(text);
        List<String> pairs = COMMON.splitAsStream(ContentHash.normalise(title))
                .flatMap(word -> IntStream.range(1, word.length()).mapToObj(at -> word.substring(at - 1, at + 1)))
                .toList();
        return pairs.isEmpty()
                ? 1
                : (double) pairs.stream().filter(said::contains).count() / pairs.size();
    }

    private static void commercial(Examination examination) {
        Lexicon.commercials(examination.application().abstractText())
                .forEach(hit ->
                        examination.find(hit.severity(), Part.ABSTRACT, "", hit.start(), hit.end(), "", hit.word()));
    }

    /** A part's number without parentheses in an abstract whose other signs have them, or as the description's list of signs has it. */
    private static void signs(Examination examination) {
        String text = examination.application().abstractText();
        SignTable table = examination.signs();
        if (!table.rows().isEmpty()) {
            Optional<SignedWord> listed = SignedWord.in(text).stream()
                    .filter(word -> !word.bracketed() && table.has(word))
                    .findFirst();
            if (listed.isPresent()) {
                SignedWord word = listed.get();
                int start = word.end() - word.sign().length();
                examination.find(Part.ABSTRACT, "", start, word.end(), "", word.sign());
                return;
            }
        }
        Set<String> signs = new LinkedHashSet<>();
        String description = examination.text(Part.DESCRIPTION);
        Matcher given = PARENTHESISED.matcher(text);
        while (given.find()) {
            boolean named = given.start() > 0 && Letters.han(text.charAt(given.start() - 1));
            if (signs.add(given.group(1)) && named && !description.isEmpty() && !number(description, given.group(1))) {
                examination.find(Part.ABSTRACT, "", given.start(1), given.end(1), "unknown", given.group(1));
                return;
            }
        }
        Matcher bare = BARE_SIGN.matcher(text);
        if (signs.size() > 1 && bare.find()) {
            examination.find(Part.ABSTRACT, "", bare.start(), bare.end(), "", bare.group(1));
        }
    }

    /** Whether it stands in a text and is no part of a longer number. */
    private static boolean number(String text, String number) {
        for (int at = text.indexOf(number); at >= 0; at = text.indexOf(number, at + 1)) {
            int end = at + number.length();
            boolean begins = at == 0 || !Letters.digit(text.charAt(at - 1));
            if (begins && (end == text.length() || !Letters.digit(text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    private static void title(Examination examination) {
        Application application = examination.application();
        Matcher named = NAMED_TITLE.matcher(application.abstractText());
        if (named.find() && !application.title().isEmpty()) {
            int group = named.group(1) == null ? 2 : 1;
            String given = core(named.group(group));
            String title = core(application.title());
            if (!given.contains(title) && !title.contains(given)) {
                examination.find(
                        Part.ABSTRACT,
                        "",
                        named.start(group),
                        named.end(group),
                        "",
                        named.group(group),
                        application.title());
            }
        }
    }

    private static String core(String title) {
        String filled = FILLING.matcher(ContentHash.normalise(title)).replaceAll("");
        return JOINED.matcher(filled).replaceAll("、");
    }
}
