package org.praetor.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.praetor.PraetorException;
import org.praetor.testing.Rooms;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VaultTest {

    private static final int MIB = 1 << 20;

    private static Rooms rooms;
    private static Vault vault;
    private final String caseId = UUID.randomUUID().toString();

    @BeforeAll
    static void open() {
        rooms = Rooms.open("audit", "vault");
        vault = rooms.get(Vault.class);
    }

    @AfterAll
    static void close() {
        rooms.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, MIB - 1, MIB, MIB + 1, 3 * MIB})
    void content_comes_back_as_it_was(int size) throws Exception {
        byte[] content = random(size);

        StoredContent stored = vault.store(caseId, new ByteArrayInputStream(content), size);

        assertThat(stored.size()).isEqualTo(size);
        assertThat(stored.sha256())
                .isEqualTo(HexFormat.of().formatHex(Cryptography.sha256().digest(content)));
        assertThat(vault.open(caseId, stored.id()).readAllBytes()).isEqualTo(content);
    }

    @Test
    void nothing_of_it_stands_readable_in_the_database() {
        String title = "一种前所未有的电池隔膜";
        vault.store(caseId, input(title), 100);
        byte[] sealed = vault.seal(caseId, title);

        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("电池");
        assertThat(count(
                        "SELECT count(*) FROM vault_chunk WHERE position(:text IN bytes) > 0",
                        "text",
                        title.getBytes(StandardCharsets.UTF_8)))
                .isZero();
    }

    @Test
    void beyond_the_limit_nothing_is_kept() {
        assertThatThrownBy(() -> vault.store(caseId, new ByteArrayInputStream(random(2 * MIB)), 2L * MIB - 1))
                .isInstanceOf(ContentTooLarge.class);

        assertThat(count("SELECT count(*) FROM vault_content WHERE case_id = :case", "case", caseId))
                .isZero();
    }

    @Test
    void another_case_cannot_open_it() {
        String other = UUID.randomUUID().toString();
        StoredContent stored = vault.store(caseId, input("claim 1"), 100);
        byte[] sealed = vault.seal(caseId, "title");
        vault.seal(other, "so that it has a key");

        assertThatThrownBy(() -> vault.open(other, stored.id())).isInstanceOf(TamperedContent.class);
        assertThatThrownBy(() -> vault.unseal(other, sealed)).isInstanceOf(TamperedContent.class);

        rooms.jdbc()
                .sql("UPDATE vault_content SET case_id = :other WHERE id = CAST(:id AS uuid)")
                .param("other", other)
                .param("id", stored.id())
                .update();
        assertThatThrownBy(() -> vault.open(other, stored.id()).readAllBytes()).isInstanceOf(TamperedContent.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE vault_chunk SET number = CASE number WHEN 0 THEN 101 ELSE 100 END WHERE number < 2 AND content_id = :id;"
                        + "UPDATE vault_chunk SET number = number - 100 WHERE number > 99 AND content_id = :id",
                "DELETE FROM vault_chunk WHERE number = 2 AND content_id = :id",
                "DELETE FROM vault_chunk WHERE number = 2 AND content_id = :id;"
                        + "UPDATE vault_content SET chunks = 2 WHERE id = :id",
                "UPDATE vault_chunk SET bytes = set_byte(bytes, 500, get_byte(bytes, 500) # 1) WHERE number = 1 AND content_id = :id",
                "UPDATE vault_chunk SET bytes = substring(bytes FROM 1 FOR 20) WHERE number = 1 AND content_id = :id"
            })
    void chunks_that_were_swapped_dropped_cut_or_altered_are_refused(String sql) {
        StoredContent stored = vault.store(caseId, new ByteArrayInputStream(random(3 * MIB)), 3L * MIB);

        for (String statement : sql.split(";")) {
            rooms.jdbc()
                    .sql(statement)
                    .param("id", UUID.fromString(stored.id()))
                    .update();
        }

        assertThatThrownBy(() -> vault.open(caseId, stored.id()).readAllBytes()).isInstanceOf(TamperedContent.class);
    }

    @Test
    void an_erased_case_can_never_be_read_or_written_again() {
        StoredContent stored = vault.store(caseId, input("claim 1"), 100);
        byte[] sealed = vault.seal(caseId, "title");

        vault.erase(caseId);

        assertThatThrownBy(() -> vault.unseal(caseId, sealed)).isInstanceOf(PraetorException.class);
        assertThatThrownBy(() -> vault.open(caseId, stored.id())).isInstanceOf(PraetorException.class);
        assertThatThrownBy(() -> vault.seal(caseId, "again")).isInstanceOf(PraetorException.class);
    }

    @Test
    void a_key_made_in_a_transaction_that_rolls_back_is_not_used_by_others() {
        assertThatThrownBy(() -> rooms.inTransaction(() -> {
                    vault.seal(caseId, "lost");
                    vault.seal(caseId, "lost too");
                    throw new IllegalStateException("rolled back on purpose");
                }))
                .hasMessage("rolled back on purpose");

        byte[] sealed = vault.seal(caseId, "kept");

        assertThat(count("SELECT count(*) FROM vault_key WHERE case_id = :case", "case", caseId))
                .isOne();
        assertThat(vault.unseal(caseId, sealed)).isEqualTo("kept");
    }

    @Test
    void a_hundred_megabytes_stream_in_and_out_with_little_heap() throws Exception {
        long size = 100L * MIB;
        StoredContent stored;
        HeapPeak peak = new HeapPeak();
        try (InputStream large = new Endless(size, peak)) {
            stored = vault.store(caseId, large, size);
        }
        long read = 0;
        byte[] buffer = new byte[64 * 1024];
        try (InputStream back = vault.open(caseId, stored.id())) {
            for (int count = back.read(buffer); count >= 0; count = back.read(buffer)) {
                read += count;
                peak.sample(read);
            }
        }

        assertThat(read).isEqualTo(size);
        assertThat(peak.growth()).isLessThan(40L * MIB);
        vault.discard(caseId, stored.id());
    }

    /** Live heap, measured after a collection every 10 MiB. */
    private static final class HeapPeak {
        private final long start = used();
        private long highest;

        void sample(long position) {
            if (position % (10L * MIB) < 16 * 1024) {
                highest = Math.max(highest, used());
            }
        }

        long growth() {
            return highest - start;
        }

        private static long used() {
            System.gc();
            return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        }
    }

    private static final class Endless extends InputStream {
        private final long size;
        private final HeapPeak peak;
        private long position;

        private Endless(long size, HeapPeak peak) {
            this.size = size;
            this.peak = peak;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("read in blocks");
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (position == size) {
                return -1;
            }
            int count = (int) Math.min(Math.min(length, 16 * 1024), size - position);
            position += count;
            peak.sample(position);
            return count;
        }
    }

    private static InputStream input(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static long count(String sql, String name, Object value) {
        return rooms.jdbc().sql(sql).param(name, value).query(Long.class).single();
    }
}
