package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Published and granted documents hold few formal defects: every E has been looked at and is explained, every other finding is counted by rule. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CorpusRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final LocalDate GAZETTE = LocalDate.of(2019, 7, 12);

    private final FormalExaminer examiner = new FormalExaminer();

    @Test
    void every_severe_finding_in_a_full_text_is_explained() throws IOException {
        Map<String, Integer> perRule = new TreeMap<>();
        List<String> report = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        int documents = 0;
        for (JsonNode document : Corpus.fulltexts()) {
            documents++;
            String id = document.path("id").asText();
            Set<String> rules = new TreeSet<>();
            for (Finding finding : examiner.examine(
                    Corpus.application(document), new Context(Corpus.kind(document), TODAY, null, unseen(document)))) {
                rules.add(finding.rule() + " " + finding.severity());
                if (finding.severity() == Severity.E) {
                    seen.add(id + " " + finding.rule());
                    report.add(id + " " + finding.rule() + " " + finding.place() + " " + finding.message() + " "
                            + finding.arguments() + " " + finding.excerpt());
                }
            }
            rules.forEach(rule -> perRule.merge(rule, 1, Integer::sum));
        }
        write("target/formality-corpus.txt", documents, perRule, report);
        assertThat(seen).as("looked at and explained").isSubsetOf(ExplainedFindings.SEVERE.keySet());
        assertThat(ExplainedFindings.SEVERE.keySet()).as("still found").isSubsetOf(seen);
    }

    /** A rule that speaks up in every second case is not read any more. */
    @Test
    void no_rule_on_claims_cries_wolf() throws IOException {
        Corpus.folder();
        Map<String, Integer> documents = new TreeMap<>();
        Map<String, Integer> granted = new TreeMap<>();
        List<JsonNode> texts = Corpus.fulltexts();
        for (JsonNode document : texts) {
            boolean model = document.path("kind").asText().equals("utility-model");
            boolean grant = !document.path("kind").asText().equals("invention-application");
            PatentKind kind = model ? PatentKind.UTILITY_MODEL : PatentKind.INVENTION;
            examiner.examine(Corpus.application(document), new Context(kind, LocalDate.of(2026, 11, 2), null)).stream()
                    .filter(finding -> finding.rule().startsWith("FE-CLM") && finding.severity() != Severity.I)
                    .map(finding -> finding.rule() + " " + finding.severity())
                    .distinct()
                    .forEach(hit -> {
                        documents.merge(hit, 1, Integer::sum);
                        granted.merge(hit, grant ? 1 : 0, Integer::sum);
                    });
        }
        List<String> report = documents.keySet().stream()
                .map(hit -> hit + ": " + documents.get(hit) + " of " + texts.size() + " documents, " + granted.get(hit)
                        + " of them granted")
                .toList();
        report.forEach(System.out::println);
        assertThat(documents)
                .as("%s", report)
                .allSatisfy((hit, count) -> assertThat(count).isLessThanOrEqualTo(texts.size() / 3));
        assertThat(granted)
                .as("%s", report)
                .allSatisfy((hit, count) -> assertThat(count).isLessThanOrEqualTo(hit.endsWith("E") ? 0 : 4));
    }

    @Test
    void hardly_a_severe_finding_in_a_granted_document_is_false() {
        Set<String> granted = new TreeSet<>();
        for (JsonNode document : Corpus.fulltexts()) {
            if (!document.path("kind").asText().equals("invention-application")) {
                granted.add(document.path("id").asText());
            }
        }
        assertThat(ExplainedFindings.FALSE).allMatch(ExplainedFindings.SEVERE::containsKey);
        assertThat(ExplainedFindings.FALSE)
                .filteredOn(known -> granted.contains(known.split(" ")[0]))
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void the_share_of_hits_in_titles_is_reported() throws IOException {
        List<Specimen> titles = new ArrayList<>();
        for (JsonNode line : Corpus.partial("titles-gazette-2019-07.jsonl")) {
            Draft draft = new Draft();
            draft.title = Texts.tidy(line.path("title").asText());
            titles.add(Specimen.of(line.path("id").asText(), Corpus.kind(line), draft)
                    .filed(GAZETTE));
        }
        Map<String, Integer> perRule = count("titles", titles, Set.of(Part.TITLE));
        assertThat(titles).hasSizeGreaterThan(2_000);
        assertThat(perRule.getOrDefault("FE-TTL-02 E", 0)).isLessThan(titles.size() / 200);
        assertThat(perRule.getOrDefault("FE-TTL-05 W", 0)).isLessThan(titles.size() / 200);
    }

    @Test
    void the_share_of_hits_in_abstracts_is_reported() throws IOException {
        List<Specimen> abstracts = new ArrayList<>();
        for (String file : List.of("abstracts-A01-agriculture.jsonl", "abstracts-google-waste-heat.jsonl")) {
            for (JsonNode line : Corpus.partial(file)) {
                Draft draft = new Draft();
                draft.title = Texts.tidy(line.path("title").asText("").replace("null", ""));
                draft.abstractLines.add(Texts.tidy(line.path("abstract").asText("")));
                abstracts.add(Specimen.of(line.path("id").asText(), Corpus.kind(line), draft));
            }
        }
        Map<String, Integer> perRule = count("abstracts", abstracts, Set.of(Part.ABSTRACT));
        assertThat(abstracts).hasSizeGreaterThan(2_000);
        assertThat(perRule.getOrDefault("FE-ABS-02 E", 0)).isLessThan(abstracts.size() / 100);
        assertThat(perRule.getOrDefault("FE-ABS-03 E", 0)).isLessThan(abstracts.size() / 200);
    }

    @Test
    void the_share_of_hits_in_brief_explanations_is_reported() throws IOException {
        List<Specimen> designs = DesignDefects.published();
        Map<String, Integer> perRule = count("designs", designs, Set.of(Part.TITLE, Part.BRIEF_EXPLANATION));
        assertThat(perRule.getOrDefault("FE-DES-03 E", 0)).isLessThan(designs.size() / 20);
    }

    /** A source without any word of drawings lost them; the title line is often left to the bibliographic data. */
    private static Set<Part> unseen(JsonNode document) {
        Application application = Corpus.application(document);
        Set<Part> unseen = EnumSet.noneOf(Part.class);
        if (application.drawings().isEmpty()) {
            unseen.add(Part.DRAWINGS);
        }
        if (application.description().titleLine().isEmpty()) {
            unseen.add(Part.TITLE);
        }
        return unseen;
    }

    /** Documents with a finding, per rule; the findings are written to target/formality-NAME.txt. */
    private static Map<String, Integer> count(String name, List<Specimen> specimens, Set<Part> parts)
            throws IOException {
        Map<String, Integer> perRule = new TreeMap<>();
        List<String> report = new ArrayList<>();
        for (Specimen specimen : specimens) {
            Set<String> rules = new TreeSet<>();
            for (Finding finding : specimen.findings()) {
                if (parts.contains(finding.part()) && !finding.rule().startsWith("FE-SET")) {
                    rules.add(finding.rule() + " " + finding.severity());
                    report.add(specimen.id + " " + finding.severity() + " " + finding.message() + " "
                            + finding.arguments() + " " + finding.excerpt());
                }
            }
            rules.forEach(rule -> perRule.merge(rule, 1, Integer::sum));
        }
        write("target/formality-" + name + ".txt", specimens.size(), perRule, report);
        return perRule;
    }

    private static void write(String file, int documents, Map<String, Integer> perRule, List<String> findings)
            throws IOException {
        List<String> lines = new ArrayList<>(List.of(documents + " documents"));
        perRule.forEach((rule, hits) ->
                lines.add("%s %d %.1f %%".formatted(rule, hits, hits * 100.0 / Math.max(1, documents))));
        lines.forEach(System.out::println);
        lines.addAll(findings);
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of(file), lines);
    }
}
