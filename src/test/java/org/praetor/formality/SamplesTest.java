package org.praetor.formality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SamplesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    @Test
    void the_same_invention_is_equal_as_word_cnipa_xml_and_pdf() {
        Application docx = read("invention.docx").application();
        Application xml = read("invention-cnipa.zip").application();
        Application pdf = read("invention.pdf").application();
        for (Part part : List.of(Part.TITLE, Part.CLAIMS, Part.DESCRIPTION, Part.ABSTRACT, Part.DRAWINGS)) {
            assertThat(hash(docx, part)).as("docx %s", part).isEqualTo(hash(xml, part));
            assertThat(hash(pdf, part)).as("pdf %s", part).isEqualTo(hash(xml, part));
        }
        assertThat(docx.claims()).extracting(Claim::label).containsExactly("1.", "2.", "3.", "4.");
    }

    @Test
    void one_changed_claim_is_the_only_difference_found() throws IOException {
        SampleText text = SampleText.INVENTION;
        List<String> claims = new java.util.ArrayList<>(text.claims());
        claims.set(1, claims.get(1).replace("30mm", "40mm"));
        SampleText changed = new SampleText(text.title(), text.summary(), claims, text.description(), text.figures());
        Application filed = new ApplicationReader()
                .read(List.of(UploadedFile.of("filed.zip", SampleFiles.cnipa(changed))))
                .application();
        List<ApplicationDiff.Difference> differences = ApplicationDiff.between(
                        read("invention-cnipa.zip").application(), filed)
                .differences();
        assertThat(differences).hasSize(1);
        assertThat(differences.get(0).part()).isEqualTo(Part.CLAIMS);
        assertThat(differences.get(0).place()).isEqualTo("2");
        assertThat(differences.get(0).change()).isEqualTo(ApplicationDiff.Change.CHANGED);
    }

    @Test
    void the_clean_samples_have_no_severe_finding() {
        assertThat(severe("invention.docx", PatentKind.INVENTION)).isEmpty();
        assertThat(severe("invention-cnipa.zip", PatentKind.INVENTION)).isEmpty();
        assertThat(severe("invention.pdf", PatentKind.INVENTION)).isEmpty();
        assertThat(severe("utility-model.docx", PatentKind.UTILITY_MODEL)).isEmpty();
        assertThat(severe("design.zip", PatentKind.DESIGN)).isEmpty();
    }

    @Test
    void the_defective_sample_shows_its_defects_at_their_places() {
        Reading reading = read("invention-with-defects.docx");
        assertThat(reading.blocked()).isFalse();
        List<Finding> findings = severe("invention-with-defects.docx", PatentKind.INVENTION);
        assertThat(findings)
                .extracting(Finding::rule)
                .contains(
                        "FE-ABS-01",
                        "FE-ABS-03",
                        "FE-CLM-03",
                        "FE-CLM-05",
                        "FE-CLM-06",
                        "FE-CLM-07",
                        "FE-DSC-02",
                        "FE-DSC-04",
                        "FE-DSC-07");
        for (Finding finding : findings) {
            if (finding.start() >= 0) {
                String marked = reading.application().text(finding.part()).substring(finding.start(), finding.end());
                assertThat(marked.replace('\n', ' '))
                        .startsWith(finding.excerpt().replace("…", ""));
            }
        }
    }

    @Test
    void the_design_has_six_named_views_with_thumbnails_and_its_four_musts() {
        Design design = read("design.zip").application().design();
        assertThat(design).isNotNull();
        assertThat(design.productName()).isEqualTo("保温杯");
        assertThat(design.views()).hasSize(6).allSatisfy(view -> {
            assertThat(view.kind()).isNotNull();
            assertThat(new Thumbnails(ReadingLimits.DEFAULT).of(view.picture(), 120))
                    .isPresent();
            assertThat(view.picture().width()).isEqualTo(400);
        });
        assertThat(design.explanation().designatedPicture()).isEqualTo("主视图");
        assertThat(design.explanation().use()).isEqualTo("用于盛装饮用水");
    }

    @Test
    void a_design_in_one_text_file_has_the_views_that_its_captions_name() throws IOException {
        Application application = new ApplicationReader()
                .read(List.of(UploadedFile.of("外观.docx", SampleFiles.designDocx())))
                .application();

        assertThat(application.kind()).isEqualTo(PatentKind.DESIGN);
        assertThat(application.design()).isNotNull();
        assertThat(application.design().views())
                .extracting(view -> view.prefix() + " " + view.kind() + " " + view.name())
                .containsExactly(" FRONT 主视图", " REAR 后视图", "设计2 PERSPECTIVE 设计2立体图");
        assertThat(application.design().views().get(0).picture().pixels()).isPositive();
        assertThat(application.has(Part.BRIEF_EXPLANATION)).isTrue();
    }

    @Test
    void the_utility_model_is_recognised_with_its_drawing() {
        Application application = read("utility-model.docx").application();
        assertThat(application.kind()).isEqualTo(PatentKind.UTILITY_MODEL);
        assertThat(application.drawings()).extracting(Drawing::label).containsExactly("图1");
        assertThat(application.drawings().get(0).picture()).isNotNull();
    }

    private static String hash(Application application, Part part) {
        return PartHashes.of(application).parts().get(part).content();
    }

    private static List<Finding> severe(String file, PatentKind kind) {
        return new FormalExaminer()
                .examine(read(file).application(), new Context(kind, TODAY, null)).stream()
                        .filter(finding -> finding.severity() == Severity.E)
                        .toList();
    }

    private static Reading read(String file) {
        Reading reading =
                new ApplicationReader().read(List.of(UploadedFile.of(file, "", SampleFiles.FOLDER.resolve(file))));
        assertThat(reading.notes()).isEmpty();
        return reading;
    }
}
