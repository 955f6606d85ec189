package org.praetor.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.praetor.account.Actor;
import org.praetor.casefile.CaseFile;
import org.praetor.testing.ChildApplication;
import org.praetor.testing.HttpPerson;
import org.praetor.testing.Scratch;
import org.praetor.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills a running application with open cases from a second node on its database, and measures pages over HTTP. Run it
 * with {@code ./mvnw -Pslow test -Dtest=LoadTest}; its figures stand in docs/performance.md.
 */
@Tag("slow")
@SpringBootTest
@Import(Centre.class)
class LoadTest {

    private static final int CASES = Integer.getInteger("praetor.load-cases", 5_000);
    private static final int REAL = Integer.getInteger("praetor.load-real", 60);
    private static final int LIVES = Integer.getInteger("praetor.load-lives", 20);
    private static final int REQUESTS = 250;
    private static final int PORT = Integer.getInteger("praetor.load-port", 18114);

    private static ChildApplication application;
    private static Duration freshStart;

    @Autowired
    Centre centre;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Vault vault;

    @Autowired
    PlatformTransactionManager transactions;

    private final List<String> report = new ArrayList<>();

    @DynamicPropertySource
    static void sameDatabase(DynamicPropertyRegistry registry) throws IOException, InterruptedException {
        Path home = Scratch.folder("load");
        application = new ChildApplication(home, PORT);
        freshStart = application.start();
        List<String> server = Files.readAllLines(home.resolve("pg/postmaster.pid"));
        String password = Files.readString(home.resolve("pg.password")).strip();
        registry.add(
                "spring.datasource.url",
                () -> "jdbc:postgresql://127.0.0.1:" + server.get(3).strip() + "/postgres");
        registry.add("spring.datasource.username", () -> "postgres");
        registry.add("spring.datasource.password", () -> password);
        registry.add("praetor.vault.key-file", () -> home.resolve("vault.key").toString());
        registry.add("camunda.bpm.job-execution.enabled", () -> "false");
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void pages_answer_in_time_with_thousands_of_open_cases() throws Exception {
        report.add("load before: " + load());
        report.add("fresh start to first page: " + seconds(freshStart));
        // more cases than the quota of the demo company allows in a year (R-REG-14)
        jdbc.sql("UPDATE registry_quota SET granted = 10000").update();
        lives();
        List<CaseFile> originals = originals();
        long began = System.nanoTime();
        new Copies(jdbc, vault, new TransactionTemplate(transactions), new Random(1)).until(CASES, originals);
        report.add("cases open: "
                + jdbc.sql("SELECT count(*) FROM case_file WHERE closed_at IS NULL")
                        .query(Long.class)
                        .single()
                + ", open steps: "
                + jdbc.sql("SELECT count(*) FROM work_item WHERE closed_at IS NULL")
                        .query(Long.class)
                        .single()
                + ", copied in " + seconds(Duration.ofNanos(System.nanoTime() - began)));
        restart();
        double queue = p95("queue", "flow", List.of("/desk", "/desk?page=2"));
        double board = p95("board", "section", List.of("/board"));
        double page = p95(
                "case page",
                "flow",
                originals.stream().map(file -> "/desk/cases/" + file.id()).toList());
        p95("list behind a figure of the board", "section", List.of("/board/list"));
        report.add("heap: " + heap());
        report.add("load after: " + load());
        Files.write(Path.of("target", "load-report.txt"), report, StandardCharsets.UTF_8);
        report.forEach(System.out::println);
        assertThat(List.of(queue, board, page))
                .as("p95 in ms")
                .allSatisfy(ms -> assertThat(ms).isLessThanOrEqualTo(150));
    }

    /** Whole lives from filing to the served pass letter, at the level of services, one after the other. */
    private void lives() {
        Actor applicant = centre.company("demo-company-lanhe");
        long[] spent = new long[7];
        for (int life = 0; life < LIVES + 2; life++) {
            if (life == 2) {
                Arrays.fill(spent, 0);
            }
            long[] at = {System.nanoTime()};
            CaseFile file = filed(applicant);
            lap(spent, 0, at);
            centre.serve();
            lap(spent, 1, at);
            step(spent, 2, at, file, "check-admission", "flow-administrator", ADMITTED);
            step(spent, 3, at, file, "assign", "flow-administrator", Map.of("examiner", examiner()));
            step(spent, 4, at, file, "examine", "pre-examiner", Map.of("examinerFinding", "pass"));
            step(spent, 5, at, file, "review", "quality-reviewer", Map.of("qualityVerdict", "agree"));
            step(spent, 6, at, file, "approve", "approver", Map.of("approval", "approve"));
        }
        double all = Arrays.stream(spent).sum() / 1e9;
        report.add(String.format(
                Locale.ROOT, "lives: %d in %.1f s, %.2f a second on one thread", LIVES, all, LIVES / all));
        String[] names = {
            "wizard and filing",
            "printing of the request",
            "admission",
            "assignment",
            "examination",
            "review",
            "approval, number, seal, print, service"
        };
        for (int part = 0; part < names.length; part++) {
            report.add(String.format(Locale.ROOT, "  %s: %.0f ms a case", names[part], spent[part] / 1e6 / LIVES));
        }
    }

    private static final Map<String, String> ADMITTED = Map.of(
            "completeness", "complete",
            "formatCorrect", "yes",
            "undertakingSigned", "yes",
            "subjectInField", "yes",
            "abnormalIndicator", "none");

    private void step(
            long[] spent, int part, long[] at, CaseFile file, String step, String role, Map<String, String> answers) {
        centre.complete(file.id(), step, centre.staff(role), answers);
        lap(spent, part, at);
    }

    private static void lap(long[] spent, int part, long[] at) {
        long now = System.nanoTime();
        spent[part] += now - at[0];
        at[0] = now;
    }

    private String examiner() {
        return centre.staff("pre-examiner").accountId();
    }

    private CaseFile filed(Actor applicant) {
        return centre.filed(
                centre.file("pre-examination", Samples.request(), Map.of("application", Samples.TEXT), applicant));
    }

    /** Real open cases of the whole pipeline: at admission, at assignment, in examination. */
    private List<CaseFile> originals() {
        Actor applicant = centre.company("demo-company-lanhe");
        List<CaseFile> originals = new ArrayList<>();
        for (int number = 0; number < REAL; number++) {
            CaseFile file = filed(applicant);
            if (number % 3 > 0) {
                centre.complete(file.id(), "check-admission", centre.staff("flow-administrator"), ADMITTED);
            }
            if (number % 3 > 1) {
                centre.complete(
                        file.id(), "assign", centre.staff("flow-administrator"), Map.of("examiner", examiner()));
            }
            originals.add(centre.file(file.id()));
        }
        centre.serve();
        return originals;
    }

    /** The database goes down with the first node; the second one of this test is done with it. */
    private void restart() throws IOException, InterruptedException {
        application.close();
        report.add("kept start to first page: " + seconds(application.start()));
    }

    private double p95(String what, String who, List<String> paths) throws IOException, InterruptedException {
        HttpPerson person = new HttpPerson(application.address(), who);
        person.signIn();
        double[] times = new double[REQUESTS];
        for (int request = -50; request < REQUESTS; request++) {
            long began = System.nanoTime();
            HttpPerson.Answer answer = person.get(paths.get(Math.floorMod(request, paths.size())));
            double took = (System.nanoTime() - began) / 1e6;
            assertThat(answer.status()).as(what).isEqualTo(200);
            if (request >= 0) {
                times[request] = took;
            }
        }
        Arrays.sort(times);
        double p95 = times[(int) (REQUESTS * 0.95)];
        report.add(String.format(
                Locale.ROOT, "%s: median %.0f ms, p95 %.0f ms, %d requests", what, times[REQUESTS / 2], p95, REQUESTS));
        return p95;
    }

    private static String heap() throws IOException, InterruptedException {
        String pid = Long.toString(application.process().pid());
        command("jcmd", pid, "GC.run");
        return command("jcmd", pid, "GC.heap_info")
                .lines()
                .skip(1)
                .findFirst()
                .orElse("unknown")
                .strip();
    }

    private static String load() throws IOException {
        Path file = Path.of("/proc/loadavg");
        return Files.exists(file) ? Files.readString(file).strip() : "unknown";
    }

    private static String command(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
