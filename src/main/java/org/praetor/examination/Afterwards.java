package org.praetor.examination;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Work that nobody waits for, once the running transaction is committed: on one thread of its own, because the thread that
 * commits still holds its connection and would need a second one. Without schedules (in tests) on the committing thread.
 */
@Component
class Afterwards {

    private static final Logger LOG = LoggerFactory.getLogger(Afterwards.class);

    private final boolean apart;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread made = new Thread(work, "examination-afterwards");
        made.setDaemon(true);
        return made;
    });

    Afterwards(@Value("${praetor.schedules:true}") String schedules) {
        this.apart = !schedules.equals("false") && !schedules.equals("off");
    }

    /** @param work handles its own failures; lost when the machine stops before it */
    void run(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_COMMITTED) {
                    start(work);
                }
            }
        });
    }

    private void start(Runnable work) {
        if (!apart) {
            work.run();
            return;
        }
        try {
            thread.execute(work);
        } catch (RejectedExecutionException e) {
            LOG.debug("the house is closing", e);
        }
    }

    @PreDestroy
    void close() {
        thread.shutdown();
    }
}
