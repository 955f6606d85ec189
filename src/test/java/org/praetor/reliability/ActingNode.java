package org.praetor.reliability;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.praetor.Praetor;
import org.praetor.PraetorException;
import org.praetor.testing.SettableClock;
import org.praetor.testing.TestClockConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The application with a settable clock: reads acts from standard input, does several at once, and answers each with one line,
 * {@code act-17 begun .}, after its transaction. It ends with its input, so that it never outlives the test.
 */
public final class ActingNode {

    private static final Logger LOG = LoggerFactory.getLogger(ActingNode.class);

    private final Acting acting;
    private final SettableClock clock;
    private final PrintStream answers;

    private ActingNode(ConfigurableApplicationContext context, PrintStream answers) {
        this.acting = new Acting(context);
        this.clock = context.getBean(SettableClock.class);
        this.answers = answers;
    }

    public static void main(String[] arguments) throws IOException {
        PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        ConfigurableApplicationContext context = new SpringApplicationBuilder(
                        Praetor.class, TestClockConfiguration.class)
                .profiles("test")
                .run(arguments);
        ActingNode node = new ActingNode(context, answers);
        node.clock.set(context.getEnvironment().getRequiredProperty("now"));
        node.answer("ready", "yes");
        ExecutorService hands = Executors.newCachedThreadPool();
        try (BufferedReader acts = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = acts.readLine(); line != null; line = acts.readLine()) {
                List<String> words = Arrays.asList(line.strip().split(" "));
                hands.submit(() -> node.answer(words.get(0), node.outcome(words)));
            }
        }
        Runtime.getRuntime().halt(0);
    }

    private void answer(String act, String outcome) {
        synchronized (answers) {
            answers.print(act + " " + outcome + " .\n");
            answers.flush();
        }
    }

    private String outcome(List<String> words) {
        try {
            if (words.get(1).equals("now")) {
                clock.set(words.get(2));
                return "set";
            }
            return acting.act(words.get(0), words.get(1), words.subList(2, words.size()));
        } catch (PraetorException e) {
            return "refused " + e.code();
        } catch (RuntimeException e) {
            LOG.error("failed: {}", String.join(" ", words), e);
            return "failed " + String.valueOf(e).replaceAll("\\s+", " ");
        }
    }
}
