package org.praetor.proceeding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.praetor.PraetorException;
import org.praetor.account.Organisation;
import org.praetor.account.Organisations;
import org.praetor.audit.AuditTrail;
import org.praetor.casefile.CaseFiles;
import org.praetor.letter.TemplateSource;
import org.praetor.testing.As;
import org.praetor.testing.PraetorTest;
import org.praetor.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** Folders from outside of the product at the start: good, broken, gone, unlike those of another node. */
@PraetorTest
@Import(Errands.class)
class CatalogueTest {

    private static final Path ROOT = SampleProceedings.copy("errands");
    private static final Path AWAY = ROOT.resolveSibling(ROOT.getFileName() + "-away");
    private static final Path MODEL = ROOT.resolve("processes/errand/errand.bpmn");
    private static final String NOTE = "forms/errand/letters/note.html";

    @DynamicPropertySource
    static void outside(DynamicPropertyRegistry properties) {
        properties.add("praetor.proceedings.locations", ROOT::toString);
    }

    @Autowired
    Catalogue catalogue;

    @Autowired
    Proceedings proceedings;

    @Autowired
    Errands errands;

    @Autowired
    Heard heard;

    @Autowired
    Organisations organisations;

    @Autowired
    SettableClock clock;

    @Autowired
    CaseFiles cases;

    @Autowired
    TemplateSource templates;

    @Autowired
    AuditTrail audit;

    @Autowired
    DataSource database;

    @Autowired
    MockMvc web;

    @AfterEach
    void the_sample_is_whole_again() throws IOException {
        if (Files.exists(AWAY)) {
            Files.move(AWAY, ROOT);
        }
        catalogue.afterSingletonsInstantiated();
        assertThat(proceedings.refused()).isEmpty();
    }

    @Test
    void every_start_notes_the_digest_of_what_was_read() {
        String sha256 = catalogue.find("errand").orElseThrow().folder().sha256();

        assertThat(audit.recentGeneral(Set.of(), 50))
                .anySatisfy(read -> assertThat(read.entry())
                        .satisfies(entry -> assertThat(entry.act()).isEqualTo("proceeding.read"))
                        .satisfies(entry -> assertThat(entry.object()).isEqualTo("errand"))
                        .satisfies(entry -> assertThat(entry.detail())
                                .containsEntry("sha256", sha256)
                                .containsEntry("location", ROOT.toString())));
    }

    @Test
    void a_folder_that_the_lint_refuses_keeps_its_last_good_version() throws Exception {
        refused(
                "camunda:historyTimeToLive=\"P180D\"",
                "camunda:historyTimeToLive=\"forever\"",
                "historyTimeToLive 'forever' is no period");
    }

    @Test
    void a_folder_that_only_the_engine_refuses_keeps_its_last_good_version() throws Exception {
        refused("attachedToRef=\"answer\"", "attachedToRef=\"nothing\"", MODEL.getFileName() + ", line ");
    }

    private void refused(String good, String broken, String sentence) throws Exception {
        String before = catalogue.find("errand").orElseThrow().deploymentId();
        SampleProceedings.replace(MODEL, good, broken);
        try {
            catalogue.afterSingletonsInstantiated();

            assertThat(proceedings.refused()).singleElement().satisfies(one -> {
                assertThat(one.proceeding()).isEqualTo("errand");
                assertThat(one.sentences()).anySatisfy(text -> assertThat(text).contains(sentence));
            });
            assertThat(catalogue.find("errand").orElseThrow().deploymentId()).isEqualTo(before);
            assertThat(proceedings.filingForm("errand").id()).isEqualTo("errand.file-errand");
            assertThat(adminPage()).contains(sentence.replace("'", "&#39;"));
        } finally {
            SampleProceedings.replace(MODEL, broken, good);
        }
    }

    @Test
    void a_root_that_is_missing_keeps_everything_that_was_read_from_it() throws Exception {
        Files.move(ROOT, AWAY);

        catalogue.afterSingletonsInstantiated();

        assertThat(proceedings.refused()).singleElement().satisfies(one -> {
            assertThat(one.proceeding()).isEmpty();
            assertThat(one.sentences()).containsExactly(ROOT + ": is no folder that can be read; the log says why");
        });
        assertThat(proceedings.all()).extracting(Proceeding::id).contains("errand", "side-errand");
        assertThat(adminPage()).contains(ROOT + ": is no folder");
    }

