package org.praetor.examination;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.praetor.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AfterwardsTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final HikariDataSource pool = new HikariDataSource();
    private final Afterwards afterwards = new Afterwards("true");

    @AfterEach
    void close() {
        afterwards.close();
        pool.close();
    }

    @Test
    void what_follows_a_commit_needs_no_connection_beside_that_of_the_commit() throws Exception {
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(1);
        pool.setConnectionTimeout(3_000);
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
        JdbcClient jdbc = JdbcClient.create(pool);
        CompletableFuture<Integer> answer = new CompletableFuture<>();

        transaction.executeWithoutResult(status -> {
            afterwards.run(() -> answer.complete(transaction.execute(
                    inner -> jdbc.sql("SELECT 7").query(Integer.class).single())));
            assertThat(jdbc.sql("SELECT 1").query(Integer.class).single()).isEqualTo(1);
        });

        assertThat(answer.get(20, TimeUnit.SECONDS)).isEqualTo(7);
    }

    @Test
    void nothing_follows_a_transaction_that_is_rolled_back() {
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        Afterwards here = new Afterwards("off");
        CompletableFuture<String> ran = new CompletableFuture<>();

        new TransactionTemplate(new JdbcTransactionManager(pool)).executeWithoutResult(status -> {
            here.run(() -> ran.complete("ran"));
            status.setRollbackOnly();
        });

        assertThat(ran).isNotDone();
        here.close();
    }
}
