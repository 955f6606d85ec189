package org.praetor.letter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Puts numbering at the very end of a transaction, all its letters in series order (R-NUM-04): a series is locked for
 * a moment only, two transactions never wait for each other crosswise, and a rollback leaves no gap.
 */
@Component
class Numbering {

    /** One letter that waits for its number. */
    record Waiting(String letterId, @Nullable String series, Runnable numbering) {}

    void atEnd(Waiting letter, Runnable afterCommit) {
        Batch batch = (Batch) TransactionSynchronizationManager.getResource(this);
        if (batch == null) {
            batch = new Batch(afterCommit);
            TransactionSynchronizationManager.bindResource(this, batch);
            TransactionSynchronizationManager.registerSynchronization(batch);
        }
        batch.waiting.add(letter);
    }

    private final class Batch implements TransactionSynchronization {
        private final List<Waiting> waiting = new ArrayList<>();
        private final Runnable afterCommit;

        Batch(Runnable afterCommit) {
            this.afterCommit = afterCommit;
        }

        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            waiting.stream()
                    .sorted(Comparator.comparing((Waiting one) -> one.series() == null ? "" : one.series())
                            .thenComparing(Waiting::letterId))
                    .forEach(one -> one.numbering().run());
        }

        @Override
        public void afterCommit() {
            afterCommit.run();
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Numbering.this);
        }
    }
}
