package org.praetor.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.praetor.testing.ChildApplication;
import org.praetor.testing.Scratch;

/**
 * Kills the application twenty times at random while people file and work. Run it with
 * {@code ./mvnw -Pslow test -Dtest=KillTest}; its figures stand in docs/reliability.md.
 */
@Tag("slow")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KillTest {

    private static final int KILLS = Integer.getInteger("praetor.kills", 20);
    private static final int PORT = Integer.getInteger("praetor.kill-port", 18104);

    private final Ledger ledger = new Ledger();
    private final AtomicBoolean filing = new AtomicBoolean(true);
    private final AtomicBoolean working = new AtomicBoolean(true);
    private final List<Duration> restarts = new ArrayList<>();

    @Test
    void nothing_acknowledged_is_lost_and_nothing_happens_twice() throws Exception {
        Path home = Scratch.folder("kill");
        ExecutorService people = Executors.newCachedThreadPool();
        try (ChildApplication application = new ChildApplication(home, PORT)) {
            application.start();
            clients(application.address()).forEach(people::submit);
            for (int kill = 0; kill < KILLS; kill++) {
                someWorkIsDone();
                application.kill();
                restarts.add(application.start());
            }
            filing.set(false);
            TimeUnit.SECONDS.sleep(5);
            working.set(false);
            people.shutdown();
            assertThat(people.awaitTermination(3, TimeUnit.MINUTES)).isTrue();
            judge(new Oracle(application.database()));
        } finally {
            people.shutdownNow();
        }
    }

    /** Until a few more acts are acknowledged, then a random moment longer: in the middle of others. */
    private void someWorkIsDone() throws InterruptedException {
        int enough = acknowledged() + ThreadLocalRandom.current().nextInt(1, 6);
        long latest = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        while (acknowledged() < enough && System.nanoTime() < latest) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextLong(2_000));
    }

    private int acknowledged() {
        return ledger.filings.size() + ledger.completions.size();
    }

    private List<Client> clients(URI address) {
        return Stream.concat(
                        Stream.<Client>of(new Applicant(address, "lanhe.xu", ledger, filing)),
                        Stream.of("flow", "examiner1", "examiner2", "reviewer", "approver")
                                .map(name -> new Officer(address, name, ledger, working)))
                .toList();
    }

    private void judge(Oracle oracle) throws IOException, InterruptedException {
        // a letter whose printing was killed is free again when its claim ends, two minutes later
        for (int wait = 0; wait < 150 && !oracle.quiet(); wait++) {
            TimeUnit.SECONDS.sleep(1);
        }
        List<String> lost = oracle.lost(ledger);
        List<String> contradictions = oracle.contradictions();
        report(oracle, lost, contradictions);
        assertThat(oracle.quiet()).as("everything printed and sent").isTrue();
        assertThat(ledger.surprises).as("answers no user should get").isEmpty();
        assertThat(lost).as("acknowledged and lost").isEmpty();
        assertThat(contradictions).as("tables that disagree").isEmpty();
        assertThat(ledger.filings).isNotEmpty();
        assertThat(ledger.completions).isNotEmpty();
        assertThat(oracle.number("SELECT count(*) FROM letter WHERE state = 'ISSUED'"))
                .isPositive();
    }

    private void report(Oracle oracle, List<String> lost, List<String> contradictions) throws IOException {
        List<Double> seconds = restarts.stream()
                .map(restart -> restart.toMillis() / 1000.0)
                .sorted()
                .toList();
        List<String> lines = new ArrayList<>(List.of(
                "kills: " + KILLS,
                "requests sent: " + ledger.requests + ", broken by a kill: " + ledger.broken + ", repeated: "
                        + ledger.repeated,
                "filings acknowledged: " + ledger.filings.size() + ", cases in the database: "
                        + oracle.number("SELECT count(*) FROM case_file"),
                "steps acknowledged: " + ledger.completions.size() + ", completed in the database: "
                        + oracle.number("SELECT count(*) FROM work_item WHERE completed"),
                "letters issued: " + oracle.number("SELECT count(*) FROM letter WHERE state = 'ISSUED'")
                        + ", audit entries: " + oracle.number("SELECT count(*) FROM audit_entry"),
                "restart seconds: fastest " + seconds.get(0) + ", median " + seconds.get(seconds.size() / 2)
                        + ", slowest " + seconds.get(seconds.size() - 1),
                "lost: " + lost.size() + ", contradictions: " + contradictions.size() + ", surprises: "
                        + ledger.surprises.size()));
        lines.addAll(lost);
        lines.addAll(contradictions);
        lines.addAll(ledger.surprises);
        Path report = Path.of("target", "kill-report.txt");
        Files.write(report, lines);
        lines.forEach(System.out::println);
    }
}
