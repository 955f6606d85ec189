package org.praetor.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FormParserTest {

    @Test
    void the_rich_sample_is_taken() {
        assertThat(FormParser.faults("rich.form", Samples.json("rich"))).isEmpty();
    }

    @Test
    void every_field_is_listed_with_its_place_page_and_properties() {
        Form form = Samples.form("rich");
        assertThat(form.fields())
                .extracting(FormField::path)
                .contains("title", "contact.mail", "agency.address.city", "applicants", "applicants[].contacts[].line");
        assertThat(form.fields())
                .filteredOn(field -> field.path().equals("claims"))
                .singleElement()
                .satisfies(field -> {
                    assertThat(field.page()).isEqualTo("basics");
                    assertThat(field.required()).isTrue();
                    assertThat(field.properties()).containsEntry("decision", "claimCount");
                });
        assertThat(form.texts()).contains("Two letters and digits", "Utility model", "Reason", "As filed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'type':'iframe','id':'a','url':'x'}                                | component \"a\" (iframe): type \"iframe\" is not supported; supported: checkbox, checklist",
                "{'type':'expression','id':'a','key':'b'}                            | type \"expression\" is not supported",
                "{'type':'button','id':'a','action':'submit'}                        | type \"button\" is not supported",
                "{'type':'textfield','id':'a','key':'b','foo':1}                     | attribute \"foo\" is not supported; supported: appearance",
                "{'type':'textfield','id':'a'}                                       | \"key\" is missing",
                "{'type':'textfield','id':'a','key':'b c'}                           | \"key\": \"b c\" must be names",
                "{'type':'textfield','id':'a','key':'b','validate':{'min':1}}        | \"validate.min\" is not supported; supported: maxLength",
                "{'type':'textfield','id':'a','key':'b','validate':{'pattern':'(?i)x'}} | not a regular expression that JavaScript and Java read alike",
                "{'type':'textfield','id':'a','key':'b','validate':{'pattern':'a++'}} | not a regular expression that JavaScript and Java read alike",
                "{'type':'textfield','id':'a','key':'b','conditional':{'hide':'=(('}} | \"conditional.hide\": \"=((\" is not a FEEL expression",
                "{'type':'textfield','id':'a','key':'b','conditional':{'hide':'x'}}  | \"conditional.hide\": \"x\" is not a FEEL expression",
                "{'type':'textfield','id':'a','key':'b','conditional':{'show':'=x'}} | \"conditional.show\" is not supported",
                "{'type':'textfield','id':'a','key':'b','properties':{'check':'iban'}} | property \"check\": \"iban\" on a textfield is not supported; supported: application-number",
                "{'type':'textfield','id':'a','key':'b','properties':{'decision':'true'}} | property \"decision\" belongs to",
                "{'type':'select','id':'a','key':'b'}                                | exactly one of \"values\", \"valuesKey\", \"valuesExpression\"",
                "{'type':'select','id':'a','key':'b','values':[{'label':'x'}]}       | every entry of \"values\" needs",
                "{'type':'number','id':'a','key':'b','validate':{'min':'low'}}       | \"validate.min\": \"low\" is neither a number nor FEEL",
                "{'type':'number','id':'a','key':'b','decimalDigits':-1}             | \"decimalDigits\" must be a whole number from 0",
                "{'type':'number','id':'a','key':'b','increment':0}                  | \"increment\" must be a number above 0",
                "{'type':'datetime','id':'a','key':'b','disallowPassedDates':true}   | attribute \"disallowPassedDates\" is not supported",
                "{'type':'datetime','id':'a','key':'b','timeSerializingFormat':'utc_normalized'} | \"utc_normalized\" is not supported; supported: no_timezone, utc_offset",
                "{'type':'text','id':'a','text':'{{#if x}}y{{/if}}'}                 | \"{{#if x}}\" is not supported",
                "{'type':'filepicker','id':'a','key':'b','multiple':'=true'}         | \"multiple\" must be true or false",
                "{'type':'dynamiclist','id':'a','path':'b','isRepeating':false,'components':[]} | \"isRepeating\": false is not supported",
                "{'type':'textfield','key':'b'}                                      | \"id\" is missing",
                "{'type':'textfield','id':'a','key':'b','readonly':'yes'}            | \"readonly\" must be true, false or a FEEL expression",
            })
    void what_is_not_supported_is_refused_by_name(String component, String sentence) {
        String json = "{'type':'default','id':'x.y','components':[%s]}"
                .formatted(component)
                .replace('\'', '"');
        assertThat(FormParser.faults("forms/x/y.form", json))
                .singleElement()
                .asString()
                .startsWith("forms/x/y.form: component ")
                .contains(sentence);
    }

    @Test
    void all_faults_are_told_and_not_the_first_only() {
        String json = """
                {"type":"default","components":[
                  {"type":"textfield","id":"a","key":"k"},
                  {"type":"textfield","id":"a","key":"k.deeper"},
                  {"type":"html","id":"c"}],"unknown":1}
                """;
        FormRefused refused =
                catchThrowableOfType(FormRefused.class, () -> FormParser.parse("f.form", json, TextLookup.NONE));
        assertThat(refused.faults()).hasSize(5).allMatch(sentence -> sentence.startsWith("f.form: "));
        assertThat(refused)
                .hasMessageContaining("collides")
                .hasMessageContaining("\"unknown\"")
                .hasMessageContaining("<proceeding>.<step>");
    }

    @Test
    void what_is_no_schema_is_one_fault() {
        for (String json : List.of("", "nonsense", "[]", "{}", "{\"components\":3}")) {
            assertThat(FormParser.faults("f", json)).hasSize(1);
        }
    }
}
