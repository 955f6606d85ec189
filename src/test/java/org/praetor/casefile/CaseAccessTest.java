package org.praetor.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.praetor.account.Actor;

class CaseAccessTest extends CaseFileTest {

    @Test
    void people_of_the_party_its_agency_and_the_body_see_a_case_and_nobody_else_does() {
        CaseFile file = aCase();
        parties.add(file.id(), "applicant", "华芯公司", "company", "agency");

        for (Actor allowed : List.of(APPLICANT, AGENT, EXAMINER, Actor.system())) {
            assertThat(files.get(file.id(), allowed)).isEqualTo(file);
        }
        Actor withoutRole = new Actor("new", "新人", "centre", null, Set.of());
        Actor nobody = new Actor("nobody", "无", null, null, Set.of());
        Actor impostor = new Actor("system-2", "系统", null, null, Set.of());
        for (Actor refused : List.of(STRANGER, BUREAU, withoutRole, nobody, impostor)) {
            assertRefused("case.unknown", () -> files.get(file.id(), refused));
        }
    }

    @Test
    void an_agency_that_was_dismissed_sees_lists_and_hears_nothing_more() {
        accounts.person("agent", "agency");
        CaseFile file = aCase();
        CaseParty party = parties.add(file.id(), "applicant", "华芯公司", "company", "agency");
        assertThat(files.ofParty(AGENT, 100)).contains(file);

        organisations.revoke("agency", "company");

        assertRefused("case.unknown", () -> files.get(file.id(), AGENT));
        assertThat(files.ofParty(AGENT, 100)).doesNotContain(file);
        assertThat(parties.actsFor(file.id(), "applicant", AGENT)).isFalse();
        assertThat(parties.accountsOf(party)).doesNotContain("agent");
        assertThat(files.get(file.id(), APPLICANT)).isEqualTo(file);
    }

    @Test
    void an_agency_looks_at_one_client_and_at_open_or_closed_cases_page_by_page() {
        organisations.empower("agency", "company-9");
        CaseFile first = aCase();
        CaseFile second = aCase();
        CaseFile third = aCase();
        parties.add(first.id(), "applicant", "华芯公司", "company", "agency");
        parties.add(second.id(), "applicant", "丁公司", "company-9", "agency");
        parties.add(third.id(), "applicant", "丁公司", "company-9", "agency");
        files.close(third.id(), Outcome.WITHDRAWN);

        assertThat(files.ofParty(AGENT, new PartyFilter(true, "company-9", 0, 10))
                        .cases())
                .extracting(CaseFile::id)
                .containsExactly(second.id());
        assertThat(files.ofParty(AGENT, new PartyFilter(false, "company-9", 0, 10))
                        .cases())
                .extracting(CaseFile::id)
                .containsExactly(third.id());
        CasePage page = files.ofParty(AGENT, new PartyFilter(true, null, 0, 1));
        assertThat(page.cases()).hasSize(1);
        assertThat(page.more()).isTrue();
    }

    @Test
    void a_recused_person_sees_the_case_no_more() {
        CaseFile file = aCase();

        parties.recuse(file.id(), EXAMINER.accountId(), "related", BUREAU);
        parties.recuse(file.id(), EXAMINER.accountId(), "related", BUREAU);

        assertThat(parties.recused(file.id(), EXAMINER.accountId())).isTrue();
        assertRefused("case.unknown", () -> files.get(file.id(), EXAMINER));
        assertThat(heard()).containsExactly(new PersonRecused(file.id(), EXAMINER.accountId()));
        assertThat(acts(file.id())).containsOnlyOnce("person.recuse");
        assertThat(record.timeline(file.id(), true))
                .extracting(TimelineEntry::key)
                .doesNotContain("timeline.recused");
        assertThat(record.timeline(file.id(), false))
                .extracting(TimelineEntry::key)
                .contains("timeline.recused");
    }

