package org.praetor.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.praetor.account.Accounts;
import org.praetor.account.Actor;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseFiles;
import org.praetor.casefile.CaseRecord;
import org.praetor.casefile.NewCase;
import org.praetor.proceeding.Proceedings;
import org.praetor.proceeding.StepOpened;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Cases of the Shanghai centre with open steps, made by the events that the engine would send. */
@TestComponent
class OpenSteps {

    static final String BODY = "shanghai-centre";

    private final CaseFiles cases;
    private final CaseRecord record;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Worklist worklist;
    private final Proceedings proceedings;

    OpenSteps(
            CaseFiles cases,
            CaseRecord record,
            Accounts accounts,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Worklist worklist,
            Proceedings proceedings) {
        this.cases = cases;
        this.record = record;
        this.accounts = accounts;
        this.events = events;
        this.jdbc = jdbc;
        this.worklist = worklist;
        this.proceedings = proceedings;
    }

    @Transactional
    public CaseFile request(String field) {
        Actor filer = person("lanhe.xu");
        CaseFile file = cases.open(
                new NewCase(
                        UUID.randomUUID().toString(),
                        "pre-examination",
                        BODY,
                        "invention",
                        "一种泡沫陶瓷过滤器",
                        LocalDate.of(2026, 3, 2)),
                filer);
        Map<String, Object> values = field.isEmpty() ? Map.of() : Map.of("field", field);
        record.keep(file.id(), "file-request", null, filer, LocalDate.of(2026, 3, 2), values, values);
        record.happened(file.id(), "filed", null, LocalDate.of(2026, 3, 2));
        proceedings.start(file.id(), file.proceeding(), Map.of());
        return file;
    }

    @Transactional
    public WorkItem opens(CaseFile file, String step, String role, String... fourEyes) {
        String id = UUID.randomUUID().toString();
        events.publishEvent(new StepOpened(
                id,
                file.id(),
                file.proceeding(),
                step,
                role,
                true,
                null,
                "examination",
                "",
                List.of(fourEyes),
                false,
                null,
                List.of(),
                Instant.parse("2026-03-09T16:00:00Z"),
                0));
        return now(id, file);
    }

    WorkItem now(String id, CaseFile file) {
        return worklist.openOf(List.of(file.id())).stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    void routed(WorkItem item, @Nullable String unit, @Nullable String body) {
        jdbc.sql("UPDATE work_item SET unit = :unit, body = coalesce(:body, body) WHERE id = :id")
                .param("unit", unit)
                .param("body", body)
                .param("id", item.id())
                .update();
    }

    void done(CaseFile file, String step, String signIn) {
        jdbc.sql("""
                        INSERT INTO work_item (id, case_id, body, proceeding, step, candidate, staff, phase, during_hold,
                            due_at, priority, opened_at, doer, closed_at, completed)
                        VALUES (:id, :caseId, :body, :proceeding, :step, 'any', true, 'examination', false,
                            now(), 0, now(), :doer, now(), true)
                        """)
                .param("id", UUID.randomUUID().toString())
                .param("caseId", file.id())
                .param("body", BODY)
                .param("proceeding", file.proceeding())
                .param("step", step)
                .param("doer", id(signIn))
                .update();
    }

    List<String> queue(String signIn) {
        return worklist.queue(person(signIn), false, null, 0, 1000).items().stream()
                .map(WorkItem::id)
                .toList();
    }

    Actor person(String signIn) {
        return accounts.actor(id(signIn)).orElseThrow();
    }

    String id(String signIn) {
        return accounts.findBySignInName(signIn).orElseThrow().id();
    }
}
