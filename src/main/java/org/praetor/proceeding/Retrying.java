package org.praetor.proceeding;

import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs one act of a person as one transaction, and the whole of it again, twice, when it collided with another. */
@Component
public class Retrying {

    private static final int RETRIES = 2;

    private final TransactionTemplate transaction;

    Retrying(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Inside of a transaction it only joins: the outermost caller retries. */
    public <T> T call(Supplier<T> act) {
        int left = TransactionSynchronizationManager.isActualTransactionActive() ? 0 : RETRIES;
        while (true) {
            try {
                return transaction.execute(status -> act.get());
            } catch (RuntimeException e) {
                if (!collision(e) || left-- == 0) {
                    throw e;
                }
            }
        }
    }

    /** The engine wraps what its listeners throw. */
    private static boolean collision(@Nullable Throwable e) {
        return e != null
                && (e instanceof OptimisticLockingException
                        || e instanceof ConcurrencyFailureException
                        || collision(e.getCause()));
    }

    /** As {@link #call}, without a result. */
    public void run(Runnable act) {
        call(() -> {
            act.run();
            return true;
        });
    }
}
