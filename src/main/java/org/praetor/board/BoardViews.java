package org.praetor.board;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.praetor.account.Account;
import org.praetor.account.Accounts;
import org.praetor.insight.Board;
import org.praetor.insight.Figures;
import org.praetor.worklist.Load;
import org.springframework.stereotype.Component;

/** Puts the board's figures into words and bars. */
@Component
class BoardViews {

    private final Board board;
    private final Load load;
    private final Accounts accounts;
    private final Names names;

    BoardViews(Board board, Load load, Accounts accounts, Names names) {
        this.board = board;
        this.load = load;
        this.accounts = accounts;
        this.names = names;
    }

    BoardView of(String body, Locale language) {
        Figures figures = board.figures(body);
        return new BoardView(figures, stages(figures.stages(), language), people(body, language));
    }

    private List<BoardView.Stage> stages(List<Figures.StageRow> rows, Locale language) {
        long most = rows.stream()
                .mapToLong(row -> Math.max(row.open(), row.overdue()))
                .max()
                .orElse(0);
        BigDecimal longest = rows.stream()
                .map(Figures.StageRow::averageDays)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
        return rows.stream()
                .filter(row -> row.open() > 0 || row.overdue() > 0 || row.passed() > 0)
                .sorted(Comparator.comparing(Figures.StageRow::proceeding)
                        .thenComparing(row -> names.position(row.proceeding(), row.phase())))
                .map(row -> new BoardView.Stage(
                        row.proceeding(),
                        names.proceeding(row.proceeding(), language),
                        row.phase(),
                        names.phase(row.proceeding(), row.phase(), language),
                        row.open(),
                        row.overdue(),
                        row.passed(),
                        row.averageDays(),
                        BoardView.share(row.open(), most),
                        BoardView.share(row.overdue(), most),
                        daysShare(row.averageDays(), longest)))
                .toList();
    }

    private static long daysShare(@Nullable BigDecimal days, BigDecimal longest) {
        return days == null || longest.signum() == 0 ? 0 : Math.round(100 * days.doubleValue() / longest.doubleValue());
    }

    private List<BoardView.Person> people(String body, Locale language) {
        List<Load.Held> held = load.held(body);
        Map<String, Account> people =
                accounts.all(held.stream().map(Load.Held::accountId).toList());
        long most = held.stream().mapToLong(Load.Held::items).max().orElse(0);
        return held.stream()
                .map(one -> new BoardView.Person(
                        one.accountId(),
                        names.holder(name(people.get(one.accountId()), one.accountId()), language),
                        one.items(),
                        one.overdue(),
                        BoardView.share(one.items(), most),
                        BoardView.share(one.overdue(), most)))
                .toList();
    }

    private static String name(@Nullable Account person, String otherwise) {
        return person == null ? otherwise : person.name();
    }
}
