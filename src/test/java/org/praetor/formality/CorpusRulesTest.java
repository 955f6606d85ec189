package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Published and granted documents hold few formal defects; every E is written to target/formality-corpus.txt to be looked at. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CorpusRulesTest {

    private final FormalExaminer examiner = new FormalExaminer();

    @Test
    void severe_findings_over_published_documents_are_rare() throws IOException {
        Corpus.folder();
        List<String> report = new ArrayList<>();
        Map<String, Integer> perRule = new TreeMap<>();
        int granted = 0;
        for (JsonNode document : Corpus.fulltexts()) {
            String kind = document.path("kind").asText();
            PatentKind patentKind = kind.equals("utility-model") ? PatentKind.UTILITY_MODEL : PatentKind.INVENTION;
            Application application = Corpus.application(document);
            for (Finding finding :
                    examiner.examine(application, new Context(patentKind, LocalDate.of(2026, 11, 2), null))) {
                perRule.merge(finding.rule() + " " + finding.severity(), 1, Integer::sum);
                // the PDF full texts lost their drawings: what follows from that is not the document's
                boolean lost =
                        application.drawings().isEmpty() && finding.rule().matches("FE-DSC-07|FE-SET-02");
                if (finding.severity() == Severity.E && !lost) {
                    granted += kind.equals("invention-application") ? 0 : 1;
                    report.add(document.path("id").asText() + "\t" + kind + "\t" + finding.rule() + "\t"
                            + finding.message() + "\t" + finding.arguments() + "\t" + finding.excerpt());
                }
            }
        }
        report.add(perRule.toString());
        write("target/formality-corpus.txt", report);
        assertThat(granted).as("%s", report).isLessThanOrEqualTo(14);
    }

    @Test
    void the_share_of_hits_in_titles_and_design_explanations_is_reported() throws IOException {
        Corpus.folder();
        List<String> report = new ArrayList<>();
        Map<String, Integer> perRule = new TreeMap<>();
        int titles = 0;
        for (JsonNode line : Corpus.partial("titles-gazette-2019-07.jsonl")) {
            Draft draft = new Draft();
            draft.title = line.path("title").asText();
            PatentKind kind = switch (line.path("kind").asText()) {
                case "design" -> PatentKind.DESIGN;
                case "utility-model" -> PatentKind.UTILITY_MODEL;
                default -> PatentKind.INVENTION;
            };
            titles++;
            collect(
                    examiner.examine(draft.application(), new Context(kind, LocalDate.of(2019, 7, 12), null)),
                    Part.TITLE,
                    draft.title,
                    perRule,
                    report);
        }
        for (JsonNode line : Corpus.partial("designs-brief-descriptions.jsonl")) {
            Draft draft = new Draft();
            draft.explanation.addAll(List.of(line.path("abstract").asText().split("(?<=。)")));
            collect(
                    examiner.examine(
                            draft.application(), new Context(PatentKind.DESIGN, LocalDate.of(2019, 7, 12), null)),
                    Part.BRIEF_EXPLANATION,
                    String.join("", draft.explanation),
                    perRule,
                    report);
        }
        report.add(perRule.toString());
        write("target/formality-partial.txt", report);
        int names = perRule.getOrDefault("FE-TTL-02 E", 0);
        assertThat(names).isLessThan(titles / 100);
    }

    private static void collect(
            List<Finding> findings, Part part, String text, Map<String, Integer> perRule, List<String> report) {
        findings.stream().filter(finding -> finding.part() == part).forEach(finding -> {
            perRule.merge(finding.rule() + " " + finding.severity(), 1, Integer::sum);
            report.add(finding.rule() + "\t" + finding.message() + "\t" + finding.arguments() + "\t" + text);
        });
    }

    private static void write(String file, List<String> lines) throws IOException {
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of(file), lines);
    }
}
