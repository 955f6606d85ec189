package org.praetor.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.praetor.PraetorException;
import org.praetor.account.Actor;
import org.praetor.audit.AuditEntry;
import org.praetor.audit.AuditTrail;
import org.praetor.testing.Rooms;
import org.springframework.context.event.EventListener;

/** What the tests of this room share: the rooms, some people, a case. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
abstract class CaseFileTest {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    static final Actor EXAMINER = new Actor("examiner", "审查员", "centre", null, Set.of("pre-examiner"));
    static final Actor BUREAU = new Actor("bureau-clerk", "市局", "bureau", null, Set.of("clerk"));
    static final Actor APPLICANT = new Actor("applicant", "申请人", null, "company", Set.of());
    static final Actor AGENT = new Actor("agent", "代理师", null, "agency", Set.of());
    static final Actor STRANGER = new Actor("stranger", "他人", null, "other-company", Set.of());

    static Rooms rooms;
    static CaseFiles files;
    static CaseParties parties;
    static CaseRecord record;
    static CaseDocuments documents;
    static final InMemoryAccounts accounts = new InMemoryAccounts();
    static final InMemoryOrganisations organisations = new InMemoryOrganisations();

    @BeforeAll
    static void open() {
        rooms = Rooms.open(
                context -> {
                    context.registerBean(InMemoryAccounts.class, () -> accounts);
                    context.registerBean(InMemoryOrganisations.class, () -> organisations);
                    context.register(Heard.class);
                },
                "audit",
                "vault",
                "casefile");
        files = rooms.get(CaseFiles.class);
        parties = rooms.get(CaseParties.class);
        record = rooms.get(CaseRecord.class);
        documents = rooms.get(CaseDocuments.class);
    }

    @AfterAll
    static void close() {
        rooms.close();
    }

    @BeforeEach
    void startAfresh() {
        rooms.clock().set("2026-03-02T09:00");
        rooms.get(Heard.class).events.clear();
        organisations.empower("agency", "company");
        organisations.empower("agency-7", "company-7");
    }

    static CaseFile aCase() {
        return files.open(
                new NewCase(UUID.randomUUID().toString(), "pre-examination", "centre", "invention", "一种电池隔膜", TODAY),
                APPLICANT);
    }

    static List<Object> heard() {
        return rooms.get(Heard.class).events;
    }

    static List<String> acts(String caseId) {
        return rooms.get(AuditTrail.class).of(caseId).stream()
                .map(entry -> entry.entry())
                .map(AuditEntry::act)
                .toList();
    }

    static ThrowableAssertAlternative<PraetorException> assertRefused(String code, ThrowingCallable act) {
        return org.assertj.core.api.Assertions.assertThatExceptionOfType(PraetorException.class)
                .isThrownBy(act)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    static final class Heard {

        final List<Object> events = new ArrayList<>();

        @EventListener
        void closed(CaseClosed event) {
            events.add(event);
        }

        @EventListener
        void held(HoldChanged event) {
            events.add(event);
        }

        @EventListener
        void recused(PersonRecused event) {
            events.add(event);
        }
    }
}
