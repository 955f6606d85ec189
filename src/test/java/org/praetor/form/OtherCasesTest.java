package org.praetor.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A text to a party names no other case, company or person by number, however it is spelt. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OtherCasesTest {

    @Test
    void a_form_asks_for_it_in_feel_and_keeps_what_was_typed() {
        Form form = Samples.of("{'type':'textarea','id':'a','key':'a','properties':"
                + "{'refuse':'=namesCase(a)','refuseText':'Take the number out'}}");
        String text = "与20260302-000123相同";

        Bound bound = form.bind(Map.of("a", List.of(text)), Map.of());

        assertThat(bound.errors())
                .containsExactly(new FieldError("a", "form.error.check.refuse", List.of("Take the number out")));
        assertThat(bound.values()).containsEntry("a", text);
        assertThat(form.bind(Map.of("a", List.of("见第3段")), Map.of()).errors()).isEmpty();
        assertThat(form.bind(Map.of("a", List.of("")), Map.of()).errors()).isEmpty();
    }
}
