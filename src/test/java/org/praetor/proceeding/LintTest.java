package org.praetor.proceeding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LintTest {

    private static final String MODEL = "processes/errand/errand.bpmn";

    private final Lint lint = new Lint(new Capabilities(), House.EMPTY);

    @Test
    void the_proceedings_of_the_product_are_good() {
        assertThat(lint.check(Folders.of(List.of()).found()).values())
                .allSatisfy(faults -> assertThat(faults).isEmpty());
    }

    @Test
    void the_sample_proceedings_are_good() {
        assertThat(sentences(SampleProceedings.copy("errands"))).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    bpmn | <bpmn:process id="errand"                        | <bpmn:process id="other"                     | other: the process is named like its folder and file, 'errand'
                    bpmn | camunda:versionTag="1.0.0"                       |                                              | errand: camunda:versionTag is missing
                    bpmn | camunda:formRef="errand.work"                    | camunda:formRef="errand.worn"                | work: camunda:formRef 'errand.worn' is not 'errand.work'
                    bpmn | candidateGroups="pre-examiner"                   | candidateGroups="examiner"                   | work: candidateGroups 'examiner' is no role
                    bpmn | dueDate="${clocks.due(caseId,'errand.work')}"    | dueDate="PT5D"                               | work: dueDate 'PT5D' is not of the form
                    bpmn | ,'errand.reply')                                 | ,'errand.repyl')                             | 'errand.repyl' is no rule of the deadlines tables
                    bpmn | ,'errand.reply')                                 | ,'adj.ext1Max')                              | 'adj.ext1Max' has no event to run from: it is a cap or a lead time
                    bpmn | cases.number(caseId)     | clocks.extend(caseId,'errand.wrok','adj.ext1Max',1,'work')       | 'errand.wrok' is no running period of the deadlines tables, there are [
                    bpmn | cases.number(caseId)     | clocks.extend(caseId,'errand.work','errand.reply',1,'work')      | 'errand.reply' is no cap of the deadlines tables (a row without event), there are [adj.ext1Max
                    bpmn | cases.number(caseId)     | clocks.extend(caseId,'criminal.transfer','adj.ext1Max',1,'work') | 'adj.ext1Max' does not extend 'criminal.transfer': hours are extended by hours only
                    bpmn | cases.number(caseId)     | clocks.extend(caseId,'adj.limit','adj.ext1Max',1,'wrok')         | 'wrok' is no step that could decide, there are [
                    bpmn | cases.number(caseId)     | clocks.extend(caseId,'adj.limit','adj.ext1Max',1,'work')         | the form of 'work' has no field 'reason'
                    bpmn | cases.number(caseId)     | clocks.setAside(caseId,'adj.ext1Max','work')                     | 'adj.ext1Max' is no running period of the deadlines tables, there are [
                    bpmn | cases.number(caseId)     | clocks.cancel(caseId,'errand.work','wrok')                       | 'wrok' is no step that could decide, there are [
                    bpmn | cases.number(caseId)     | clocks.stop(caseId,'pause')                                      | what 'pause' stops is never resumed: ${clocks.resume(caseId,'pause')} is missing
                    bpmn | name="by" value="applicant"                      | name="once" value="true" /><camunda:property name="by" value="applicant" | withdraw: once is for acts that interrupt nothing
                    bpmn | cases.number(caseId)                             | cases.getClass(caseId)                       | there is no such method, 'cases' has
                    bpmn | 'admission')                                     | 'admision')                                  | 'admision' is no decision, there are
                    bpmn | letters.issue(caseId,'note')           | letters.issue(caseId,'notice')     | 'notice' is no letter, there are [note]
                    bpmn | 'lapsed')                              | 'forgotten')                       | 'forgotten' is no outcome, there are
                    bpmn | cases.release                                    | cases.hold                                   | the hold 'stay' is never released
                    bpmn | ${verdict == 'note'}                             | ${vedict == 'note'}                          | 'vedict' is set by no form or call
                    bpmn | ${verdict == 'refer'}                            | ${linkedOutcome == 'refer'}                  | 'linkedOutcome' is tested where no way has set it yet
                    bpmn | ${admission == 'refuse'}                         | ${admission.bytes[0] == 1}                   | is not ${variable} or ${variable == 'literal'}
                    bpmn | <bpmn:userTask id="expedite"                     | <bpmn:userTask camunda:assignee="x" id="expedite" | expedite: camunda:assignee is not accepted
                    bpmn | name="phase" value="conclusion"                  | name="phase" value="end"                     | conclude: phase 'end' is unknown, there are [admission, work, conclusion]
                    bpmn | name="by" value="applicant"                      | name="by" value="anybody"                    | withdraw: by 'anybody' is no role
                    bpmn | value="CENTRE"                                   | value="CITY"                                 | issuer 'CITY' is no kind of body
                    bpmn | name="statistics" value="errand"                 | name="statistics" value="adjudication"       | issuer 'CENTRE' does not hold the power for 'adjudication': BUREAU does
                    bpmn | bpmnElement="work"                               | bpmnElement="wrok"                           | work: is not drawn
                    bpmn | name="served-note"                               | name="served-notice"                         | waits for 'served-notice', but only these letters are issued: [note]
                    bpmn | value="{prefix}办〔{year}〕{n}号"                 | value="办{n}"                                | numberFormat for * '办{n}' does not end in
                    bpmn | historyTimeToLive="P180D"                        | historyTimeToLive="forever"                  | errand: camunda:historyTimeToLive 'forever' is no period
                    bpmn | targetRef="note-acceptance">                     | targetRef="note-acceptance"><bpmn:extensionElements><camunda:executionListener event="take" class="x.Y" /></bpmn:extensionElements> | number-to-note-acceptance: camunda:executionListener is not accepted
                    bpmn | <bpmn:messageEventDefinition id="note-served-message" | <bpmn:messageEventDefinition camunda:class="x.Y" id="note-served-message" | note-served-message: camunda:class is not accepted on a messageEventDefinition
                    bpmn | <bpmn:messageEventDefinition id="note-served-message" | <bpmn:messageEventDefinition camunda:type="external" camunda:topic="x" id="note-served-message" | note-served-message: camunda:topic is not accepted
                    bpmn | <bpmn:message id="message-stay" name="stay" />   | <bpmn:message id="message-stay" name="stay" /><bpmn:signal id="s" name="&#36;{dataSource.connection}" /> | s: a signal is not accepted
                    bpmn | name="中止办理"                                  | name="&#36;{dataSource.connection.close()}"  | ${dataSource.connection.close()}: is no accepted expression
                    bpmn | name="督办"                                      | name="督办 ${phase}"                         | 督办 ${phase}: is no accepted expression
                    bpmn | <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${verdict == 'note'} | <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression" language="juel">${verdict == 'note'} | verdict-given-to-issue-note: the attribute language is not accepted on a conditionExpression
                    bpmn | <bpmn:userTask id="expedite"                     | <bpmn:userTask xmlns:a="http://activiti.org/bpmn" a:assignee="x" id="expedite" | expedite: the attribute assignee of http://activiti.org/bpmn is not accepted
                    bpmn | <bpmn:serviceTask id="fail" name="不通过" camunda:expression="${cases.close(caseId,'failed')}"> | <bpmn:serviceTask id="fail" name="不通过" camunda:expression="${cases.close(caseId,'failed')}"><bpmn:extensionElements><a:field xmlns:a="http://activiti.org/bpmn" name="x" /></bpmn:extensionElements> | fail: the element field of http://activiti.org/bpmn is not accepted
                    bpmn | <camunda:property name="meets" value="errand.conclude" /></camunda:properties> | <camunda:property name="meets" value="errand.conclude" /></camunda:properties><camunda:taskListener event="create" expression="${verdict}" /> | conclude: camunda:taskListener is not accepted
                    bpmn | <bpmn:message id="message-stay" name="stay" />   | <bpmn:message id="message-stay" name="stay" /><bpmn:process id="second" isExecutable="true" /> | a model has exactly one process
                    bpmn | <?xml version="1.0" encoding="UTF-8"?>           | <?xml version="1.0" encoding="UTF-8"?><!DOCTYPE x [<!ENTITY a "b">]> | errand.bpmn: is missing or no valid BPMN
                    processes/errand/admission.dmn | <definitions           | <definitions expressionLanguage="juel"       | the expression language is FEEL, not 'juel'
                    forms/errand/letters/note.html | name="approval" content="none" | name="approval" content="drafted"      | no step approves this letter (property 'approves'), they do []
                    forms/errand/letters/note.html | name="approval" content="none" | name="approval" content="never"        | 'never' is none of [, drafted, none]
                    bpmn | name="phase" value="conclusion"                  | name="approves" value="letter"               | conclude: drafts or approves 'letter', but only these are issued: [note]
                    bpmn | name="phase" value="conclusion"                  | name="approves" value="note"                 | conclude: approves letters that its form does not show
                    bpmn | value="conclude,expedite"                        | value="expedite"                             | work: fourEyes is not mutual: 'conclude' names this step
                    bpmn | ${cases.number(caseId)}                          | ${clocks.due(caseId,'errand.spare')}         | number: starts the clock 'errand.spare', which no step meets
                    bpmn | ${cases.number(caseId)}                          | ${registry.enroll(caseId)}                   | number: enroll reads 'uscc', which no earlier form feeds; the forms feed [urgency
                    bpmn | ${cases.number(caseId)}                          | ${registry.entries(caseId)}                  | there is no such method, 'registry' has [cancel/1, enroll/1, lift/1, noteFiling/1, suspend/2, takePlace/1]
                    bpmn | ${cases.number(caseId)}                          | ${letters.html(caseId)}                      | there is no such method, 'letters' has [discard/1, draft/2, issue/2]
                    bpmn | name="meets" value="errand.conclude" />          | name="meets" value="errand.conclude" /><camunda:property name="secret" value="urn" /> | conclude: secret 'urn' is no receiver of secret submissions, there are []
                    bpmn | name="skill" value="errands" />                  | name="skill" value="errands" /><camunda:property name="secret" value="urn" /> | work: the step is secret, but its field 'verdict' would be seen
                    bpmn | name="filedBy" value="applicant" />              | name="filedBy" value="applicant" /><camunda:property name="partyRoles" value="patentee" /> | errand.role.patentee: this text is missing
                    bpmn | name="filedBy" value="applicant" />              | name="filedBy" value="patentee" />           | filedBy 'patentee' is no role
                    bpmn | name="filedBy" value="applicant" />              | name="filedBy" value="applicant" /><camunda:property name="partyRoles" value="applicant" /> | partyRoles 'applicant' is a role that is there anyway
                    note | ${case.number}                                   | ${record.work.verdikt}                       | record.work.verdikt: leads nowhere, there are [record.work.verdict
                    note | ${case.number}                                   | ${record.wrok.verdict}                       | record.wrok.verdict: leads nowhere
                    note | ${case.number}                                   | ${record.admission.hits[0].cause}            | record.admission.hits[].cause: leads nowhere
                    note | ${case.number}                                   | ${vocabulary.urgence}                        | vocabulary.urgence: leads nowhere, there are [vocabulary.urgency
                    note | ${case.number}                                   | ${clocks.errand.answer.dueText}              | clocks.errand.answer.dueText: leads nowhere
                    note | ${case.number}                                   | ${clocks.errand.reply.due}                   | clocks.errand.reply.due: leads nowhere
                    note | ${case.number}                                   | ${periods['errand.repyl']}                   | periods.errand.repyl: leads nowhere
                    note | ${case.number}                                   | ${parties.patentee[0].name}                  | parties.patentee[].name: leads nowhere
                    note | ${case.number}                                   | ${case.nummer}                               | case.nummer: leads nowhere, there are [case.docketNumber
                    note | ${case.number}                                   | ${panel.seats}                               | panel.seats: leads nowhere
                    note | <meta name="issuer" content="CENTRE"/>           |                                              | <meta name="issuer"> is missing, expected 'CENTRE'
                    note | <meta name="issuer" content="CENTRE"/>           | <meta content="BUREAU" name="issuer"/>       | a letter of BUREAU under a power of CENTRE (domain.md §0.4)
                    forms/errand/work.form | "id": "errand.work"            | "id": "errand.worked"                        | the id of the form is not 'errand.work'
                    forms/errand/work.form | "decision": "true"                | "decision": "true", "steps": "expedite,wrok" | forms/errand/work.form, steps: 'wrok' is no step, filing or act, there are [
                    forms/errand/messages_en.properties | errand.work.verdict.label | errand.work.verdict.lable            | errand.work.verdict.label: this text is missing in forms/errand/messages_en.properties
                    processes/errand/admission.dmn | <text>urgency</text>   | <text>urgence</text>                         | no form or fact feeds 'urgence'
                    bpmn | decide(caseId,'admission')                       | decide(caseId,'stay')                        | processes/shared/stay.dmn, stay-invalidation: no form or fact feeds 'invalidation'
                    bpmn | ,'errand.reply')                                 | ,'adj.hearingNotice')                        | 'adj.hearingNotice' has no event to run from: it is a cap or a lead time
                    processes/errand/deadlines.dmn | "wd"                   | "weeks"                                      | cannot be read: unknown unit 'weeks'
                    """)
    void a_broken_folder_is_refused_with_a_sentence(String file, String old, String with, String sentence) {
        Path root = SampleProceedings.copy("errands");
        String name = switch (file) {
            case "bpmn" -> MODEL;
            case "note" -> "forms/errand/letters/note.html";
            default -> file;
        };
        SampleProceedings.replace(root.resolve(name), old, with == null ? "" : with);

        assertThat(sentences(root)).anySatisfy(one -> assertThat(one).contains(sentence));
    }

    @Test
    void a_letter_of_the_centre_under_a_power_of_the_bureau_is_refused() {
        Path root = SampleProceedings.copy("errands");
        SampleProceedings.replace(
                root.resolve(MODEL), "name=\"issuer\" value=\"CENTRE\"", "name=\"issuer\" value=\"BUREAU\"");
        SampleProceedings.replace(
                root.resolve(MODEL),
                "name=\"statistics\" value=\"errand\"",
                "name=\"statistics\" value=\"adjudication\"");

        assertThat(sentences(root))
                .containsExactly("forms/errand/letters/note.html, issuer: a letter of CENTRE under a power of BUREAU"
                        + " (domain.md §0.4)");
    }

    @Test
    void a_party_role_of_its_own_is_declared_and_named_in_both_languages() throws IOException {
        Path root = SampleProceedings.copy("errands");
        SampleProceedings.replace(
                root.resolve(MODEL),
                "name=\"filedBy\" value=\"applicant\" />",
                "name=\"filedBy\" value=\"patentee\" /><camunda:property name=\"partyRoles\" value=\"patentee\" />");
        for (String texts : List.of("messages.properties", "messages_en.properties")) {
            Files.writeString(
                    root.resolve("forms/errand/" + texts), "\nerrand.role.patentee = P\n", StandardOpenOption.APPEND);
        }

        assertThat(sentences(root)).isEmpty();
    }

    @Test
    void a_missing_form_and_a_form_nobody_shows_are_refused() throws IOException {
        Path root = SampleProceedings.copy("errands");
        Files.move(root.resolve("forms/errand/answer.form"), root.resolve("forms/errand/reply.form"));

        assertThat(sentences(root))
                .anySatisfy(one -> assertThat(one).contains("answer: forms/errand/answer.form is missing"))
                .anySatisfy(one -> assertThat(one).contains("forms/errand/reply.form: no step, filing or act shows"));
    }

    @Test
    void a_script_is_refused() {
        Path root = SampleProceedings.copy("errands");
        SampleProceedings.replace(
                root.resolve(MODEL),
                "<bpmn:serviceTask id=\"number\"",
                "<bpmn:scriptTask id=\"steal\" scriptFormat=\"groovy\"><bpmn:script>1</bpmn:script></bpmn:scriptTask>"
                        + "<bpmn:serviceTask id=\"number\"");

        assertThat(sentences(root)).anySatisfy(one -> assertThat(one).contains("steal: a scriptTask is not accepted"));
    }

    @Test
    void a_model_that_is_no_bpmn_is_refused() {
        Path root = SampleProceedings.copy("errands");
        SampleProceedings.replace(root.resolve(MODEL), "<bpmn:startEvent", "<bpmn:beginEvent");

        assertThat(sentences(root))
                .anySatisfy(one -> assertThat(one).startsWith(MODEL + ": is missing or no valid BPMN"));
    }

    @Test
    void a_root_that_others_may_write_to_is_not_read() throws IOException {
        Path root = SampleProceedings.copy("errands");
        Files.setPosixFilePermissions(root.resolve(MODEL), PosixFilePermissions.fromString("rw-rw-r--"));

        Folders folders = Folders.of(List.of(root.toString()));

        assertThat(folders.found()).noneMatch(Folder::external);
        assertThat(folders.refused())
                .extracting(Proceedings.Refused::proceeding)
                .containsExactly("errand", "side-errand");
        assertThat(folders.refused().get(0).sentences())
                .containsExactly(MODEL + ": may be written by group or others; allow its owner only");
    }

    @Test
    void a_symbolic_link_is_not_followed() throws IOException {
        Path root = SampleProceedings.copy("errands");
        Path form = root.resolve("forms/errand/work.form");
        Files.move(form, root.resolve("elsewhere.form"));
        Files.createSymbolicLink(form, root.resolve("elsewhere.form"));

        assertThat(Folders.of(List.of(root.toString())).refused())
                .extracting(Proceedings.Refused::sentences)
                .allSatisfy(sentences -> assertThat(sentences)
                        .containsExactly("forms/errand/work.form: is a symbolic link; put the file itself here"));
    }

    private List<String> sentences(Path root) {
        List<Folder> outside = Folders.of(List.of(root.toString())).found().stream()
                .filter(Folder::external)
                .toList();
        return lint.check(outside).values().stream()
                .flatMap(List::stream)
                .map(Fault::toString)
                .toList();
    }
}
