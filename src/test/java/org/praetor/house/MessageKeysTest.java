package org.praetor.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.praetor.account.Organisation;
import org.praetor.calendar.Period;
import org.praetor.casefile.Outcome;
import org.praetor.clock.ClockFilter;
import org.praetor.clock.LegalClock;
import org.praetor.delivery.Outbox;
import org.praetor.delivery.ServiceMode;
import org.praetor.examination.CaseFinding;
import org.praetor.examination.EarlierFinding;
import org.praetor.examination.Ground;
import org.praetor.examination.Hit;
import org.praetor.examination.Indicator;
import org.praetor.examination.LegalGrounds;
import org.praetor.examination.Objection;
import org.praetor.examination.Phrase;
import org.praetor.examination.Placeholders;
import org.praetor.examination.TextChange;
import org.praetor.formality.Part;
import org.praetor.formality.Severity;
import org.praetor.insight.Slice;
import org.praetor.letter.Letter;
import org.praetor.letter.SealUse;
import org.praetor.proceeding.ShippedRules;

/** Every key that a page or a class asks for has a text; TextsTest sees to it that both languages have it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MessageKeysTest {

    /** Keys made of a beginning and a value: the values that may come. */
    private static final Map<String, Collection<String>> COMPUTED = Map.ofEntries(
            Map.entry("admin.kind.*", names(Organisation.Kind.values())),
            Map.entry("admin.registry.kind.*", List.of("entity", "agency")),
            Map.entry("admin.registry.scheme.*", List.of("IPC", "LOCARNO")),
            Map.entry("admin.registry.state.*", List.of("confirmed", "suspended", "cancelled")),
            Map.entry("board.deadlines.state.*", names(ClockFilter.Which.values())),
            Map.entry(
                    "case.clock.*",
                    names(LegalClock.State.values()).stream()
                            .map(name -> name.toLowerCase(Locale.ROOT))
                            .toList()),
            Map.entry("admin.stuck.kind.*", List.of("letter", "job", "message")),
            Map.entry("admin.mended.kind.*", List.of("timer", "step", "item")),
            Map.entry("case.letter.*", kebab(Letter.State.values())),
            Map.entry(
                    "case.outcome.*",
                    Arrays.stream(Outcome.values()).map(Outcome::key).toList()),
            Map.entry("case.phase.*", List.of("done", "now", "ahead")),
            Map.entry(
                    "clock.month.*",
                    IntStream.rangeClosed(1, 12).mapToObj(Integer::toString).toList()),
            Map.entry("clock.calculator.due.*", List.of("result", "latest", "earliest")),
            Map.entry("clock.calculator.label.*", List.of("variant", "trigger", "before", "extend", "stop")),
            Map.entry("clock.calculator.hint.*", List.of("variant", "trigger", "before", "extend", "stop")),
            Map.entry(
                    "clock.calculator.unit.*",
                    Arrays.stream(Period.Unit.values()).map(Period.Unit::symbol).toList()),
            Map.entry("clock.calculator.roll.*", List.of("CIVIL", "CNIPA", "NONE")),
            Map.entry(
                    "clock.proof.*",
                    List.of(
                            "trigger",
                            "not-counted",
                            "period",
                            "excluded",
                            "extension",
                            "held",
                            "roll",
                            "result",
                            "stopped",
                            "before",
                            "lead",
                            "latest",
                            "earliest",
                            "sent",
                            "presumed")),
            Map.entry("case.change.*", names(TextChange.Kind.values())),
            Map.entry("case.fate.*", names(EarlierFinding.Fate.values())),
            Map.entry("case.place.*", List.of("CLAIMS", "DESCRIPTION")),
            Map.entry("desk.finding.ground.*", names(CaseFinding.Ground.values())),
            Map.entry("desk.finding.*", kebab(CaseFinding.State.values())),
            Map.entry("desk.hit.category.*", names(Hit.Category.values())),
            Map.entry("board.objection.*", names(Objection.Outcome.values())),
            Map.entry("desk.objection.notice.*", names(Objection.Notice.values())),
            Map.entry("desk.indicator.hidden.*", names(Indicator.Relation.values())),
            Map.entry("desk.indicator.says.*", names(Indicator.Kind.values())),
            Map.entry(
                    "desk.indicator.type.*",
                    Arrays.stream(Indicator.Kind.values())
                            .map(kind -> String.valueOf(kind.type()))
                            .distinct()
                            .toList()),
            Map.entry("desk.phrase.place.*", Placeholders.NAMES),
            Map.entry("desk.phrase.scope.*", names(Phrase.Scope.values())),
            Map.entry("desk.phrase.state.*", names(Phrase.State.values())),
            Map.entry("desk.mode.*", names(ServiceMode.values())),
            Map.entry("desk.recusal.ground.*", List.of("party", "interest", "agent", "gift", "other")),
            Map.entry("desk.seal.*", kebab(SealUse.Mode.values())),
            Map.entry(
                    "examination.ground.*",
                    new LegalGrounds().all().stream().map(Ground::key).toList()),
            Map.entry("formality.part.*", kebab(Part.values())),
            Map.entry(
                    "letter.fee.*",
                    List.of(
                            "claims-surcharge",
                            "description-surcharge-30",
                            "description-surcharge-300",
                            "examination",
                            "filing",
                            "priority",
                            "publication")),
            Map.entry("outbox.channel.*", List.of("mail", "sms")),
            Map.entry("outbox.state.*", kebab(Outbox.State.values())),
            Map.entry("portal.severity.*", names(Severity.values())),
            Map.entry("role.*", roles()),
            Map.entry("web.error.*.text", List.of("400", "403", "404", "409", "413", "422", "500", "503")),
            Map.entry("web.error.*.title", List.of("400", "403", "404", "409", "413", "422", "500", "503")));

    /** Keys that come with the data; what fills these variables is checked where the key is written, in Java. */
    private static final Set<String> HANDED_DOWN = Set.of(
            "$fault.key",
            "$link.key",
            "$obstacle",
            "$reason",
            "$flash",
            "$entry.key",
            "$error.key()",
            "$finding.message",
            "$finding.key",
            "$run.mark.key",
            "$finding.suggestion",
            "$finding.part.key()",
            "$list.title",
            "$note.key",
            "$note.suggestion()",
            "$part.key()",
            "$problem.error.key",
            "$wizard.notice.key");

    /** Where Java writes a key: a pattern whose group is the key, and what stands before it in the bundle. */
    private static final Map<Pattern, String> WRITTEN = Map.ofEntries(
            Map.entry(Pattern.compile("NavigationItem\\(\\s*\"([^\"]+)\""), ""),
            Map.entry(Pattern.compile("\"flash\",\\s*\"([^\"]+)\""), ""),
            Map.entry(Pattern.compile("Typed\\.refused\\(\\s*\\w+,\\s*\"([^\"]+)\""), ""),
            Map.entry(Pattern.compile("\\.flash\\([^;]*?\"([a-z]+\\.[^\"]+)\""), ""),
            Map.entry(Pattern.compile("Fault\\.of\\(\\s*\"?[A-Za-z]+\"?,\\s*\"([^\"]+)\""), "account.fault."),
            Map.entry(Pattern.compile("\\bMistake\\(\\s*[^,]+,\\s*\"([a-z-]+)\""), "api.examine.fault."),
            Map.entry(Pattern.compile("new Fault\\(\\s*\"[a-z]+\",\\s*\"([^\"]+)\""), ""),
            Map.entry(
                    Pattern.compile("(?<!subject\\.)\\b(?:fault|refuse)\\(\\s*\"?[a-z]+\"?,\\s*\"([a-z-]+)\""),
                    "clock.calculator.fault."),
            Map.entry(Pattern.compile("\"(timeline\\.[a-z-]+)\""), ""),
            Map.entry(Pattern.compile("\"(upload\\.error\\.[a-z-]+)\""), ""),
            Map.entry(Pattern.compile("\"(filing\\.obstacle\\.[a-z-]+)\""), ""),
            Map.entry(Pattern.compile("\"((?:form|formality|clock)\\.error\\.[a-z-]+)\""), ""),
            Map.entry(
                    Pattern.compile(
                            "PraetorException\\(\\s*(?:PraetorException\\.)?Kind\\.(?!UNKNOWN)[A-Z]+,\\s*\"([^\"]+)\""),
                    "error."),
            Map.entry(Pattern.compile("conflict\\(\\s*\"([^\"]+)\""), "error."));

    private final Set<String> texts = Sources.bundles(false).values().stream()
            .flatMap(bundle -> bundle.stringPropertyNames().stream())
            .collect(Collectors.toCollection(TreeSet::new));

    @Test
    void every_key_of_a_template_has_a_text() {
        List<String> faults = new ArrayList<>();
        Sources.below(Sources.TEMPLATES, ".html")
                .forEach((name, template) -> KeysInTemplates.of(template)
                        .forEach(key -> missing(key).forEach(fault -> faults.add(name + ": " + fault))));
        assertThat(faults).isEmpty();
    }

    @Test
    void every_key_written_in_java_has_a_text() {
        Set<String> faults = new TreeSet<>();
        Sources.below(Sources.JAVA, ".java")
                .forEach((name, source) -> WRITTEN.forEach((where, before) -> {
                    for (MatchResult written : where.matcher(source).results().toList()) {
                        String key = before + written.group(1);
                        if (!texts.contains(key)) {
                            faults.add(name + ": " + key);
                        }
                    }
                }));
        assertThat(faults).isEmpty();
    }

    @Test
    void every_event_that_a_shipped_period_runs_from_has_a_text_in_both_languages() {
        List<String> keys = ShippedRules.read(List.of()).rows().stream()
                .flatMap(row -> row.triggers().stream())
                .map(event -> event.startsWith("served.") ? "served" : event.replaceFirst("^before\\.", ""))
                .map(event -> "clock.event." + event)
                .distinct()
                .toList();
        assertThat(keys).hasSizeGreaterThan(30).contains("clock.event.served", "clock.event.hearing");
        for (boolean english : List.of(false, true)) {
            assertThat(Sources.bundles(english)
                            .get(Sources.MESSAGES.resolve("clock").toString())
                            .stringPropertyNames())
                    .as(english ? "English" : "Chinese")
                    .containsAll(keys);
        }
    }

    @Test
    void every_list_of_the_board_has_its_title() {
        assertThat(texts)
                .containsAll(kebab(Slice.values()).stream()
                        .map(slice -> "board.slice." + slice)
                        .toList());
    }

    @Test
    void the_reader_of_templates_finds_each_way_of_asking() {
        assertThat(KeysInTemplates.of("""
                        <p th:text="#{a.b(${x.y})}"></p><p th:text="#{|role.${r}|}"></p><p th:text="#{${fault.key}}"></p>
                        <p th:text="#{${'case.' + x}}"></p><p th:text="#{${ok ? 'p.yes' : 'p.no'}(${z})}"></p>
                        <p th:text="${#messages.msg('w.late', d)}"></p><p th:text="${#messages.msgWithParams(e.key, a)}"></p>
                        """))
                .containsExactlyInAnyOrder(
                        "a.b", "role.*", "$fault.key", "case.*", "p.yes", "p.no", "w.late", "$e.key");
    }

    private List<String> missing(String key) {
        if (key.startsWith("$")) {
            return HANDED_DOWN.contains(key) ? List.of() : List.of("not known what " + key + " may hold");
        }
        if (!key.contains("*")) {
            return texts.contains(key) ? List.of() : List.of(key);
        }
        if (!COMPUTED.containsKey(key)) {
            return List.of("list the values of " + key + " in this test");
        }
        return COMPUTED.get(key).stream()
                .map(value -> key.replace("*", value))
                .filter(whole -> !texts.contains(whole))
                .toList();
    }

    private static List<String> names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static List<String> kebab(Enum<?>... values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    /** The staff roles that the database knows. */
    private static List<String> roles() {
        return Sources.below(java.nio.file.Path.of("src/main/resources/db/migration"), "__account.sql")
                .values()
                .stream()
                .flatMap(sql -> Pattern.compile("INSERT INTO role \\(id, position\\)([^;]*);")
                        .matcher(sql)
                        .results())
                .flatMap(insert ->
                        Pattern.compile("'([a-z-]+)'").matcher(insert.group(1)).results())
                .map(role -> role.group(1))
                .toList();
    }
}
