package org.praetor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** No room reads another's tables: what it needs it asks for. A table belongs to the room its migration is named after. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TablesTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path ROOMS = Path.of("src/main/java/org/praetor");
    private static final Pattern CREATED = Pattern.compile("CREATE TABLE (?:IF NOT EXISTS )?(\\w+)");
    private static final Pattern ROOM = Pattern.compile("V\\d+__([a-z]+)(?:_\\w+)?\\.sql");
    private static final Pattern USED =
            Pattern.compile("\\b(?:FROM|JOIN|INTO|UPDATE|TABLE|USING)\\s+(?:praetor\\.)?([a-z_]+)\\b");

    @Test
    void every_table_is_named_in_the_sql_of_its_own_room_only() throws IOException {
        Map<String, String> owners = owners();
        assertThat(owners).containsEntry("work_item", "worklist").containsEntry("case_file", "casefile");
        List<String> trespasses = new ArrayList<>();
        for (Path source : sources(ROOMS, ".java")) {
            String room = ROOMS.relativize(source).getName(0).toString();
            Matcher used = USED.matcher(Files.readString(source));
            while (used.find()) {
                String owner = owners.get(used.group(1));
                if (owner != null && !owner.equals(room)) {
                    trespasses.add(source.getFileName() + " in " + room + " uses " + used.group(1) + " of " + owner);
                }
            }
        }
        assertThat(trespasses).isEmpty();
    }

    private static Map<String, String> owners() throws IOException {
        Map<String, String> owners = new TreeMap<>();
        for (Path migration : sources(MIGRATIONS, ".sql")) {
            Matcher room = ROOM.matcher(migration.getFileName().toString());
            assertThat(room.matches()).as(migration + " names its room").isTrue();
            Matcher created = CREATED.matcher(Files.readString(migration));
            while (created.find()) {
                owners.put(created.group(1), room.group(1).equals("session") ? "web" : room.group(1));
            }
        }
        return owners;
    }

    private static List<Path> sources(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
