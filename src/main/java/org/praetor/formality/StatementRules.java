package org.praetor.formality;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.praetor.formality.RequestForm.Declared;
import org.praetor.formality.RequestForm.Deposit;
import org.praetor.formality.RequestForm.Statement;

/**
 * FE-REQ-16 to 18: grace period, deposit and genetic resources, each by itself and both ways. What the request states is certain: an E where the row says so. What only the words of
 * the description suggest is a W: a number may be that of a known strain, a resource may be mentioned without the invention relying on it.
 */
final class StatementRules {

    /** A number given by one of the depositories. */
    private static final Pattern DEPOSIT = Pattern.compile(
            "(?:CGMCC|CCTCC|GDMCC)\\s{0,3}(?:N[Oo]|№)?\\s{0,2}[.:：．]?\\s{0,2}[A-Z]{0,2}\\s{0,2}\\d{3,}");

    /** Of some things that can be deposited there is none. */
    private static final String LATIN = "拉丁文名称";

    private static final List<Datum> DEPOSIT_DATA = List.of(
            new Datum("保藏单位", Pattern.compile("保藏(?:管理)?(?:中心|委员会)|微生物中心|保藏单位|保藏机构")),
            new Datum("地址", Pattern.compile("地址|北京|武汉|广州")),
            new Datum(
                    "保藏日期",
                    Pattern.compile("\\d{4}\\s?年\\s?\\d{1,2}\\s?月\\s?\\d{1,2}\\s?日|\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}")),
            new Datum(LATIN, Pattern.compile("[A-Z][a-z]{3,}\\s[a-z]{3,}|[A-Z][a-z]{3,}\\ssp\\.")));

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern LETTERS = Pattern.compile("[A-Za-z]{3}");
    private static final String KEEPING = "保藏";
    private static final Pattern GRACE = Pattern.compile("不丧失新颖性");
    /** In the words of the law: relied on, or with its source; not where it is denied. */
    private static final Pattern RESOURCES =
            Pattern.compile("(?<!不)依赖于?[^。；\\n]{0,6}遗传资源|(?<!不涉及|未涉及)遗传资源的?(?:直接|原始)?来源");

    private StatementRules() {}

    /** What a deposit needs, and how a text that says it looks. */
    private record Datum(String name, Pattern said) {}

    /** The proof may still come; once it is there, nothing is left to remember. */
    static void gracePeriod(Examination examination) {
        papers(examination, Statement.GRACE_PERIOD, Severity.I, "");
        suggested(examination, Statement.GRACE_PERIOD, "新颖性", GRACE);
    }

    /** The disclosure form comes with the request: that it lacks is known only where the form asks for it. */
    static void geneticResources(Examination examination) {
        papers(examination, Statement.GENETIC_RESOURCES, Severity.E, "form");
        suggested(examination, Statement.GENETIC_RESOURCES, "遗传资源", RESOURCES);
    }

    /** A statement without its papers; where nobody knows of them, a reminder. */
    private static void papers(Examination examination, Statement statement, Severity lacking, String variant) {
        Declared declared = declared(examination);
        if (!declared.states(statement)) {
            return;
        }
        Boolean handedIn = declared.papers().get(statement);
        if (handedIn == null) {
            examination.find(Severity.I, Part.REQUEST, "", -1, -1, "");
        } else if (!handedIn) {
            examination.find(lacking, Part.REQUEST, "", -1, -1, variant);
        }
    }

    /** The description speaks of what the request does not state. */
    private static void suggested(Examination examination, Statement statement, String word, Pattern words) {
        String text = examination.application().description().text();
        boolean asked = examination.context().request() != null;
        if (asked && declared(examination).omits(statement) && text.contains(word)) {
            words.matcher(text)
                    .results()
                    .findFirst()
                    .ifPresent(hit -> at(examination, Severity.W, hit, "request", hit.group()));
        }
    }

    /** What is stated of a deposit stands in the description too, number, place and day; what the description tells of one is stated. */
    static void deposit(Examination examination) {
        Declared declared = declared(examination);
        String text = examination.application().description().text();
        boolean stated = declared.states(Statement.BIOLOGICAL_MATERIAL);
        if (stated) {
            stated(examination, declared, text);
        }
        if (!text.contains(KEEPING)) {
            return;
        }
        boolean asked = examination.context().request() != null && !declared.states(Statement.UNSPECIFIED);
        boolean listed = !stated || !declared.deposits().isEmpty();
        if (asked && listed) {
            Predicate<MatchResult> unknown =
                    number -> declared.deposits().stream().noneMatch(deposit -> in(number.group(), deposit.number()));
            DEPOSIT.matcher(text)
                    .results()
                    .filter(unknown)
                    .findFirst()
                    .ifPresent(number -> at(examination, Severity.W, number, "request", number.group()));
        }
        DEPOSIT.matcher(text).results().findFirst().ifPresent(number -> whole(examination, text, number, stated));
    }

    private static void stated(Examination examination, Declared declared, String text) {
        if (Boolean.FALSE.equals(declared.papers().get(Statement.BIOLOGICAL_MATERIAL))) {
            examination.find(Severity.I, Part.REQUEST, "", -1, -1, "proof");
        }
        for (Deposit deposit : declared.deposits()) {
            if (!deposit.name().isBlank() && !LETTERS.matcher(deposit.name()).find()) {
                examination.find(Severity.W, Part.REQUEST, "", -1, -1, "latin", deposit.name());
            }
        }
        if (text.isEmpty()) {
            return;
        }
        if (!text.contains(KEEPING)) {
            examination.whole(Part.DESCRIPTION, "absent");
            return;
        }
        for (Deposit deposit : declared.deposits()) {
            if (!deposit.number().isBlank() && !in(text, deposit.number())) {
                examination.whole(Part.DESCRIPTION, "number", deposit.number());
            }
        }
    }

    private static void whole(Examination examination, String text, MatchResult number, boolean stated) {
        List<String> missing = DEPOSIT_DATA.stream()
                .filter(datum -> !datum.said().matcher(text).find())
                .map(Datum::name)
                .toList();
        if (!missing.isEmpty()) {
            boolean certain = stated && !missing.equals(List.of(LATIN));
            at(examination, certain ? Severity.E : Severity.W, number, "", String.join("、", missing));
        }
    }

    /** Whether a text holds the number, however its letters and signs are written: by its longest run of digits. */
    private static boolean in(String text, String number) {
        Optional<String> digits =
                DIGITS.matcher(number).results().map(MatchResult::group).max(Comparator.comparingInt(String::length));
        return digits.map(run -> Pattern.compile("(?<!\\d)" + run + "(?!\\d)")
                        .matcher(text)
                        .find())
                .orElseGet(() -> Texts.compact(text).contains(Texts.compact(number)));
    }

    private static void at(Examination examination, Severity severity, MatchResult hit, String variant, String words) {
        String paragraph = DescriptionRules.paragraph(examination, hit.start());
        examination.find(severity, Part.DESCRIPTION, paragraph, hit.start(), hit.end(), variant, words);
    }

    private static Declared declared(Examination examination) {
        RequestForm request = examination.context().request();
        return request == null ? Declared.NOTHING : request.details().declared();
    }
}
