package org.praetor.board;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.praetor.account.Accounts;
import org.praetor.account.Actor;
import org.praetor.account.Right;
import org.praetor.insight.Slice;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The supervisor's first page: figures, each opening the list of what it counts; every table also as a file. */
@Controller
class BoardController {

    private static final int LONGEST_FILE = 20_000;

    private final BoardViews views;
    private final BoardLists lists;
    private final Accounts accounts;
    private final MessageSource messages;

    BoardController(BoardViews views, BoardLists lists, Accounts accounts, MessageSource messages) {
        this.views = views;
        this.lists = lists;
        this.accounts = accounts;
        this.messages = messages;
    }

    @GetMapping("/board")
    String board(Actor actor, Locale language, Model model) {
        model.addAttribute("board", views.of(String.valueOf(actor.bodyId()), language));
        return "board/board";
    }

    @GetMapping("/board/stages.csv")
    ResponseEntity<byte[]> stages(Actor actor, Locale language) {
        List<List<@Nullable Object>> rows = views.of(String.valueOf(actor.bodyId()), language).stages().stream()
                .map(stage -> Arrays.<@Nullable Object>asList(
                        stage.proceedingName(),
                        stage.phaseName(),
                        stage.open(),
                        stage.overdue(),
                        stage.passed(),
                        stage.averageDays()))
                .toList();
        return Csv.download(
                "stages",
                heads(
                        language,
                        "board.proceeding",
                        "board.phase",
                        "board.open",
                        "board.overdue",
                        "board.passed",
                        "board.days"),
                rows);
    }

    @GetMapping("/board/list")
    String list(
            @RequestParam(defaultValue = "OPEN") Slice slice,
            @RequestParam(defaultValue = "") String proceeding,
            @RequestParam(defaultValue = "") String phase,
            @RequestParam(defaultValue = "") String holder,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            Locale language,
            Model model) {
        BoardList.Asked asked = new BoardList.Asked(slice, proceeding, phase, holder, page);
        model.addAttribute("list", lists.of(asked, BoardList.PAGE, actor, language));
        model.addAttribute("address", address(asked));
        model.addAttribute("works", accounts.rights(actor).contains(Right.WORK));
        model.addAttribute("assigns", accounts.rights(actor).contains(Right.ASSIGN));
        return "board/list";
    }

    @GetMapping("/board/list.csv")
    ResponseEntity<byte[]> file(
            @RequestParam(defaultValue = "OPEN") Slice slice,
            @RequestParam(defaultValue = "") String proceeding,
            @RequestParam(defaultValue = "") String phase,
            @RequestParam(defaultValue = "") String holder,
            Actor actor,
            Locale language) {
        BoardList list =
                lists.of(new BoardList.Asked(slice, proceeding, phase, holder, 1), LONGEST_FILE, actor, language);
        List<List<@Nullable Object>> rows = list.lines().stream()
                .map(line -> Arrays.<@Nullable Object>asList(
                        line.number(),
                        line.subject(),
                        line.proceeding(),
                        line.phase(),
                        line.step(),
                        line.holder(),
                        line.began(),
                        line.due(),
                        line.ended()))
                .toList();
        return Csv.download(
                "list",
                heads(
                        language,
                        "board.number",
                        "board.subject",
                        "board.proceeding",
                        "board.phase",
                        "board.step",
                        "board.person",
                        "board.began",
                        "board.due",
                        "board.ended"),
                rows);
    }

    /** Query of a list without its page, as links and the way back from an assignment need it. */
    static String address(BoardList.Asked asked) {
        return UriComponentsBuilder.newInstance()
                .queryParam("slice", asked.slice())
                .queryParam("proceeding", asked.proceeding())
                .queryParam("phase", asked.phase())
                .queryParam("holder", asked.holder())
                .encode()
                .build()
                .toUriString();
    }

    private List<String> heads(Locale language, String... keys) {
        return Stream.of(keys)
                .map(key -> messages.getMessage(key, null, language))
                .toList();
    }
}
