package org.praetor.letter;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Runs the press on one thread of its own: after each commit that issued a letter, and every few seconds. */
@Component
class LetterSchedule implements PressTrigger {

    private static final Logger LOG = LoggerFactory.getLogger(LetterSchedule.class);

    private final ObjectProvider<LetterPress> press;
    private final LetterPrinter printer;
    private final boolean on;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread made = new Thread(work, "letter-press");
        made.setDaemon(true);
        return made;
    });

    LetterSchedule(
            ObjectProvider<LetterPress> press, LetterPrinter printer, @Value("${praetor.schedules:true}") String on) {
        this.press = press;
        this.printer = printer;
        this.on = !on.equals("false") && !on.equals("off");
    }

    @Override
    public void printSoon() {
        if (on && asked.compareAndSet(false, true)) {
            submit(this::print);
        }
    }

    @Scheduled(fixedDelayString = "${praetor.letter.poll:5000}", initialDelayString = "${praetor.letter.poll:5000}")
    void poll() {
        printSoon();
    }

    /** The first PDF takes a second longer than the next; nobody should wait for it. */
    @EventListener(ApplicationReadyEvent.class)
    void warmUp() {
        if (on) {
            submit(
                    () -> printer.pdf(
                            "<html lang='zh-CN'><head><title>Praetor</title></head><body style='font-family:\"Noto Sans SC\"'>预审</body></html>"));
        }
    }

    private void print() {
        asked.set(false);
        press.getObject().printAll();
    }

    private void submit(Runnable work) {
        try {
            thread.execute(() -> quietly(work));
        } catch (RejectedExecutionException e) {
            LOG.debug("the press has stopped", e);
        }
    }

    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("the press stumbled; it tries again", e);
        }
    }

    @jakarta.annotation.PreDestroy
    void stop() {
        thread.shutdown();
    }
}
