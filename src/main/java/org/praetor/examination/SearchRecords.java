package org.praetor.examination;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.praetor.PraetorException;
import org.praetor.account.Actor;
import org.praetor.account.Fault;
import org.praetor.audit.AuditEntry;
import org.praetor.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The search record (检索记录) of a case: what the examiner searched and found, round by round. Parties never see it. */
@Service
public class SearchRecords {

    /** IPC or CPC down to the subclass or the subgroup, or a class of Locarno. */
    private static final Pattern CLASS = Pattern.compile("[A-HY]\\d{2}[A-Z](\\s?\\d{1,4}/\\d{2,6})?|\\d{2}-\\d{2}");

    private static final Pattern BETWEEN = Pattern.compile("\\s*[,，;；、\\n]\\s*");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}|");
    private static final Pattern CLAIMS = Pattern.compile("(\\d{1,4}([-~至]\\d{1,4})?([、，,]\\s*(?=\\d)|$))*");
    private static final int LONG = 4000;
    private static final int SHORT = 300;

    private final Internal internal;
    private final SearchRows rows;
    private final AuditTrail audit;
    private final Clock clock;

    SearchRecords(Internal internal, SearchRows rows, AuditTrail audit, Clock clock) {
        this.internal = internal;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** A search as it was typed. */
    public record NewSearch(String on, String databases, String query, String classes) {}

    /** A hit as it was typed; {@code copy} is the document of the case that holds its copy, or null. */
    public record NewHit(
            String document,
            String country,
            String published,
            String category,
            String claims,
            String passages,
            @Nullable String copy) {}

    /** Searches of all rounds, oldest first. */
    public List<Search> searches(String caseId, Actor reader) {
        internal.open(caseId, reader);
        return rows.searches(caseId);
    }

    /** Hits of all rounds, by number. */
    public List<Hit> hits(String caseId, Actor reader) {
        internal.open(caseId, reader);
        return rows.hits(caseId);
    }

    /** Keeps a search in the current round; nothing is kept when there are faults. */
    @Transactional
    public List<Fault> add(String caseId, NewSearch typed, Actor by) {
        int round = internal.lock(caseId, by);
        Optional<LocalDate> on = day(typed.on());
        List<Fault> faults = faults(typed, on);
        if (faults.isEmpty()) {
            String id = rows.insert(
                    caseId,
                    round,
                    new SearchRows.SearchContent(
                            on.orElseThrow(),
                            typed.databases().strip(),
                            typed.query().strip(),
                            String.join("、", classes(typed.classes()))),
                    by.accountId());
            audit.record(AuditEntry.of(caseId, by.accountId(), "search.add", id));
        }
        return faults;
    }

    /** What is wrong with a hit, before its copy is taken. */
    public List<Fault> judge(NewHit typed) {
        List<Fault> faults = new ArrayList<>();
        if (missing(typed.document(), SHORT)) {
            faults.add(new Fault("document", "desk.search.fault.document"));
        }
        if (!COUNTRY.matcher(country(typed)).matches()) {
            faults.add(new Fault("country", "desk.search.fault.country"));
        }
        if (!typed.published().isBlank() && day(typed.published()).isEmpty()) {
            faults.add(new Fault("published", "desk.search.fault.published"));
        }
        if (category(typed.category()).isEmpty()) {
            faults.add(new Fault("category", "desk.search.fault.category"));
        }
        if (!isClaims(typed.claims())) {
            faults.add(new Fault("claims", "desk.search.fault.claims"));
        }
        if (typed.passages().strip().length() > LONG) {
            faults.add(new Fault("passages", "desk.search.fault.passages"));
        }
        return faults;
    }

    /** Keeps a hit in the current round under the next number; nothing is kept when there are faults. */
    @Transactional
    public List<Fault> add(String caseId, NewHit typed, Actor by) {
        int round = internal.lock(caseId, by);
        List<Fault> faults = judge(typed);
        if (faults.isEmpty()) {
            String id = rows.insert(
                    caseId,
                    round,
                    new SearchRows.HitContent(
                            typed.document().strip(),
                            country(typed),
                            day(typed.published()).orElse(null),
                            category(typed.category()).orElseThrow(),
                            typed.claims().strip(),
                            typed.passages().strip()),
                    typed.copy(),
                    by.accountId());
            audit.record(AuditEntry.of(caseId, by.accountId(), "hit.add", id));
        }
        return faults;
    }

    /** Takes a search or a hit of the current round out of the record. */
    @Transactional
    public void drop(String caseId, String id, Actor by) {
        int round = internal.lock(caseId, by);
        if (!rows.drop(caseId, round, id, by.accountId())) {
            throw new PraetorException(PraetorException.Kind.UNKNOWN, "search.unknown", caseId + " " + id);
        }
        audit.record(AuditEntry.of(caseId, by.accountId(), "search.drop", id));
    }

    private List<Fault> faults(NewSearch typed, Optional<LocalDate> on) {
        List<Fault> faults = new ArrayList<>();
        if (on.isEmpty()) {
            faults.add(new Fault("on", "desk.search.fault.on"));
        }
        if (missing(typed.databases(), SHORT)) {
            faults.add(new Fault("databases", "desk.search.fault.databases"));
        }
        if (missing(typed.query(), LONG)) {
            faults.add(new Fault("query", "desk.search.fault.query"));
        }
        if (!classes(typed.classes()).stream()
                .allMatch(one -> CLASS.matcher(one).matches())) {
            faults.add(new Fault("classes", "desk.search.fault.classes"));
        }
        return faults;
    }

    /** Numbers of claims, as one writes them: {@code 1-3、5}; empty for none. */
    static boolean isClaims(String typed) {
        return CLAIMS.matcher(typed.strip()).matches();
    }

    private static boolean missing(String typed, int most) {
        return typed.isBlank() || typed.strip().length() > most;
    }

    private static String country(NewHit typed) {
        return typed.country().strip().toUpperCase(Locale.ROOT);
    }

    private static Optional<Hit.Category> category(String typed) {
        return Stream.of(Hit.Category.values())
                .filter(category -> category.name().equals(typed))
                .findFirst();
    }

    private static List<String> classes(String typed) {
        return Arrays.stream(BETWEEN.split(typed.strip().toUpperCase(Locale.ROOT)))
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /** A day that has come; empty for anything else. */
    private Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip())).filter(day -> !day.isAfter(LocalDate.now(clock)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
