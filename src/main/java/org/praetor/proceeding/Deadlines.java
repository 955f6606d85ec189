package org.praetor.proceeding;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.praetor.clock.PeriodRule;
import org.praetor.clock.PeriodRules;

/** The deadlines tables of one folder. Needs neither Spring nor a running engine. */
final class Deadlines {

    private static final String SHARED = "processes/shared/";

    /** By content: every proceeding brings the shared table, and a start asks several times for each. */
    private static final Map<ByteBuffer, List<PeriodRule>> READ = new ConcurrentHashMap<>();

    private Deadlines() {}

    /** Own rows first, then the shared ones: a proceeding may be stricter than what all share. */
    static PeriodRules of(Folder folder) {
        List<PeriodRule> rows = new ArrayList<>(own(folder));
        rows.addAll(shared(folder));
        return new PeriodRules(rows);
    }

    /** The own rows of all these, then what they share. */
    static PeriodRules of(Collection<Folder> folders) {
        Set<PeriodRule> rows = new LinkedHashSet<>();
        folders.forEach(folder -> rows.addAll(own(folder)));
        folders.forEach(folder -> rows.addAll(shared(folder)));
        return new PeriodRules(List.copyOf(rows));
    }

    static List<PeriodRule> own(Folder folder) {
        return read(folder, file -> !file.startsWith(SHARED));
    }

    static List<PeriodRule> shared(Folder folder) {
        return read(folder, file -> file.startsWith(SHARED));
    }

    private static List<PeriodRule> read(Folder folder, Predicate<String> which) {
        return folder.named(".dmn").stream()
                .filter(which)
                .flatMap(file -> rows(folder.file(file).orElseThrow()).stream())
                .toList();
    }

    private static List<PeriodRule> rows(byte[] table) {
        return READ.computeIfAbsent(ByteBuffer.wrap(table), content -> List.copyOf(DeadlineRows.read(table)));
    }
}
