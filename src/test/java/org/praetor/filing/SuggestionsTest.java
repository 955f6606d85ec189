package org.praetor.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.praetor.form.Form;
import org.praetor.form.FormParser;
import org.praetor.form.TextLookup;
import org.praetor.formality.Application;
import org.praetor.formality.PatentKind;
import org.praetor.formality.Reading;
import org.praetor.formality.RequestForm;
import org.praetor.formality.RequestForm.Agency;
import org.praetor.formality.RequestForm.Declared;
import org.praetor.formality.RequestForm.Deposit;
import org.praetor.formality.RequestForm.Details;
import org.praetor.formality.RequestForm.Statement;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SuggestionsTest {

    private static final Path FORM = Path.of("forms/pre-examination/file-request.form");

    @Test
    void what_the_request_of_a_package_declares_is_proposed_and_what_it_leaves_out_is_asked() throws IOException {
        Map<String, Object> suggested = Suggestions.of(form(), Map.of(), declaring());

        assertThat(suggested)
                .containsEntry("biologicalDeposit", "yes")
                .doesNotContainKeys("geneticResources", "gracePeriod", "sameDay")
                .containsEntry(
                        "deposits",
                        List.of(Map.of(
                                "className", "枯草芽孢杆菌 Bacillus subtilis",
                                "depository", "某保藏中心",
                                "address", "北京市",
                                "depositedOn", "2026-03-02",
                                "number", "CGMCC No.12345")));
    }

    @Test
    void deposits_that_somebody_wrote_are_left_alone() throws IOException {
        Map<String, Object> written = Map.of("deposits", List.of(Map.of("number", "CGMCC No.9")));
        Map<String, Object> blank = Map.of("deposits", List.of(Map.of("number", " ")));

        assertThat(Suggestions.of(form(), written, declaring())).doesNotContainKey("deposits");
        assertThat(Suggestions.of(form(), blank, declaring())).containsKey("deposits");
    }

    private static Form form() throws IOException {
        return FormParser.parse(FORM.toString(), Files.readString(FORM), TextLookup.NONE);
    }

    private static Reading declaring() {
        Deposit deposit =
                new Deposit("枯草芽孢杆菌 Bacillus subtilis", "某保藏中心", "北京市", LocalDate.of(2026, 3, 2), "CGMCC No.12345");
        Declared declared = new Declared(Set.of(Statement.BIOLOGICAL_MATERIAL), List.of(deposit), Map.of());
        RequestForm request = new RequestForm(
                PatentKind.INVENTION,
                "一种菌",
                List.of(),
                List.of(),
                Agency.NONE,
                new Details("", "", "", List.of(), List.of(), declared, 0, ""));
        return new Reading(Application.empty(PatentKind.INVENTION), List.of(), List.of(), request);
    }
}
