package org.praetor.board;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.praetor.account.Account;
import org.praetor.account.Accounts;
import org.praetor.account.Actor;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseFiles;
import org.praetor.casefile.CaseParties;
import org.praetor.clock.Clocks;
import org.praetor.insight.Board;
import org.praetor.insight.BoardFilter;
import org.praetor.insight.BoardRow;
import org.praetor.worklist.Load;
import org.praetor.worklist.WorkItem;
import org.praetor.worklist.Worklist;
import org.springframework.stereotype.Component;

/** Makes the lists behind the figures: exactly the counted rows, with names, and nothing of a case one is recused from. */
@Component
class BoardLists {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Board board;
    private final Load load;
    private final Worklist worklist;
    private final CaseFiles cases;
    private final CaseParties parties;
    private final Clocks clocks;
    private final Accounts accounts;
    private final Names names;

    BoardLists(
            Board board,
            Load load,
            Worklist worklist,
            CaseFiles cases,
            CaseParties parties,
            Clocks clocks,
            Accounts accounts,
            Names names) {
        this.board = board;
        this.load = load;
        this.worklist = worklist;
        this.cases = cases;
        this.parties = parties;
        this.clocks = clocks;
        this.accounts = accounts;
        this.names = names;
    }

    /** @param limit rows on the page; the file for the office takes many */
    BoardList of(BoardList.Asked asked, int limit, Actor actor, Locale language) {
        String body = String.valueOf(actor.bodyId());
        BoardFilter filter = new BoardFilter(asked.slice(), asked.proceeding(), asked.phase());
        List<BoardRow> rows = asked.ofPerson()
                ? load.heldBy(body, asked.holder(), asked.overdue(), limit, asked.offset()).stream()
                        .map(BoardLists::row)
                        .toList()
                : board.list(body, filter, limit, asked.offset());
        long total = asked.ofPerson() ? held(body, asked) : board.count(body, filter);
        String title = asked.ofPerson()
                ? (asked.overdue() ? "board.slice.held-overdue" : "board.slice.held")
                : "board.slice." + asked.slice().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new BoardList(asked, title, named(asked, language), lines(rows, body, actor, language), total);
    }

    private long held(String body, BoardList.Asked asked) {
        return load.held(body).stream()
                .filter(one -> one.accountId().equals(asked.holder()))
                .mapToLong(one -> asked.overdue() ? one.overdue() : one.items())
                .sum();
    }

    private List<String> named(BoardList.Asked asked, Locale language) {
        List<String> named = new ArrayList<>();
        if (asked.ofPerson()) {
            named.add(names.holder(
                    accounts.find(asked.holder()).map(Account::name).orElse(asked.holder()), language));
        }
        if (!asked.proceeding().isEmpty()) {
            named.add(names.proceeding(asked.proceeding(), language));
        }
        if (!asked.phase().isEmpty()) {
            named.add(names.phase(asked.proceeding(), asked.phase(), language));
        }
        return named;
    }

    private List<BoardList.Line> lines(List<BoardRow> rows, String body, Actor actor, Locale language) {
        Set<String> ids = rows.stream().map(BoardRow::caseId).collect(Collectors.toSet());
        Map<String, CaseFile> files = cases.all(ids);
        Set<String> closed = parties.recusals(ids, actor.accountId());
        Map<String, WorkItem> items =
                worklist.openOf(ids).stream().collect(Collectors.toMap(WorkItem::id, item -> item));
        Map<String, String> people = people(items);
        return rows.stream()
                .map(row -> line(
                        row,
                        Objects.requireNonNull(files.get(row.caseId())),
                        items.get(String.valueOf(row.stepId())),
                        people,
                        !closed.contains(row.caseId()),
                        body,
                        language))
                .toList();
    }

    private BoardList.Line line(
            BoardRow row,
            CaseFile file,
            @Nullable WorkItem item,
            Map<String, String> people,
            boolean shown,
            String body,
            Locale language) {
        LocalDate due = row.dueAt() == null ? null : day(row.dueAt().minusMillis(1));
        boolean over = row.endedAt() != null;
        return new BoardList.Line(
                file.id(),
                item == null ? null : item.id(),
                file.number(),
                shown ? file.subject() : null,
                names.proceeding(row.proceeding(), language),
                names.phase(row.proceeding(), row.phase(), language),
                row.step() == null ? null : names.step(row.proceeding(), row.step(), language),
                item == null || item.holder() == null ? null : people.get(item.holder()),
                day(row.beganAt()),
                due,
                due == null || over ? null : clocks.workingDaysUntil(body, due),
                row.endedAt() == null ? null : day(row.endedAt()),
                shown && item != null && item.staff());
    }

    private Map<String, String> people(Map<String, WorkItem> items) {
        Set<String> holders = items.values().stream()
                .map(WorkItem::holder)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return accounts.all(holders).values().stream().collect(Collectors.toMap(Account::id, Account::name));
    }

    private static BoardRow row(WorkItem item) {
        Instant due = item.dueAt().equals(Clocks.NEVER) ? null : item.dueAt();
        return new BoardRow(
                item.caseId(),
                item.id(),
                item.step(),
                item.proceeding(),
                item.phase(),
                item.openedAt(),
                due,
                item.closedAt());
    }

    private static LocalDate day(Instant at) {
        return at.atZone(SHANGHAI).toLocalDate();
    }
}
