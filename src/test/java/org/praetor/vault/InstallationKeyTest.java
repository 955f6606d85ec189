package org.praetor.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.praetor.StartRefused;
import org.praetor.testing.Rooms;
import org.praetor.testing.TestDatabase;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InstallationKeyTest {

    @TempDir
    Path folder;

    private final TestDatabase database = TestDatabase.fresh();

    @Test
    void the_first_start_makes_a_key_for_the_owner_only_and_the_next_start_reads_with_it() throws Exception {
        Path file = folder.resolve("deep/vault.key");
        byte[] sealed;
        try (Rooms first = start(file)) {
            sealed = first.get(Vault.class).seal("case", "title");
        }

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (Rooms second = start(file)) {
            assertThat(second.get(Vault.class).unseal("case", sealed)).isEqualTo("title");
        }
    }

    @Test
    void a_missing_key_file_is_not_made_anew_over_encrypted_content() throws Exception {
        Path file = folder.resolve("vault.key");
        start(file).close();
        Files.delete(file);

        assertThatThrownBy(() -> start(file))
                .hasRootCauseInstanceOf(StartRefused.class)
                .rootCause()
                .hasMessageContaining("is missing although the database holds content");
        assertThat(file).doesNotExist();
    }

    @Test
    void a_wrong_key_file_refuses_the_start() throws Exception {
        Path file = folder.resolve("vault.key");
        start(file).close();
        Files.writeString(file, Base64.getEncoder().encodeToString(new byte[32]));

        assertThatThrownBy(() -> start(file))
                .rootCause()
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("is not the one this database was encrypted with");
    }

    @Test
    void a_key_file_that_holds_no_key_refuses_the_start() throws Exception {
        Path file = folder.resolve("vault.key");
        Files.writeString(file, "c2hvcnQ=");

        assertThatThrownBy(() -> start(file)).hasStackTraceContaining("does not hold 32 bytes in Base64");
    }

    private Rooms start(Path file) {
        return Rooms.open(database, file, context -> {}, "audit", "vault");
    }
}