    @Test
    void a_folder_that_is_gone_serves_its_running_cases_and_takes_no_new_one() throws Exception {
        String running = errands.file("normal");
        Files.move(ROOT, AWAY);
        Files.createDirectories(ROOT);
        SampleProceedings.ownerOnly(ROOT);
        try {
            catalogue.afterSingletonsInstantiated();

            assertThat(proceedings.refused()).isEmpty();
            assertThat(proceedings.all()).extracting(Proceeding::id).doesNotContain("errand", "side-errand");
            assertThatThrownBy(() -> proceedings.filingForm("errand"))
                    .isInstanceOfSatisfying(
                            PraetorException.class, e -> assertThat(e.code()).isEqualTo("proceeding.unknown"));
            assertThat(proceedings.find("errand").orElseThrow().name()).isEqualTo("办理事务");
            assertThat(proceedings.text("errand", "errand.work.verdict.label", Locale.CHINESE))
                    .isEqualTo("结论");
            assertThat(proceedings.form(running, "work").id()).isEqualTo("errand.work");
            assertThat(templates.template(running, "note")).contains("<h1>通知</h1>");
            assertThat(proceedings.withdrawn())
                    .filteredOn(gone -> gone.proceeding().id().equals("errand"))
                    .singleElement()
                    .satisfies(gone -> assertThat(gone.running()).isEqualTo(1));
            assertThat(adminPage()).contains("停止受理", "仍有 1 件在办案件");
        } finally {
            Files.delete(ROOT);
        }
    }

    @Test
    void a_node_does_not_take_a_folder_unlike_the_one_of_another_running_node() {
        Folder mine = catalogue.find("errand").orElseThrow().folder();
        NodeFolders other = new NodeFolders(database);
        assertThat(other.claim(mine)).isTrue();
        SampleProceedings.replace(ROOT.resolve(NOTE), "<h1>通知</h1>", "<h1>新通知</h1>");
        try {
            catalogue.afterSingletonsInstantiated();

            assertThat(proceedings.refused())
                    .singleElement()
                    .satisfies(one -> assertThat(one.sentences())
                            .singleElement()
                            .asString()
                            .startsWith("another node that runs now has other content"));
            assertThat(catalogue.find("errand").orElseThrow().folder().sha256()).isEqualTo(mine.sha256());

            other.destroy();
            catalogue.afterSingletonsInstantiated();
            assertThat(catalogue.find("errand").orElseThrow().folder().sha256()).isNotEqualTo(mine.sha256());
        } finally {
            SampleProceedings.replace(ROOT.resolve(NOTE), "<h1>新通知</h1>", "<h1>通知</h1>");
            other.destroy();
        }
    }

    @Test
    void a_linked_case_is_opened_at_the_body_that_holds_its_power() {
        Path side = ROOT.resolve("processes/side-errand/side-errand.bpmn");
        String centre = "name=\"issuer\" value=\"CENTRE\"";
        String bureau = "name=\"issuer\" value=\"BUREAU\"";
        SampleProceedings.replace(side, centre, bureau);
        try {
            catalogue.afterSingletonsInstantiated();
            String errand = errands.file("normal");
            String above =
                    String.valueOf(organisations.body(cases.get(errand).body()).superiorId());

            errands.complete(errand, "work", Map.of("verdict", "refer"), LocalDate.now(clock));

            String opened = heard.all().stream()
                    .filter(step -> step.step().equals("do-side"))
                    .map(StepOpened::caseId)
                    .reduce((one, other) -> other)
                    .orElseThrow();
            assertThat(cases.opener(opened)).contains(errand);
            assertThat(cases.get(opened).body()).isEqualTo(above);
            assertThat(organisations.body(above).kind()).isEqualTo(Organisation.Kind.BUREAU);
        } finally {
            SampleProceedings.replace(side, bureau, centre);
        }
    }

    private String adminPage() throws Exception {
        return web.perform(get("/admin/proceedings").locale(Locale.CHINESE).with(As.person("admin")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
