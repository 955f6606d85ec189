package org.praetor.board;

import java.util.List;
import java.util.Locale;
import org.praetor.PraetorException;
import org.praetor.account.Account;
import org.praetor.account.Accounts;
import org.praetor.account.Actor;
import org.praetor.casefile.CaseFile;
import org.praetor.casefile.CaseFiles;
import org.praetor.insight.Board;
import org.praetor.worklist.CaseView;
import org.praetor.worklist.CaseViews;
import org.praetor.worklist.Load;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The supervisor's first page: figures, each opening its list. */
@Controller
class BoardController {

    private static final int PAGE = 50;

    private final Board board;
    private final Load load;
    private final Accounts accounts;
    private final CaseFiles cases;
    private final CaseViews views;

    BoardController(Board board, Load load, Accounts accounts, CaseFiles cases, CaseViews views) {
        this.board = board;
        this.load = load;
        this.accounts = accounts;
        this.cases = cases;
        this.views = views;
    }

    /** Open items of one person. */
    record LoadRow(String name, long items) {}

    @GetMapping("/board")
    String board(Actor actor, Model model) {
        String body = body(actor);
        model.addAttribute("figures", board.figures(body));
        model.addAttribute("load", load(body));
        return "board/board";
    }

    @GetMapping("/board/list")
    String list(
            @RequestParam(defaultValue = "OPEN") Board.Slice slice,
            @RequestParam(defaultValue = "") String phase,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            Locale language,
            Model model) {
        List<Board.Row> rows = board.list(body(actor), slice, phase, PAGE + 1, Math.max(0, page - 1) * PAGE);
        List<CaseFile> files = List.copyOf(cases.all(rows.stream()
                        .limit(PAGE)
                        .map(Board.Row::caseId)
                        .distinct()
                        .toList())
                .values());
        List<CaseView> cards = views.cards(files, actor, language);
        model.addAttribute("cards", cards);
        model.addAttribute("slice", slice);
        model.addAttribute("phase", phase);
        model.addAttribute("page", page);
        model.addAttribute("more", rows.size() > PAGE);
        return "board/list";
    }

    private List<LoadRow> load(String body) {
        return load.openByHolder(body).entrySet().stream()
                .map(entry -> new LoadRow(
                        accounts.find(entry.getKey()).map(Account::name).orElse(entry.getKey()), entry.getValue()))
                .sorted(java.util.Comparator.comparingLong(LoadRow::items).reversed())
                .toList();
    }

    private static String body(Actor actor) {
        if (actor.bodyId() == null) {
            throw new PraetorException(PraetorException.Kind.FORBIDDEN, "work.forbidden", "not staff");
        }
        return actor.bodyId();
    }
}
