package org.praetor.reliability;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.praetor.account.Actor;
import org.praetor.audit.AuditEntry;
import org.praetor.audit.AuditTrail;
import org.praetor.casefile.CaseFiles;
import org.praetor.casefile.CaseRecord;
import org.praetor.casefile.NewCase;
import org.praetor.clock.Clocks;
import org.praetor.clock.HolidayNotices;
import org.praetor.delivery.Served;
import org.praetor.proceeding.Proceedings;
import org.praetor.proceeding.Retrying;
import org.praetor.testing.SettableClock;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Does acts on the services of one node, each as one transaction under the lock of its case, as the doors do. */
final class Acting {

    static final String WORK = "errand.work";
    static final String BODY = "shanghai-centre";

    private final ApplicationContext node;
    private final Clocks clocks;
    private final CaseFiles cases;
    private final CaseRecord record;
    private final Proceedings proceedings;
    private final Retrying retrying;
    private final SettableClock clock;
    private final JdbcClient jdbc;
    private final Amending amending;

    Acting(ApplicationContext node) {
        this.node = node;
        this.clocks = node.getBean(Clocks.class);
        this.cases = node.getBean(CaseFiles.class);
        this.record = node.getBean(CaseRecord.class);
        this.proceedings = node.getBean(Proceedings.class);
        this.retrying = node.getBean(Retrying.class);
        this.clock = node.getBean(SettableClock.class);
        this.jdbc = node.getBean(JdbcClient.class);
        this.amending = new Amending(node);
    }

    /** @return in one word what came of it; {@code none} and {@code standing} changed nothing */
    String act(String name, String verb, List<String> words) {
        Actor by = new Actor(name, name, "shanghai-bureau", null, Set.of("admin"));
        return switch (verb) {
            case "file" -> retrying.call(() -> file(words.get(0), by));
            case "stop" -> on(words, () -> stop(words.get(0), words.get(1), ago(words.get(2)), by));
            case "resume" -> on(words, () -> resume(words.get(0), words.get(1), ago(words.get(2)), by));
            case "extend" -> on(words, () -> extend(words.get(0), words.get(1), words.get(2), by));
            case "complete" -> on(words, () -> complete(words.get(0), words.get(1), by));
            case "cancel" -> on(words, () -> decided(words.get(0), by).cancel(words.get(0), WORK, "work"));
            case "set-aside" -> on(words, () -> decided(words.get(0), by).setAside(words.get(0), WORK, "work"));
            case "notice" -> retrying.call(() -> amending.notice(words, by));
            case "closure" -> retrying.call(() -> amending.closure(words, by));
            case "rule" -> retrying.call(() -> amending.rule(words.get(0), by));
            case "recompute" ->
                Integer.toString(node.getBean(HolidayNotices.class).recompute());
            case "fire" -> fire();
            case "chain" -> Boolean.toString(chain(words.get(0)));
            default -> throw new IllegalArgumentException(verb);
        };
    }

    private String on(List<String> words, Supplier<String> act) {
        return retrying.call(() -> {
            boolean filed = jdbc.sql("SELECT count(*) FROM case_file WHERE id = :case AND closed_at IS NULL")
                            .param("case", words.get(0))
                            .query(Integer.class)
                            .single()
                    == 1;
            if (!filed) {
                return "none";
            }
            cases.lock(words.get(0));
            return act.get();
        });
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private LocalDate ago(String days) {
        return today().minusDays(Integer.parseInt(days));
    }

    private String file(String caseId, Actor by) {
        cases.open(new NewCase(caseId, "errand", BODY, null, "an errand", today()), by);
        record.keep(caseId, "file-errand", null, by, today(), Map.of(), Map.of("urgency", "normal"));
        record.happened(caseId, "filed", null, today());
        proceedings.start(caseId, "errand", Map.of("urgency", "normal"));
        return "filed";
    }

    private List<String> standing(String caseId) {
        return jdbc.sql("SELECT ground FROM clock_stop WHERE case_id = :case AND until_on IS NULL ORDER BY ground")
                .param("case", caseId)
                .query(String.class)
                .list();
    }

    private String stop(String caseId, String ground, LocalDate from, Actor by) {
        boolean stands = standing(caseId).contains(ground);
        clocks.stop(caseId, ground, from, by);
        return stands ? "standing" : "begun";
    }

    private String resume(String caseId, String which, LocalDate on, Actor by) {
        List<String> standing = standing(caseId);
        if (standing.isEmpty()) {
            return "none";
        }
        String ground = standing.get(Integer.parseInt(which) % standing.size());
        LocalDate from = jdbc.sql(
                        "SELECT from_on FROM clock_stop WHERE case_id = :case AND ground = :ground AND until_on IS NULL")
                .param("case", caseId)
                .param("ground", ground)
                .query(LocalDate.class)
                .single();
        clocks.resume(caseId, ground, on.isBefore(from) ? from : on, by);
        return "resumed";
    }

    /** The decision that grants more time or ends a clock is on the record first. */
    private Clocks decided(String caseId, Actor by) {
        record.keep(caseId, "work", null, by, today(), Map.of("reason", "a reason"), Map.of());
        return clocks;
    }

    private String extend(String caseId, String cap, String amount, Actor by) {
        return decided(caseId, by).extend(caseId, WORK, cap, Long.parseLong(amount), "work");
    }

    private record Step(String id, String step) {}

    /** Completes what is open; a note that is issued is served at once, its answer opens the next round. */
    private String complete(String caseId, String verdict, Actor by) {
        List<Step> open = jdbc.sql("""
                        SELECT id, step FROM work_item
                        WHERE case_id = :case AND closed_at IS NULL ORDER BY step = 'expedite', step
                        """).param("case", caseId).query(Step.class).list();
        if (open.isEmpty()) {
            return "none";
        }
        Step step = open.get(0);
        jdbc.sql("UPDATE work_item SET doer = :doer WHERE id = :id")
                .param("doer", by.accountId())
                .param("id", step.id())
                .update();
        boolean works = step.step().equals("work");
        proceedings.complete(step.id(), works ? Map.of("verdict", verdict) : Map.of(), today());
        if (works && verdict.equals("note")) {
            record.happened(caseId, "served.note", null, today());
            node.publishEvent(new Served(caseId, UUID.randomUUID().toString(), "note", "party", true, today()));
        }
        return "completed " + step.step();
    }

    /** What the job executor of this node would take and do now. */
    private String fire() {
        ProcessEngineConfigurationImpl engine = node.getBean(ProcessEngineConfigurationImpl.class);
        List<String> taken = engine
                .getCommandExecutorTxRequired()
                .execute(new AcquireJobsCmd(engine.getJobExecutor(), 100))
                .getJobIdBatches()
                .stream()
                .flatMap(List::stream)
                .toList();
        int done = 0;
        for (String job : taken) {
            try {
                node.getBean(ManagementService.class).executeJob(job);
                done++;
            } catch (OptimisticLockingException e) {
                System.err.println("job " + job + " collided and stays for the next time");
            }
        }
        return "fired " + done;
    }

    private boolean chain(String caseId) {
        AuditTrail audit = node.getBean(AuditTrail.class);
        return audit.check(caseId.equals("general") ? AuditEntry.GENERAL : caseId)
                .intact();
    }
}
