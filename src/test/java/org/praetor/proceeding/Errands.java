package org.praetor.proceeding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.praetor.account.Actor;
import org.praetor.casefile.CaseFiles;
import org.praetor.casefile.CaseRecord;
import org.praetor.casefile.NewCase;
import org.praetor.clock.Clocks;
import org.praetor.clock.LegalClock;
import org.praetor.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files the sample proceeding {@code errand} and does its steps, on the real engine. */
@TestConfiguration(proxyBeanMethods = false)
@Import(Heard.class)
class Errands {

    @Autowired
    Proceedings proceedings;

    @Autowired
    CaseFiles cases;

    @Autowired
    CaseRecord record;

    @Autowired
    Clocks clocks;

    @Autowired
    Retrying retrying;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @Autowired
    Heard heard;

    String file(String urgency) {
        String id = UUID.randomUUID().toString();
        String body = "shanghai-centre";
        retrying.run(() -> {
            cases.open(new NewCase(id, "errand", body, null, "an errand", LocalDate.now(clock)), Actor.system());
            record.keep(
                    id,
                    "file-errand",
                    null,
                    Actor.system(),
                    LocalDate.now(clock),
                    Map.of(),
                    Map.of("urgency", urgency));
            record.happened(id, "filed", null, LocalDate.now(clock));
            proceedings.start(id, "errand", Map.of("urgency", urgency));
        });
        return id;
    }

    void complete(String caseId, String step, Map<String, Object> decisions, LocalDate on) {
        done(heard.open(caseId, step).stepId(), decisions, on);
    }

    /** The work list notes the doer before it lets the engine complete a step. */
    void done(String stepId, Map<String, Object> decisions, LocalDate on) {
        retrying.run(() -> {
            jdbc.sql("UPDATE work_item SET doer = :doer WHERE id = :stepId")
                    .param("doer", "doer-of-" + stepId)
                    .param("stepId", stepId)
                    .update();
            proceedings.complete(stepId, decisions, on);
        });
    }

    LegalClock clockOf(String caseId, String rule) {
        return clocks.of(caseId).stream()
                .filter(one -> one.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    Job timer(String caseId) {
        return timers(caseId).get(0);
    }

    List<Job> timers(String caseId) {
        String instance = jdbc.sql("SELECT instance_id FROM proceeding_case WHERE case_id = :caseId")
                .param("caseId", caseId)
                .query(String.class)
                .single();
        return management.createJobQuery().processInstanceId(instance).timers().list();
    }
}
