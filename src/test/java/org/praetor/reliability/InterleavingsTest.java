package org.praetor.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.praetor.proceeding.SampleProceedings;
import org.praetor.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Random acts on the clocks of some thirty cases at a time, on two nodes at once, one of which is killed again and again in the
 * middle of them. {@code ./mvnw -Pslow test -Dtest=InterleavingsTest}; {@code -Dpraetor.interleavings-seed} repeats the acts
 * (their order within a node differs from run to run). Figures stand in docs/reliability.md.
 */
@Tag("slow")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InterleavingsTest {

    private static final long SEED = Long.getLong("praetor.interleavings-seed", System.nanoTime());
    private static final int KILLS = Integer.getInteger("praetor.kills", 20);
    private static final int ACTS = Integer.getInteger("praetor.interleavings", 1_000);
    private static final int AT_ONCE = 4;

    private final Map<Act, Optional<String>> answered = new ConcurrentHashMap<>();
    private final ExecutorService hands = Executors.newCachedThreadPool();
    private final RandomActs random = new RandomActs(SEED);
    private final List<Node> nodes = new ArrayList<>();
    private LocalDateTime now = LocalDateTime.parse("2026-03-02T09:00");

    @Test
    void every_timer_equals_its_clock_and_every_clock_the_oracle_whatever_was_interleaved_and_killed()
            throws Exception {
        long began = System.nanoTime();
        System.out.println("seed " + SEED);
        TestDatabase database = TestDatabase.fresh();
        Path proceedings = SampleProceedings.copy("errands");
        Path logs = Files.createDirectories(Path.of("target", "interleavings"));
        for (int node = 0; node < 2; node++) {
            nodes.add(new Node(logs.resolve("node-" + node + ".log"), database, proceedings));
        }
        try {
            both(node -> nodes.get(node).start(now().toString()));
            for (int kill = 0; kill < KILLS; kill += 2) {
                interleaved(random.next(2 * ACTS / KILLS));
            }
            quiet();
            judge(database, began);
        } finally {
            hands.shutdownNow();
            nodes.forEach(Node::close);
        }
    }

    private interface OfNode {
        void run(int node) throws Exception;
    }

    private void both(OfNode work) throws ExecutionException, InterruptedException {
        List<Future<?>> nodes = new ArrayList<>();
        for (int each = 0; each < 2; each++) {
            int node = each;
            nodes.add(hands.submit(() -> {
                work.run(node);
                return node;
            }));
        }
        done(nodes);
    }

    /** Both nodes work; each is once killed while it is at one of its acts, started again, and does the rest of its acts. */
    private void interleaved(List<Act> acts) throws ExecutionException, InterruptedException {
        List<Queue<Act>> queues = List.of(new ConcurrentLinkedQueue<>(), new ConcurrentLinkedQueue<>());
        acts.forEach(act -> queues.get(act.node()).add(act));
        List<Integer> killedAt = queues.stream()
                .map(queue -> 1 + random.below(Math.max(1, queue.size())))
                .toList();
        int moment = random.below(200);
        both(node -> {
            done(work(node, queues.get(node), new AtomicInteger(killedAt.get(node)), moment));
            nodes.get(node).kill();
            nodes.get(node).start(now().toString());
            nodes.get(node).ask("now now " + now());
            done(work(node, queues.get(node), new AtomicInteger(), 0));
        });
    }

    private static void done(List<Future<?>> work) throws ExecutionException, InterruptedException {
        for (Future<?> hand : work) {
            hand.get();
        }
    }

    private List<Future<?>> work(int node, Queue<Act> acts, AtomicInteger untilKilled, int moment) {
        List<Future<?>> work = new ArrayList<>();
        for (int hand = 0; hand < AT_ONCE; hand++) {
            work.add(hands.submit(() -> {
                boolean alive = true;
                for (Act act = acts.poll(); act != null; act = alive ? acts.poll() : null) {
                    alive = one(node, act, untilKilled.getAndDecrement() == 1, moment);
                }
                return alive;
            }));
        }
        return work;
    }

    /** False when the node died over it. */
    private boolean one(int node, Act act, boolean last, int moment) throws Exception {
        if (act.verb().equals("pass")) {
            pass(Integer.parseInt(act.arguments().get(0)));
            if (last) {
                nodes.get(node).kill();
            }
            return !last;
        }
        Future<Optional<String>> answer = nodes.get(node).send(act.line());
        if (last) {
            TimeUnit.MILLISECONDS.sleep(moment);
            nodes.get(node).kill();
        }
        answered.put(act, answer.get());
        return answer.get().isPresent();
    }

    private synchronized LocalDateTime now() {
        return now;
    }

    /** A node that is down hears of it when it is back. */
    private synchronized void pass(int hours) {
        now = now.plusHours(hours);
        nodes.forEach(node -> node.send("now-" + now + " now " + now));
    }

    /** Both work off what is asked for and due, until there is nothing any more. */
    private void quiet() {
        nodes.forEach(node -> node.ask("now now " + now()));
        for (int round = 0; round < 2; round++) {
            pass(1);
            for (Node node : nodes) {
                node.ask("now now " + now());
                node.ask("quiet recompute");
                node.ask("quiet fire");
            }
        }
    }

    private void judge(TestDatabase database, long began) throws IOException {
        DriverManagerDataSource source = new DriverManagerDataSource(
                database.url() + (database.url().contains("?") ? "&" : "?") + "currentSchema=praetor",
                database.user(),
                database.password());
        JdbcClient jdbc = JdbcClient.create(source);
        Map<String, List<String>> found = new Contradictions(source).all();
        ClockOracle oracle = new ClockOracle(source);
        found.put("clocks that the oracle has otherwise", oracle.wrong());
        Traces traces = new Traces(source);
        found.put("acts that are not there as they were answered", traces.wrong(answered));
        List<String> streams = new ArrayList<>(
                jdbc.sql("SELECT id FROM case_file").query(String.class).list());
        int cases = streams.size();
        streams.add("general");
        found.put(
                "broken chains",
                streams.stream()
                        .filter(stream ->
                                !nodes.get(0).ask("check chain " + stream).equals("true"))
                        .toList());
        found.put(
                "acts that failed",
                answered.entrySet().stream()
                        .filter(entry -> entry.getValue()
                                .filter(answer -> answer.startsWith("failed"))
                                .isPresent())
                        .map(Object::toString)
                        .toList());
        found.put(
                "left to do",
                jdbc.sql("SELECT case_id FROM clock_recompute")
                        .query(String.class)
                        .list());
        report(traces, oracle, cases, began, found);
        assertThat(found)
                .allSatisfy(
                        (question, answers) -> assertThat(answers).as(question).isEmpty());
        assertThat(answered.keySet().stream().filter(Act::counts).count()).isGreaterThanOrEqualTo(ACTS);
    }

    private void report(Traces traces, ClockOracle oracle, int cases, long began, Map<String, List<String>> found)
            throws IOException {
        Map<String, Integer> outcomes = new TreeMap<>();
        answered.forEach((act, outcome) -> outcomes.merge(
                act.verb() + " "
                        + outcome.map(answer -> answer.replaceAll("\\d+", "n")).orElse("unknown"),
                1,
                Integer::sum));
        List<Act> unknown = answered.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        List<String> lines = new ArrayList<>(List.of(
                "seed " + SEED,
                "acts " + answered.keySet().stream().filter(Act::counts).count() + " of " + answered.size() + ", kills "
                        + KILLS + ", cases " + cases + ", open clocks "
                        + oracle.open().size() + ", until " + now(),
                "in flight at a kill " + unknown.size() + ", of these happened "
                        + unknown.stream()
                                .filter(act -> traces.of(act).contains(1L))
                                .count(),
                "seconds " + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began)));
        outcomes.forEach((outcome, times) -> lines.add("  " + times + " " + outcome));
        found.forEach((question, answers) -> answers.forEach(answer -> lines.add(question + ": " + answer)));
        Files.write(Path.of("target", "interleavings-report.txt"), lines);
        lines.forEach(System.out::println);
    }
}
