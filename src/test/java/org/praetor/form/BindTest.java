package org.praetor.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BindTest {

    private static final String KIND = "{'type':'select','id':'kind','key':'kind','validate':{'required':true},"
            + "'properties':{'decision':'true','vocabulary':'kind'},'values':[{'label':'I','value':'invention'},{'label':'D','value':'design'}]}";
    private static final String CLAIMS = "{'type':'number','id':'claims','key':'claims','decimalDigits':0,"
            + "'validate':{'required':true,'min':1},'conditional':{'hide':'=kind = \\\"design\\\"'},"
            + "'properties':{'decision':'claimCount'}}";
    private static final String APPLICANTS =
            "{'type':'dynamiclist','id':'applicants','path':'applicants','properties':{'vocabulary':'applicants'},"
                    + "'components':[{'type':'textfield','id':'name','key':'name','validate':{'required':true}},"
                    + "{'type':'checkbox','id':'first','key':'first'},"
                    + "{'type':'textfield','id':'code','key':'code','properties':{'check':'uscc','vocabulary':'uscc'}}]}";

    @Test
    void parameters_named_by_path_become_values_in_json_shape() {
        Bound bound = Samples.of(KIND, CLAIMS, APPLICANTS)
                .bind(
                        sent(
                                "kind=invention",
                                "claims=12",
                                "applicants[0].name=甲",
                                "applicants[1].name=乙",
                                "applicants[1].first=true"),
                        Map.of());
        assertThat(bound.errors()).isEmpty();
        assertThat(bound.values())
                .containsEntry("kind", "invention")
                .containsEntry("claims", new BigDecimal("12"))
                .containsEntry(
                        "applicants",
                        List.of(
                                Map.of("name", "甲", "first", false, "code", ""),
                                Map.of("name", "乙", "first", true, "code", "")));
    }

    @Test
    void decisions_are_what_the_engine_can_store_and_vocabulary_is_keyed() {
        Bound bound = Samples.of(KIND, CLAIMS, APPLICANTS)
                .bind(
                        sent(
                                "kind=invention",
                                "claims=12",
                                "applicants[0].name=甲",
                                "applicants[0].code=91310000MA1FL0001R"),
                        Map.of());
        assertThat(bound.good()).isTrue();
        assertThat(bound.decisions())
                .containsExactlyInAnyOrderEntriesOf(Map.of("kind", "invention", "claimCount", 12L));
        assertThat(bound.vocabulary())
                .containsEntry("kind", "invention")
                .containsEntry(
                        "applicants", List.of(Map.of("name", "甲", "first", false, "uscc", "91310000MA1FL0001R")));
    }

    @Test
    void a_hidden_field_is_dropped_and_its_decision_is_null() {
        Bound bound = Samples.of(KIND, CLAIMS).bind(sent("kind=design", "claims=-5"), Map.of());
        assertThat(bound.good()).isTrue();
        assertThat(bound.values()).containsOnlyKeys("kind");
        assertThat(bound.decisions()).containsEntry("kind", "design").containsEntry("claimCount", null);
    }

    @Test
    void a_hidden_decision_that_the_record_would_fill_is_left_as_the_record_has_it() {
        String claims = CLAIMS.replace("'decision':'claimCount'", "'decision':'claimCount','prefill':'record'");
        Bound bound = Samples.of(KIND, claims).bind(sent("kind=design"), Map.of());
        assertThat(bound.decisions()).containsEntry("kind", "design").doesNotContainKey("claimCount");
    }

    @Test
    void errors_name_path_key_and_arguments() {
        Bound bound = Samples.of(KIND, CLAIMS, APPLICANTS)
                .bind(sent("claims=0", "applicants[0].name=", "applicants[0].code=1"), Map.of());
        assertThat(bound.errors())
                .containsExactly(
                        new FieldError("kind", "form.error.required", List.of()),
                        new FieldError("claims", "form.error.min", List.of("1")),
                        new FieldError("applicants[0].name", "form.error.required", List.of()),
                        new FieldError("applicants[0].code", "form.error.check.uscc", List.of()));
    }

    @Test
    void text_that_is_no_number_is_an_error_and_stays_as_typed() {
        for (String typed : List.of("twelve", "0x10", "1e9", "1.2.3", "--1", "９９")) {
            Bound bound = Samples.of(KIND, CLAIMS).bind(sent("kind=invention", "claims=" + typed), Map.of());
            assertThat(bound.errors()).containsExactly(new FieldError("claims", "form.error.number", List.of()));
            assertThat(bound.values()).containsEntry("claims", typed);
            FormView view = Samples.of(KIND, CLAIMS).view(bound.values(), Map.of(), bound.errors());
            assertThat(view.components().get(1).value()).isEqualTo(typed);
            assertThat(view.inError()).extracting(FormView.Component::path).containsExactly("claims");
        }
    }

    @Test
    void a_choice_that_is_not_offered_is_refused() {
        Bound bound = Samples.of(KIND).bind(sent("kind=plant"), Map.of());
        assertThat(bound.errors()).containsExactly(new FieldError("kind", "form.error.option", List.of()));
        Form computed = Samples.of("{'type':'taglist','id':'a','key':'a','valuesExpression':'=[1, 2]'}");
        assertThat(computed.bind(sent("a=1", "a=2"), Map.of()).values())
                .containsEntry("a", List.of(BigDecimal.ONE, new BigDecimal(2)));
        assertThat(computed.bind(sent("a=1", "a=3"), Map.of()).errors())
                .containsExactly(new FieldError("a", "form.error.option", List.of()));
    }

    @Test
    void read_only_and_disabled_and_unknown_parameters_change_nothing() {
        Form form = Samples.of(
                "{'type':'textfield','id':'a','key':'a','readonly':true}",
                "{'type':'textfield','id':'b','key':'b','disabled':true}",
                "{'type':'textfield','id':'c','key':'c','readonly':'=a = null or locked'}",
                "{'type':'textfield','id':'d','key':'d'}");
        Bound bound = form.bind(
                sent("a=forged", "b=forged", "c=forged", "d=typed", "e=forged", "locked=false"),
                Map.of("a", "kept", "b", "kept", "c", "kept", "locked", true));
        assertThat(bound.values()).isEqualTo(Map.of("a", "kept", "c", "kept", "d", "typed"));
    }

    @Test
    void a_field_that_the_answers_reveal_is_reported_instead_of_submitted_unseen() {
        Form form = Samples.of(KIND, "{'type':'checkbox','id':'b','key':'b','conditional':{'hide':'=kind = null'}}");
        Bound unseen = form.bind(sent("kind=design", "_shown=kind"), Map.of());
        assertThat(unseen.errors()).containsExactly(new FieldError("b", "form.error.revealed", List.of()));
        assertThat(form.bind(sent("kind=design", "_shown=kind", "_shown=b"), Map.of())
                        .good())
                .isTrue();
        assertThat(form.bind(sent("kind=design"), Map.of()).good()).isTrue();
    }

    @Test
    void an_unchecked_box_differs_from_one_that_was_not_on_the_page() {
        Form form = Samples.of("{'type':'checkbox','id':'b','key':'b','defaultValue':true}");
        assertThat(form.bind(sent("_shown=b"), Map.of()).values()).containsEntry("b", false);
        assertThat(form.bind(sent(), Map.of()).values()).containsEntry("b", true);
    }

    @Test
    void rows_are_closed_up_and_limited() {
        Form form = Samples.of(APPLICANTS);
        Bound gaps = form.bind(sent("applicants[3].name=甲", "applicants[70000].name=乙"), Map.of());
        assertThat(gaps.values().get("applicants"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(2);
        List<String> many = new ArrayList<>();
        for (int i = 0; i <= 200; i++) {
            many.add("applicants[" + i + "].name=x");
        }
        Bound flood = form.bind(sent(many.toArray(String[]::new)), Map.of());
        assertThat(flood.errors()).containsExactly(new FieldError("applicants", "form.error.rows", List.of("200")));
    }

    @Test
    void a_row_is_added_and_removed_without_javascript() {
        Form form = Samples.of(APPLICANTS);
        Map<String, List<String>> two = Rows.pressed(
                        sent("applicants[0].name=甲", "_shown=applicants", "_add=applicants"))
                .orElseThrow();
        assertThat(names(form, two)).containsExactly("甲", "");
        Map<String, List<String>> three = new LinkedHashMap<>(sent(
                "applicants[0].name=甲",
                "applicants[1].name=乙",
                "applicants[2].name=丙",
                "_shown=applicants",
                "_shown=applicants[1].first",
                "_remove=applicants[1]"));
        assertThat(names(form, Rows.pressed(three).orElseThrow())).containsExactly("甲", "丙");
        assertThat(names(
                        form,
                        Rows.pressed(sent("applicants[0].name=甲", "_remove=applicants[0]"))
                                .orElseThrow()))
                .isEmpty();
        assertThat(Rows.pressed(sent("applicants[0].name=甲"))).isEmpty();
        assertThat(Rows.pressed(sent("_remove=nonsense"))).isPresent();
    }

    @Test
    void line_ends_are_unified_and_the_null_character_goes() {
        Form form = Samples.of(
                "{'type':'textarea','id':'a','key':'a','validate':{'maxLength':3}}",
                "{'type':'textfield','id':'b','key':'b'}");
        Bound bound = form.bind(sent("a=1\r\n2", "b=x\0\r\ny"), Map.of());
        assertThat(bound.good()).isTrue();
        assertThat(bound.values()).isEqualTo(Map.of("a", "1\n2", "b", "x  y"));
    }

    @Test
    void dates_and_times_are_iso() {
        Form form = Samples.of(
                "{'type':'datetime','id':'a','key':'a','subtype':'date'}",
                "{'type':'datetime','id':'b','key':'b','subtype':'time','timeSerializingFormat':'utc_offset'}",
                "{'type':'datetime','id':'c','key':'c','subtype':'datetime'}");
        assertThat(form.bind(sent("a=2026-02-28", "b=09:30", "c=2026-02-28T09:30"), Map.of())
                        .values())
                .isEqualTo(Map.of("a", "2026-02-28", "b", "09:30+08:00", "c", "2026-02-28T09:30"));
        assertThat(form.bind(sent("a=2026-02-30", "b=25:00", "c=yesterday"), Map.of())
                        .errors())
                .extracting(FieldError::key)
                .containsExactly("form.error.date", "form.error.time", "form.error.datetime");
    }

    @Test
    void a_page_is_bound_alone_over_the_values_of_the_others() {
        Form form = Samples.of(KIND, CLAIMS);
        Bound page = form.page("claims").bind(sent("claims=3"), Map.of("kind", "invention"));
        assertThat(page.values()).containsOnlyKeys("claims");
        assertThat(form.page("claims")
                        .bind(sent("claims=3"), Map.of("kind", "design"))
                        .values())
                .isEmpty();
    }

    @Test
    void a_draft_is_checked_as_typed_text_is() {
        Form form = Samples.of(KIND, CLAIMS);
        assertThat(form.check(Map.of("kind", "invention", "claims", 3), Map.of())
                        .good())
                .isTrue();
        assertThat(form.check(Map.of("kind", "plant", "claims", 3), Map.of()).errors())
                .extracting(FieldError::path)
                .containsExactly("kind");
    }

    @Test
    void hostile_parameters_never_throw() {
        Form form = Samples.form("rich");
        for (String name : List.of(
                "applicants[",
                "applicants[999999999999].name",
                "applicants[-1].name",
                "applicants[0]",
                "applicants[0].",
                "applicants[0].contacts[0].line",
                "__proto__",
                "contact",
                "agency.address",
                "_shown",
                "",
                "[0]",
                "title[0]")) {
            Bound bound = form.bind(sent(name + "=\ud800$1\\{{x}}"), Samples.CONTEXT);
            assertThat(bound.good()).isFalse();
            form.view(bound.values(), Samples.CONTEXT, bound.errors());
        }
    }

    private static List<Object> names(Form form, Map<String, List<String>> parameters) {
        Bound bound = form.bind(parameters, Map.of());
        FormView view = form.view(bound.values(), Map.of("applicants", List.of()));
        return view.components().get(0).children().stream()
                .map(row -> row.children().get(0).value())
                .toList();
    }

    private static Map<String, List<String>> sent(String... pairs) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : pairs) {
            int at = pair.indexOf('=');
            parameters
                    .computeIfAbsent(pair.substring(0, at), name -> new ArrayList<>())
                    .add(pair.substring(at + 1));
        }
        return parameters;
    }
}
