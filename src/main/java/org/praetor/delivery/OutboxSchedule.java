package org.praetor.delivery;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends every few seconds on a thread of its own: a silent mail server keeps nobody waiting but it. */
@Component
class OutboxSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSchedule.class);

    private final Outbox outbox;
    private final boolean on;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread made = new Thread(work, "outbox");
        made.setDaemon(true);
        return made;
    });

    OutboxSchedule(Outbox outbox, @Value("${praetor.schedules:true}") String on) {
        this.outbox = outbox;
        this.on = !on.equals("false") && !on.equals("off");
    }

    @Scheduled(fixedDelayString = "${praetor.outbox.poll:3000}", initialDelayString = "${praetor.outbox.poll:3000}")
    void poll() {
        if (on && busy.compareAndSet(false, true)) {
            try {
                thread.execute(this::send);
            } catch (RejectedExecutionException e) {
                LOG.debug("the sender has stopped", e);
            }
        }
    }

    private void send() {
        try {
            outbox.send();
        } catch (RuntimeException e) {
            LOG.error("the outbox stumbled; it tries again", e);
        } finally {
            busy.set(false);
        }
    }

    @PreDestroy
    void stop() {
        thread.shutdown();
    }
}