    @Test
    void a_party_keeps_its_place_its_agents_and_its_name_sealed() {
        accounts.person("agent-person", "agency-7");
        accounts.person("own-person", "company-7");
        CaseFile file = aCase();

        CaseParty first = parties.add(file.id(), "claimant", "甲公司", "company-7", "agency-7");
        CaseParty second = parties.add(file.id(), "respondent", "乙", null, null);

        assertThat(parties.of(file.id())).containsExactly(first, second);
        assertThat(second.position()).isEqualTo(2);
        assertThat(parties.accountsOf(first)).containsExactly("agent-person", "own-person");
        assertThat(parties.accountsOf(second)).isEmpty();
        Actor agent = new Actor("agent-person", "代理", null, "agency-7", Set.of());
        assertThat(parties.actsFor(file.id(), "claimant", agent)).isTrue();
        assertThat(parties.actsFor(file.id(), "respondent", agent)).isFalse();
        assertThat(parties.actsFor(file.id(), "claimant", STRANGER)).isFalse();
    }

    @Test
    void a_party_lists_its_cases_open_ones_first() {
        Actor client = new Actor("client", "客户", null, "company-8", Set.of());
        CaseFile older = aCase();
        rooms.clock().advance(java.time.Duration.ofMinutes(1));
        CaseFile newer = aCase();
        for (CaseFile file : List.of(older, newer)) {
            parties.add(file.id(), "applicant", "丙公司", "company-8", null);
        }
        files.close(newer.id(), Outcome.WITHDRAWN);

        assertThat(files.ofParty(client, 10)).extracting(CaseFile::id).containsExactly(older.id(), newer.id());
        assertThat(files.ofParty(client, 1)).extracting(CaseFile::id).containsExactly(older.id());
        assertThat(files.ofParty(EXAMINER, 10)).isEmpty();
    }

    @Test
    void staff_find_cases_of_their_own_body_by_number_page_by_page() {
        Actor clerk = new Actor("clerk", "窗口", "body-9", null, Set.of("clerk"));
        CaseFile[] opened = new CaseFile[3];
        for (int i = 0; i < 3; i++) {
            opened[i] = files.open(
                    new NewCase(java.util.UUID.randomUUID().toString(), "x", "body-9", null, "题", TODAY), APPLICANT);
            rooms.clock().advance(java.time.Duration.ofMinutes(1));
        }
        files.setDocketNumber(opened[0].id(), "测9〔2026〕1号");
        files.close(opened[1].id(), Outcome.LAPSED);

        CasePage first = files.ofBody(clerk, new CaseFilter(null, "x", null, null, 0, 2));
        CasePage second = files.ofBody(clerk, new CaseFilter(null, "x", null, null, 1, 2));
        assertThat(first.more()).isTrue();
        assertThat(second.more()).isFalse();
        assertThat(first.cases()).extracting(CaseFile::id).containsExactly(opened[2].id(), opened[1].id());
        assertThat(second.cases()).extracting(CaseFile::id).containsExactly(opened[0].id());

        assertThat(files.ofBody(clerk, CaseFilter.number("测9〔2026〕")).cases()).hasSize(1);
        assertThat(files.ofBody(clerk, CaseFilter.number(opened[1].receiptNumber()))
                        .cases())
                .hasSize(1);
        assertThat(files.ofBody(clerk, CaseFilter.number("%")).cases()).isEmpty();
        assertThat(files.ofBody(clerk, new CaseFilter(null, null, null, true, 0, 10))
                        .cases())
                .hasSize(2);
        assertThat(files.ofBody(clerk, new CaseFilter(null, null, null, false, 0, 10))
                        .cases())
                .hasSize(1);
        parties.recuse(opened[0].id(), "clerk", "related", EXAMINER);
        assertThat(files.ofBody(clerk, CaseFilter.number("测9〔2026〕")).cases()).isEmpty();
        assertThat(files.ofBody(EXAMINER, CaseFilter.number("测9〔2026〕")).cases())
                .isEmpty();
        assertThat(files.ofBody(APPLICANT, CaseFilter.number("")).cases()).isEmpty();
    }

    @Test
    void notes_stay_among_the_staff_of_the_case() {
        CaseNotes notes = rooms.get(CaseNotes.class);
        CaseFile file = aCase();
        parties.add(file.id(), "applicant", "华芯公司", "company", null);

        CaseNote note = notes.add(file.id(), "请复核权利要求3", EXAMINER);

        assertThat(notes.of(file.id(), EXAMINER)).containsExactly(note);
        assertRefused("case.unknown", () -> notes.of(file.id(), APPLICANT));
        assertRefused("case.unknown", () -> notes.of(file.id(), BUREAU));
        assertRefused("case.unknown", () -> notes.add(file.id(), "x", APPLICANT));
    }
}
